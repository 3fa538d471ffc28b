/** Three projects: `unit` needs Node only, `component` a DOM, `browser` a real Chromium and the production build. */
const shared = {
  transform: { "\\.tsx?$": ["ts-jest", { tsconfig: "tsconfig.jest.json" }] },
  moduleFileExtensions: ["ts", "tsx", "js", "json"],
};

module.exports = {
  projects: [
    {
      ...shared,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["<rootDir>/test/browser/"],
    },
    { ...shared, displayName: "component", testEnvironment: "jsdom", testMatch: ["<rootDir>/test/**/*.test.tsx"] },
    { ...shared, displayName: "browser", testEnvironment: "node", testMatch: ["<rootDir>/test/browser/**/*.test.ts"] },
  ],
};
