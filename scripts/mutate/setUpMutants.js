/** In every test file, before anything is loaded: which mutant is active, and room for those that its tests come past. */
globalThis.mutants = new Set();
globalThis.activeMutant = Number(process.env.ACTIVE_MUTANT ?? -1);
