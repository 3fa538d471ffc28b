export interface ManifestFacts {
  readonly packageVersion: string;
  readonly pages: readonly string[];
  readonly functions: readonly string[];
  pictureSize(path: string): { readonly width: number; readonly height: number } | undefined;
}

export interface ManifestProblem {
  readonly rule: string;
  readonly message: string;
}

export function manifestProblems(source: string, facts: ManifestFacts): ManifestProblem[];
