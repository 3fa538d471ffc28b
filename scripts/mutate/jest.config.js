/**
 * The unit tests over mutated sources. Left out are those that start other programs, which are slow, and those that read our
 * sources as text, which see no mutant.
 */
const path = require("node:path");

const {
  projects: [unit],
  testTimeout,
} = require("../../jest.config.js");

module.exports = {
  ...unit,
  // With Jest's own five seconds a busy machine would kill mutants.
  testTimeout,
  rootDir: path.resolve(__dirname, "../.."),
  transform: { "\\.tsx?$": "<rootDir>/scripts/mutate/transform.js" },
  testPathIgnorePatterns: [
    ...unit.testPathIgnorePatterns,
    "<rootDir>/test/interop/",
    "<rootDir>/test/project/",
    "<rootDir>/test/architecture",
  ],
  setupFiles: [...unit.setupFiles, "<rootDir>/scripts/mutate/setUpMutants.js"],
  setupFilesAfterEnv: ["<rootDir>/scripts/mutate/writeMutantsMet.js"],
};
