/** The members of a union of issues that can have the code. */
export type IssueOf<Issue, Code> = Issue extends { readonly code: infer Own }
  ? Code extends Own
    ? Issue
    : never
  : never;

/** A sentence for every code of a union of issues. */
export type IssueSentences<Issue extends { readonly code: string }> = {
  readonly [Code in Issue["code"]]: (issue: IssueOf<Issue, Code>) => string;
};

/** The sentence of one issue. */
export function issueSentence<Issue extends { readonly code: string }>(
  issue: Issue,
  sentences: IssueSentences<Issue>,
): string {
  // The compiler cannot see that the function found by the code takes the issue of that code.
  const sentence = sentences[issue.code as Issue["code"]] as (issue: Issue) => string;
  return sentence(issue);
}
