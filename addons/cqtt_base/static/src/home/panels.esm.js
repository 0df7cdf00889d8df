import {Component, onWillStart, useState} from "@odoo/owl";
import {formatInteger} from "@web/views/fields/formatters";
import {useService} from "@web/core/utils/hooks";

/** Figures, bars and rows of the user's day; a click opens what is behind each. */
export class HomePanels extends Component {
    static template = "cqtt_base.HomePanels";
    static props = {};

    setup() {
        this.orm = useService("orm");
        this.action = useService("action");
        this.state = useState({panels: []});
        onWillStart(() => {
            // The cards are there at once; what takes counting follows
            this.load();
        });
    }

    async load() {
        this.state.panels = await this.orm.silent.call("cqtt.home", "get_panels", []);
    }

    /** A list that is opened from a figure shows what it counts, and filters no more. */
    async open({action: name, domain, context, params}) {
        const action = await this.action.loadAction(name);
        return this.action.doAction({
            ...action,
            context,
            domain: domain || action.domain,
            params: {...action.params, ...params},
        });
    }

    parts(panel, bar) {
        const total = Math.max(...panel.bars.map((one) => this.total(one)), 1);
        return Object.entries(bar.parts)
            .filter(([, count]) => count)
            .map(([tone, count]) => ({
                tone,
                count: formatInteger(count),
                title: `${panel.tones[tone]}: ${formatInteger(count)}`,
                width: (100 * count) / total,
            }));
    }

    total(bar) {
        return Object.values(bar.parts).reduce((sum, count) => sum + count, 0);
    }

    formatInteger = formatInteger;

    isEmpty(panel) {
        return !panel.figures.length && !panel.bars.length && !panel.rows.length;
    }
}
