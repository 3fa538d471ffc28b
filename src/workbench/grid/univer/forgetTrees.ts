import type { Univer } from "@univerjs/core";
import { IDependencyManagerService } from "@univerjs/engine-formula";

/**
 * When rows or columns of a sheet move, Univer forgets what the sheet's formulas take from that sheet, but not what they take from
 * others: such formulas stay behind under a number that nobody has any more, and the console hears of each in every calculation.
 * Here all is forgotten, as before a forced calculation; the calculation that asks for it notes every formula anew at once.
 */
export function forgetTreesWholly(univer: Univer): void {
  const trees = univer.__getInjector().get(IDependencyManagerService);
  trees.clearFormulaDependency = () => {
    trees.reset();
  };
}
