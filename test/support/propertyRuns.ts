/** How often a property is tried: so many times in `npm test`, a multiple in `npm run test:long`. */
export function runs(usual: number): number {
  return usual * Number(process.env.PROPERTY_RUNS ?? 1);
}

/** `npm test` tries the same cases every time, so that it never fails by chance; `npm run test:long` looks for others. */
export const propertySeed = Number(process.env.PROPERTY_SEED ?? 2019);
