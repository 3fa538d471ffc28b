/** What `Iterator.prototype.some` is since Node 22; Univer calls it when a name is deleted, and the headless engine runs on Node 20 too. */
function some(this: Iterable<unknown>, isWanted: (value: unknown, index: number) => unknown): boolean {
  let index = 0;
  for (const value of this) if (isWanted(value, index++)) return true;
  return false;
}

const iterators = Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object;
if (!("some" in iterators))
  Object.defineProperty(iterators, "some", { value: some, configurable: true, writable: true });
