import {formatFloat, formatInteger} from "@web/views/fields/formatters";

/** How figures are written, wherever they stand. */
export function number(figure) {
    return formatInteger(figure);
}

export function percent(share) {
    return share === null ? "–" : `${formatFloat(share * 100, {digits: [16, 1]})} %`;
}

export function points(given) {
    return given === null ? "–" : formatFloat(given, {digits: [16, 2]});
}
