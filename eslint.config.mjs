import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const readonlyGlobals = (names) => Object.fromEntries(names.map((name) => [name, "readonly"]));

export default tseslint.config(
  { ignores: ["dist/", "output/", "coverage/", "node_modules/"] },
  js.configs.recommended,
  {
    rules: {
      // Documents hold full-width spaces; strings, patterns and comments about them do too.
      "no-irregular-whitespace": [
        "error",
        { skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true },
      ],
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx", "test/**/*.ts", "test/**/*.tsx", "examples/**/*.ts"],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // It would ask for the `!` that no-non-null-assertion forbids.
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: "only-allowed-literals" },
      ],
    },
  },
  {
    files: ["src/taskpane/**", "test/taskpane/**"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ["src/adapters/officejs/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
    },
  },
  {
    files: ["test/**/*.ts", "test/**/*.tsx"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/dot-notation": ["error", { allowPrivateClassPropertyAccess: true }],
    },
  },
  {
    // Plain Node: settings and scripts.
    files: ["*.js", "*.mjs", "bin/*.mjs", "scripts/**/*.js", "scripts/**/*.mjs", "test/**/*.js", "examples/*.js"],
    languageOptions: {
      globals: {
        ...readonlyGlobals(["process", "console", "URL", "Buffer", "fetch", "setTimeout", "clearTimeout"]),
        ...readonlyGlobals(["require", "module", "exports", "__dirname", "__filename"]),
        module: "writable",
      },
    },
  },
  {
    // Plain scripts of a page, and what the scripts hand to a page.
    files: ["src/**/*.js", "scripts/**/*.mjs"],
    languageOptions: { globals: readonlyGlobals(["window", "document"]) },
  },
);
