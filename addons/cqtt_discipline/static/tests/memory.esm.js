/** The storage of a browser that nobody else uses. */
export class Memory {
    constructor() {
        this.kept = new Map();
    }

    getItem(key) {
        return this.kept.get(key) || null;
    }

    setItem(key, value) {
        this.kept.set(key, value);
    }

    removeItem(key) {
        this.kept.delete(key);
    }
}
