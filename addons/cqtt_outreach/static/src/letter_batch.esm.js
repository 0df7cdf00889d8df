import {DocumentBatch} from "@cqtt_document/batch/batch.esm";
import {_t} from "@web/core/l10n/translation";
import {patch} from "@web/core/utils/patch";

/** The button of the batch says what it does to letters. */
patch(DocumentBatch.prototype, {
    get label() {
        return this.props.record.data.task === "write"
            ? _t("Write them all")
            : super.label;
    },
});
