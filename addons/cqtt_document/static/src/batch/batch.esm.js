import {Component, onWillUnmount, useState} from "@odoo/owl";
import {_t} from "@web/core/l10n/translation";
import {registry} from "@web/core/registry";
import {standardWidgetProps} from "@web/views/widgets/standard_widget_props";
import {useService} from "@web/core/utils/hooks";

/**
 * The start button and the progress of a batch. Each step is one request of a few
 * papers, so that the bar moves and closing the dialog stops after the step at work.
 */
export class DocumentBatch extends Component {
    static template = "cqtt_document.Batch";
    static props = {...standardWidgetProps};

    setup() {
        this.action = useService("action");
        this.orm = useService("orm");
        this.state = useState({isRunning: false, done: 0, total: 0, url: ""});
        onWillUnmount(() => {
            this.isGone = true;
        });
    }

    get isClosed() {
        const {obstacles, total} = this.props.record.data;
        return Boolean(obstacles) || !total || this.state.isRunning;
    }

    get isDone() {
        return this.state.total > 0 && this.state.done >= this.state.total;
    }

    get percent() {
        const {done, total} = this.state;
        return total ? Math.round((100 * done) / total) : 0;
    }

    get label() {
        return this.props.record.data.task === "sign"
            ? _t("Sign them all")
            : _t("Make the file");
    }

    get count() {
        const {done, total} = this.state;
        return _t("%(done)s of %(total)s", {done, total});
    }

    async onStart() {
        if (this.isClosed) {
            return;
        }
        const {record} = this.props;
        this.state.isRunning = true;
        try {
            if (!record.resId && !(await record.save({reload: false}))) {
                return;
            }
            this.state.total = record.data.total;
            while (!this.isDone && !this.isGone) {
                // One after the other: each goes on from where the last ended

                Object.assign(this.state, await this.step(record));
            }
        } finally {
            this.state.isRunning = false;
        }
        if (this.state.url && !this.isGone) {
            await this.action.doAction({
                type: "ir.actions.act_url",
                url: this.state.url,
                target: "download",
            });
        }
    }

    step(record) {
        return this.orm.call(record.resModel, "step", [[record.resId]]);
    }
}

registry.category("view_widgets").add("cqtt_document_batch", {
    component: DocumentBatch,
    fieldDependencies: [
        {name: "obstacles", type: "text"},
        {name: "task", type: "selection"},
        {name: "total", type: "integer"},
    ],
});
