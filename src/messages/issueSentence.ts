/** The sentence of one issue: a table of functions by code, applied to an issue of that code. */
export function issueSentence<Issue extends { readonly code: string }>(
  issue: Issue,
  sentences: { readonly [Code in Issue["code"]]: (issue: Extract<Issue, { code: Code }>) => string },
): string {
  // The compiler cannot see that the function found by the code takes the issue of that code.
  const sentence = sentences[issue.code as Issue["code"]] as (issue: Issue) => string;
  return sentence(issue);
}
