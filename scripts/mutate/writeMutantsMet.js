/** After the tests of a file, when asked: which mutants they came past. */
const { writeFileSync } = require("node:fs");

const { MUTANTS_MET } = process.env;
if (MUTANTS_MET !== undefined) {
  globalThis.afterAll(() => {
    writeFileSync(MUTANTS_MET, JSON.stringify([...globalThis.mutants]));
  });
}
