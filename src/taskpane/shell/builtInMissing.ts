/** The built-in document did not come with the pane's files. */
export class BuiltInMissing extends Error {
  override readonly name = "BuiltInMissing";
}
