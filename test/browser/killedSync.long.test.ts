import { expectKillsHarmless } from "../support/killedSync";

test("killed at any of forty points, a sync leaves the old ledger or the new one, and what was typed in both", async () => {
  await expectKillsHarmless(Array.from({ length: 40 }, (_, n) => 0.1 + 0.0225 * n));
});
