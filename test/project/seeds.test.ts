import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

test("the source document is what was received, byte for byte: every span counts from its first character", () => {
  const bytes = readFileSync(path.join(__dirname, "../../seeds/2019-work-points.txt"));
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(
    "711aa7f25de6cba2dbd471105ae5dcf7c98c33cb4485dcd2cfd781d13bcdc8a8",
  );
});
