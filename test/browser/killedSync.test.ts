import { expectKillsHarmless } from "../support/killedSync";

test("killed early, midway or late, a sync leaves the old ledger or the new one, and what was typed in both", async () => {
  await expectKillsHarmless([0.1, 0.6, 0.9]);
});
