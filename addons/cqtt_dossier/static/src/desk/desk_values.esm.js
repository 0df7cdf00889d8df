import {newRequestUuid} from "@cqtt_base/request_uuid.esm";

export const EMPTY_PERSON = Object.freeze({
    id: false,
    name: "",
    birth_date: false,
    birth_year: "",
    sex: false,
    national_id: "",
    phone: "",
    address: "",
    hamlet_id: false,
});

/** Put into a person of the desk what a card, a search or the last dossier told. */
export function fillPerson(person, found) {
    Object.assign(person, EMPTY_PERSON, found, {
        birth_year: String(found.birth_year || ""),
    });
}

/** Return a desk on which nothing is entered yet. */
export function blankDesk() {
    return {
        received: false,
        turned: false,
        procedureId: false,
        promise: false,
        papers: [],
        subject: "",
        feeCount: 1,
        setCount: 1,
        returnMethod: "desk",
        owner: {...EMPTY_PERSON},
        submitter: {...EMPTY_PERSON},
        hasSubmitter: false,
        twins: [],
        isAnother: false,
        guided: false,
        resumes: false,
        togetherWith: false,
        requestUuid: newRequestUuid(),
    };
}

function personValues(person) {
    const entries = Object.entries(person)
        .map(([name, value]) => [
            name,
            typeof value === "string" ? value.trim() : value,
        ])
        .filter(([, value]) => value);
    const values = Object.fromEntries(entries);
    if (values.birth_year) {
        values.birth_year = parseInt(values.birth_year, 10) || 0;
    }
    return values;
}

const OF_PAPER = [
    "is_handed_in",
    "originals",
    "certified",
    "photocopies",
    "pages",
    "paper_copies",
    "has_e_copy",
];

function paperValues(paper) {
    return Object.fromEntries(OF_PAPER.map((name) => [name, paper[name] || 0]));
}

/**
 * Return what ``quick_receive`` is sent.
 *
 * @param {Object} desk as ``blankDesk`` makes it, filled in
 * @param {Number} fee in đồng
 * @returns {Object}
 */
export function deskValues(desk, fee) {
    const values = {
        unit_id: desk.unitId,
        procedure_id: desk.procedureId,
        channel_id: desk.channelId,
        subject: desk.subject.trim(),
        set_count: desk.setCount,
        return_method: desk.returnMethod,
        fee,
        request_uuid: desk.requestUuid,
        papers: Object.fromEntries(desk.papers.map((p) => [p.id, paperValues(p)])),
        together_with: desk.togetherWith,
        resumes: desk.resumes,
        twins_seen: desk.isAnother ? desk.twins.map((twin) => twin.id) : [],
    };
    for (const who of desk.hasSubmitter ? ["owner", "submitter"] : ["owner"]) {
        if (desk[who].id) {
            values[`${who}_id`] = desk[who].id;
        } else {
            values[who] = personValues(desk[who]);
        }
    }
    return values;
}

/** Go on from where a citizen was sent to fetch papers; what is missing is ticked by hand. */
export function takeUp(desk, guided) {
    Object.assign(desk, {
        resumes: guided.id,
        subject: guided.subject,
        setCount: guided.set_count,
        returnMethod: guided.return_method,
        hasSubmitter: Boolean(guided.submitter),
    });
    fillPerson(desk.submitter, guided.submitter || {});
    for (const paper of desk.papers) {
        paper.is_handed_in = paper.is_handed_in || guided.papers.includes(paper.name);
    }
}

/** Return what of a desk is compared with dossiers that are here already. */
export function comparedValues(desk, channels) {
    return {
        subject: desk.subject.trim() || desk.promise.name,
        channel: channels.find((channel) => channel.id === desk.channelId)?.name,
        submitter: desk.hasSubmitter ? desk.submitter.name.trim() : "",
        set_count: desk.setCount,
        papers: desk.papers.filter((p) => p.is_handed_in).map((p) => p.name),
    };
}
