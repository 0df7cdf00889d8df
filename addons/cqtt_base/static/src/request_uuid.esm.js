/**
 * Name a click, so that the server does its work once however often it arrives.
 *
 * @returns {String} a random UUID (version 4)
 */
export function newRequestUuid() {
    if (crypto.randomUUID) {
        return crypto.randomUUID();
    }
    // Browsers give it to pages over HTTPS alone; a commune's network may lack that
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] % 16) + 0x40;
    bytes[8] = (bytes[8] % 64) + 0x80;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(
        ""
    );
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
