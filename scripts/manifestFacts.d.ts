import type { ManifestFacts } from "./manifestRules";

export function manifestFacts(): ManifestFacts;
