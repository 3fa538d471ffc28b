import fc from "fast-check";
import { propertySeed, runs } from "./propertyRuns";

fc.configureGlobal({ seed: propertySeed, numRuns: runs(100) });
