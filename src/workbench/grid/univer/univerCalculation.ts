import type { UniverBook } from "./univerBook";

/**
 * Knows whether a calculation may be under way. Univer starts one some time after a change and says nothing when there was nothing
 * to calculate, so waiting without a reason costs half a second: only changes in a book with formulas give a reason.
 */
export class UniverCalculation {
  #pending = false;
  #hasFormulas: boolean;
  #waiting: Promise<void> | null = null;

  constructor(
    private readonly book: UniverBook,
    hasFormulas: boolean,
  ) {
    this.#hasFormulas = hasFormulas;
  }

  /** Says that cells, rows or names changed. */
  changed(withFormulas: boolean): void {
    this.#hasFormulas ||= withFormulas;
    this.#pending = true;
  }

  /** Resolves once results are in. Everybody who asks meanwhile waits for the same calculation. */
  settled(): Promise<void> {
    this.#waiting ??= this.#wait().finally(() => {
      this.#waiting = null;
    });
    return this.#waiting;
  }

  async #wait(): Promise<void> {
    while (this.#pending) {
      this.#pending = false;
      if (this.#hasFormulas) await this.book.engine.api.getFormula().onCalculationResultApplied();
    }
  }
}
