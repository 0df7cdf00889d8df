import {Component, onWillStart, useState} from "@odoo/owl";
import {formatInteger} from "@web/views/fields/formatters";
import {useService} from "@web/core/utils/hooks";

function named(label) {
    const name = label.charAt(0).toUpperCase() + label.slice(1);
    // What the breadcrumb says, too
    return {name, display_name: name};
}

/** Figures, bars and rows of the user's day; a click opens what is behind each. */
export class HomePanels extends Component {
    static template = "cqtt_base.HomePanels";
    static props = {};

    setup() {
        this.orm = useService("orm");
        this.action = useService("action");
        this.state = useState({panels: [], isLoading: true});
        onWillStart(() => {
            // The cards are there at once; what takes counting follows
            this.load();
        });
    }

    async load() {
        try {
            const home = this.orm.silent;
            this.state.panels = await home.call("cqtt.home", "get_panels", []);
        } finally {
            this.state.isLoading = false;
        }
    }

    /**
     * A list that is opened from a figure bears its name, shows what it counts, and
     * filters no more.
     */
    async open({action: name, domain, context, params, record_id: recordId}, label) {
        const action = await this.action.loadAction(name);
        if (recordId) {
            const views = action.views.filter(([, type]) => type === "form");
            return this.action.doAction({...action, context, views, res_id: recordId});
        }
        return this.action.doAction({
            ...action,
            ...(label && domain ? named(label) : {}),
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
