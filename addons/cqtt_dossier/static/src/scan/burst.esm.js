/** Milliseconds between two keys: a scanner needs less, fingers need more. */
export const LONGEST_GAP = 50;
const ENDS = ["Enter", "Tab"];
const BARS_OF_A_CARD = 6;
const ADDRESS = /^https?:\/\/\S+[?&]code=\S+$/i;
const CODE = /^[A-Z0-9]+(?:\.[A-Z0-9]+)*-\d{6}-\d{4,}$/i;

/**
 * Tell whether a text is what the cards and papers of the desk hold.
 *
 * @param {String} text
 * @returns {Boolean}
 */
export function looksScanned(text) {
    return (
        text.split("|").length > BARS_OF_A_CARD || ADDRESS.test(text) || CODE.test(text)
    );
}

/** Keys that come as fast as a scanner sends them, up to the Enter that it ends with. */
export class Burst {
    constructor() {
        this.clear();
    }

    clear() {
        this.text = "";
        this.last = -Infinity;
    }

    /**
     * Take one key.
     *
     * @param {String} key as ``KeyboardEvent.key`` names it
     * @param {Number} at milliseconds, of any clock
     * @returns {String} the text that was scanned, once it is complete
     */
    push(key, at) {
        if (at - this.last > LONGEST_GAP) {
            this.clear();
        }
        this.last = at;
        if (ENDS.includes(key)) {
            const text = this.text.normalize("NFC").trim();
            this.clear();
            return looksScanned(text) ? text : "";
        }
        if ([...key.normalize("NFC")].length === 1) {
            this.text += key;
        }
        return "";
    }
}
