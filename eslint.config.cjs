const path = require("path");
const {createRequire} = require("module");

const home = process.env.CQTT_HOME || path.join(__dirname, ".odoo");
const installed = createRequire(path.join(home, "lint-node", "package.json"));
const js = installed("@eslint/js");
const globals = installed("globals");

module.exports = [
    {ignores: [".odoo/", "**/static/lib/", "**/static/src/lib/"]},
    js.configs.recommended,
    {
        linterOptions: {reportUnusedDisableDirectives: "error"},
        rules: {
            "array-callback-return": "error",
            complexity: ["error", 15],
            "dot-notation": "error",
            eqeqeq: "error",
            "init-declarations": "error",
            "max-depth": "error",
            "no-alert": "error",
            "no-console": ["error", {allow: ["error", "warn"]}],
            "no-duplicate-imports": "error",
            "no-else-return": "error",
            "no-empty-function": "error",
            "no-eval": "error",
            "no-extend-native": "error",
            "no-implicit-coercion": "error",
            "no-implied-eval": "error",
            "no-lonely-if": "error",
            "no-param-reassign": "error",
            "no-return-assign": "error",
            "no-shadow": "error",
            "no-throw-literal": "error",
            "no-unneeded-ternary": "error",
            "no-unused-expressions": "error",
            "no-use-before-define": "error",
            "no-var": "error",
            "object-shorthand": "error",
            "operator-assignment": ["error", "always"],
            "prefer-const": "error",
            radix: "error",
            "spaced-comment": ["error", "always"],
            yoda: "error",
        },
    },
    {
        files: ["**/*.js"],
        languageOptions: {
            ecmaVersion: 2024,
            sourceType: "module",
            globals: {
                ...globals.browser,
                luxon: "readonly",
                odoo: "readonly",
                owl: "readonly",
            },
        },
    },
    {
        files: ["**/*.cjs"],
        languageOptions: {sourceType: "commonjs", globals: globals.node},
    },
];
