const path = require("path");

const home = process.env.CQTT_HOME || path.join(__dirname, ".odoo");
const installed = {paths: [path.join(home, "lint-node")]};

/** @type {import('prettier').Config} */
module.exports = {
    plugins: [require.resolve("@prettier/plugin-xml", installed)],
    bracketSpacing: false,
    printWidth: 88,
    proseWrap: "preserve",
    trailingComma: "es5",
    xmlWhitespaceSensitivity: "preserve",
};
