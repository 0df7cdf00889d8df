import {_t} from "@web/core/l10n/translation";

export function missingPapers(desk) {
    return desk.papers.filter((paper) => paper.is_required && !paper.is_handed_in);
}

/** Say why a desk cannot receive yet, or nothing. */
export function whyNotYet(desk) {
    const {procedureId, promise, owner, twins, isAnother} = desk;
    if (!procedureId) {
        return _t("Choose the procedure first.");
    }
    if (promise.why_not) {
        return promise.why_not;
    }
    if (!owner.name.trim()) {
        return _t("Enter whose dossier it is first.");
    }
    if (twins.length && !isAnother) {
        return _t("Compare it with the one that is here already.");
    }
    const missing = missingPapers(desk).length;
    return missing ? _t("Papers are missing: %s.", missing) : "";
}
