import type { UniverBook } from "./univerBook";

/**
 * Knows whether a calculation may be under way. Univer starts one some time after a change and says nothing when there was nothing
 * to calculate, so waiting without a reason costs half a second: only changes in a book with formulas give a reason.
 */
export class UniverCalculation {
  #pending = false;
  #running = false;
  /** A change came while a calculation ran: its result will not hold that change yet, only the next one's will. */
  #late = false;
  #hasFormulas: boolean;
  #waiting: Promise<void> | null = null;

  constructor(
    private readonly book: UniverBook,
    hasFormulas: boolean,
  ) {
    this.#hasFormulas = hasFormulas;
    const formula = book.engine.api.getFormula();
    formula.calculationStart(() => {
      this.#running = true;
    });
    formula.calculationEnd(() => {
      this.#running = false;
    });
  }

  /** Says that cells, rows or names changed. */
  changed(withFormulas: boolean): void {
    this.#hasFormulas ||= withFormulas;
    this.#pending = true;
    this.#late ||= this.#running;
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
      this.#pending = this.#late;
      this.#late = false;
      if (this.#hasFormulas) await this.book.engine.api.getFormula().onCalculationResultApplied();
    }
  }
}
