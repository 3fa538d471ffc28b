/**
 * Four projects: `unit` needs Node only, `component` a DOM, `browser` a real Chromium and the production build. `long` is what
 * takes minutes (`*.long.test.ts`): `npm run test:long` runs it, and each of its files has a smaller sibling in `npm test`.
 */
const shared = {
  transform: { "\\.tsx?$": ["ts-jest", { tsconfig: "tsconfig.jest.json" }] },
  moduleFileExtensions: ["ts", "tsx", "js", "json"],
  setupFiles: ["<rootDir>/test/support/setUpProperties.ts"],
};
const long = "\\.long\\.test\\.ts$";

module.exports = {
  // It only ends a test that hangs: a slow machine must not fail one. `scripts/test.mjs --long` raises it.
  testTimeout: 600_000,
  projects: [
    {
      ...shared,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["<rootDir>/test/browser/", long],
    },
    { ...shared, displayName: "component", testEnvironment: "jsdom", testMatch: ["<rootDir>/test/**/*.test.tsx"] },
    {
      ...shared,
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
      testPathIgnorePatterns: [long],
    },
    { ...shared, displayName: "long", testEnvironment: "node", testMatch: ["<rootDir>/test/**/*.long.test.ts"] },
  ],
};
