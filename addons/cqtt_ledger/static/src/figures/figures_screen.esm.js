import {Component, onWillStart, useState} from "@odoo/owl";
import {FiguresChoice, firstChoice, isBackwards, serverChoice} from "./choice.esm";
import {
    deserializeDate,
    deserializeDateTime,
    formatDate,
    formatDateTime,
} from "@web/core/l10n/dates";
import {FigureParts} from "./parts.esm";
import {FigureWhy} from "./why.esm";
import {KeepLast} from "@web/core/utils/concurrency";
import {Layout} from "@web/search/layout";
import {_t} from "@web/core/l10n/translation";
import {localization} from "@web/core/l10n/localization";
import {number, percent, points} from "./format.esm";
import {standardActionServiceProps} from "@web/webclient/actions/action_service";
import {useService} from "@web/core/utils/hooks";
import {useSetupAction} from "@web/search/action_hook";

/**
 * What the screens of figures have in common: a choice, and what was found for it.
 *
 * A screen names its `model` and says in `read` what it asks it.
 */
export class FiguresScreen extends Component {
    static components = {FiguresChoice, Layout};
    static props = {...standardActionServiceProps};
    static model = "";
    static period = "quarter";

    setup() {
        this.action = useService("action");
        this.dialog = useService("dialog");
        this.orm = useService("orm");
        this.last = new KeepLast();
        this.state = useState({choice: null, found: null, isLoading: false});
        useSetupAction({getLocalState: () => this.localState});
        onWillStart(() => this.start());
    }

    get localState() {
        return {choice: {...this.state.choice}};
    }

    async start() {
        this.options = await this.call("get_options");
        this.restore(this.props.state || this.props.action.params || {});
        await this.load();
    }

    restore({choice}) {
        this.state.choice =
            choice || firstChoice(this.options, this.constructor.period);
    }

    get isBackwards() {
        return isBackwards(this.state.choice);
    }

    get canRead() {
        return Boolean(this.state.choice.place) && !this.isBackwards;
    }

    get choice() {
        return serverChoice(this.state.choice);
    }

    get asOf() {
        const moment = deserializeDateTime(this.state.found.as_of);
        return _t(
            "Figures as of %s",
            formatDateTime(moment, {format: `HH:mm ${localization.dateFormat}`})
        );
    }

    get days() {
        const {date_from, date_to} = this.state.found;
        return _t("%(first)s to %(last)s", {
            first: formatDate(deserializeDate(date_from)),
            last: formatDate(deserializeDate(date_to)),
        });
    }

    call(method, args = [], kwargs = {}) {
        return this.orm.call(this.constructor.model, method, args, kwargs);
    }

    async load() {
        if (!this.canRead) {
            this.state.found = null;
            return;
        }
        this.state.isLoading = true;
        try {
            this.state.found = await this.last.add(this.read());
        } finally {
            this.state.isLoading = false;
        }
    }

    onChoice(choice) {
        this.state.choice = choice;
        return this.load();
    }

    /** The same choice, for other days. */
    choiceFor(span) {
        const choice = {
            ...this.choice,
            date_from: span.date_from,
            date_to: span.date_to,
        };
        delete choice.period_id;
        return choice;
    }

    async open(method, args, more = {}, choice = this.choice) {
        const kwargs = {...more, ...choice};
        return this.action.doAction(await this.call(method, args, kwargs));
    }

    /** Say what a figure is made of, and by which rule. */
    onWhy(indicatorId, unitId, choice = this.choice) {
        const compared = {compared_id: unitId || null};
        this.addWhy(
            () => this.call("get_explanation", [indicatorId], {...compared, ...choice}),
            (term) => this.open("open_term", [term.id], compared, choice)
        );
    }

    addWhy(explain, onTerm) {
        this.dialog.add(FigureWhy, {explain, onTerm});
    }

    /** Show what a sum, a mean or a median was computed of, see `FigureParts`. */
    addParts(title, said, rows) {
        this.dialog.add(FigureParts, {title, said: said.toString(), rows});
    }

    async print(kind, more = {}) {
        return this.open("print_figures", [kind], more);
    }

    number = number;

    percent = percent;

    points = points;
}
