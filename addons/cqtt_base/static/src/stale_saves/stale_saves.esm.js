import {Record} from "@web/model/relational_model/record";
import {RelationalModel} from "@web/model/relational_model/relational_model";
import {patch} from "@web/core/utils/patch";

/*
 * Saves of records that count their changes tell the server which count the person has
 * seen. The server refuses when somebody else has saved meanwhile.
 */
const COUNT = "lock_version";

patch(Record.prototype, {
    _getChanges(changes, options) {
        const result = super._getChanges(...arguments);
        const isCounted = this.resId && COUNT in this.activeFields;
        // With read-only fields it is an onchange, which saves nothing
        if (isCounted && !options?.withReadonly && Object.keys(result).length) {
            result[COUNT] = this._values[COUNT];
        }
        return result;
    },

    async _save() {
        try {
            return await super._save(...arguments);
        } catch (error) {
            this.wasRefused = COUNT in this.activeFields;
            throw error;
        }
    },

    /** Who gives up after a refusal gets the record as it is now, not as it was. */
    async discard() {
        await super.discard();
        if (this.wasRefused && this.resId) {
            this.wasRefused = false;
            await this.load();
        }
    },
});

/** Split one save of many records into one per record, each with its own count. */
function saveEach(model, resModel, resIds, changes, kwargs) {
    const counts = Object.fromEntries(
        model.root.records.map((record) => [record.resId, record._values[COUNT]])
    );
    const each = resIds.map((id) => ({...changes, [COUNT]: counts[id]}));
    return model.orm.webSaveMulti(resModel, resIds, each, kwargs);
}

patch(RelationalModel.prototype, {
    setup() {
        super.setup(...arguments);
        const {orm} = this;
        this.orm = Object.assign(Object.create(orm), {
            webSave: (resModel, resIds, changes, kwargs) =>
                resIds.length > 1 && COUNT in changes
                    ? saveEach(this, resModel, resIds, changes, kwargs)
                    : orm.webSave(resModel, resIds, changes, kwargs),
        });
    },
});
