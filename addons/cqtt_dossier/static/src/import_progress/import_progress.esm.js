import {Component, onWillUnmount, useEffect} from "@odoo/owl";
import {_t} from "@web/core/l10n/translation";
import {registry} from "@web/core/registry";
import {standardFieldProps} from "@web/views/fields/standard_field_props";

const INTERVAL_MS = 2000;

/**
 * How far a background job is: a bar that looks again every two seconds, until the
 * record says that there is nothing more to see.
 */
export class ImportProgress extends Component {
    static template = "cqtt_dossier.ImportProgress";
    static props = {...standardFieldProps};

    setup() {
        useEffect(
            (isRunning) => {
                if (isRunning) {
                    this.wait();
                }
                return () => clearTimeout(this.timer);
            },
            () => [Boolean(this.progress)]
        );
        onWillUnmount(() => {
            this.isGone = true;
        });
    }

    get progress() {
        return this.props.record.data[this.props.name];
    }

    get percent() {
        const {done, total} = this.progress;
        return total ? Math.min(100, Math.round((100 * done) / total)) : 0;
    }

    get count() {
        const {done, total} = this.progress;
        return total ? _t("%(done)s of %(total)s", {done, total}) : "";
    }

    wait() {
        this.timer = setTimeout(() => this.look(), INTERVAL_MS);
    }

    async look() {
        try {
            await this.props.record.load();
        } finally {
            if (!this.isGone && this.progress) {
                this.wait();
            }
        }
    }
}

export const importProgress = {
    component: ImportProgress,
    displayName: _t("Progress of an import"),
    supportedTypes: ["json"],
};

registry.category("fields").add("cqtt_import_progress", importProgress);
