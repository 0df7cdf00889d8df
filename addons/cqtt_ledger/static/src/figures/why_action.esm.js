import {FigureWhy} from "./why.esm";
import {registry} from "@web/core/registry";

/** Say why a figure is what it is, as the server's `why.py` asks for it. */
export function tellWhy({action, dialog, orm}, why) {
    const {model, explain, args, term, choice, termArgs = []} = why;
    dialog.add(FigureWhy, {
        explain: () => orm.call(model, explain, args, choice),
        onTerm: async ({id}) =>
            action.doAction(await orm.call(model, term, [id, ...termArgs], choice)),
    });
}

/** The same from where no screen of figures stands around it, as the home page. */
registry
    .category("actions")
    .add("cqtt_why", ({services}, {params}) => tellWhy(services, params));
