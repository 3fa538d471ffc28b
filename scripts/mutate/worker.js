/**
 * One warm process with Jest in it. It is asked over its channel, and answers each question with one message:
 *
 *   { related: [absolute paths of sources] }        → { tests: [absolute paths] }
 *   { run: test, active: number, met: file | null }  → { passed: boolean, ms: number }
 */
const path = require("node:path");
const { performance } = require("node:perf_hooks");
// These come with Jest.
const { readConfigs } = require("jest-config");
const { SearchSource } = require("@jest/core");
const { default: Runtime } = require("jest-runtime");
const { default: TestRunner } = require("jest-runner");
const { TestWatcher } = require("jest-watcher");

const configFile = path.join(__dirname, "jest.config.js");

async function start() {
  const { globalConfig, configs } = await readConfigs({ _: [], $0: "", config: configFile, silent: true }, [
    configFile,
  ]);
  const context = await Runtime.createContext(configs[0], { console, maxWorkers: 1, watch: false, watchman: false });
  return { globalConfig: { ...globalConfig, silent: true }, context };
}

async function relatedTests({ context }, sources) {
  const { tests } = await new SearchSource(context).findRelatedTests(new Set(sources), false);
  return tests.map((test) => test.path);
}

async function run({ globalConfig, context }, test, active, met) {
  process.env.ACTIVE_MUTANT = String(active);
  if (met === null) delete process.env.MUTANTS_MET;
  else process.env.MUTANTS_MET = met;
  const runner = new TestRunner(globalConfig, {});
  let passed = true;
  runner.on("test-file-success", ([, result]) => {
    if (result.numFailingTests > 0 || result.testExecError !== undefined) passed = false;
  });
  runner.on("test-file-failure", () => (passed = false));
  const started = performance.now();
  await runner.runTests([{ context, path: test }], new TestWatcher({ isWatchMode: false }), { serial: true });
  return { passed, ms: performance.now() - started };
}

const started = start();
process.on("message", async (question) => {
  const jest = await started;
  if (question.related) process.send({ tests: await relatedTests(jest, question.related) });
  else process.send(await run(jest, question.run, question.active, question.met));
});
