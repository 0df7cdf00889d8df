import {_t} from "@web/core/l10n/translation";
import {deserializeDateTime} from "@web/core/l10n/dates";

/** A moment as one says it to the citizen: 09:00, thứ hai 02/03/2026. */
export function formatTime(text) {
    return text ? deserializeDateTime(text).toFormat("HH:mm, cccc dd/MM/yyyy") : "";
}

export function formatMoney(amount) {
    return amount ? `${amount.toLocaleString("vi-VN")} đồng` : _t("Free");
}
