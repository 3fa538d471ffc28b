import type { OpcPackage } from "./opc/opcPackage";
import type { PackageLimits } from "./opc/packageLimits";
import { readSharedStrings } from "./sheet/sharedStrings";
import type { WorkbookPart } from "./workbookPart";

/** The shared strings of a workbook; none where it has no such part. */
export function readStringPart(opc: OpcPackage, workbook: WorkbookPart, limits: PackageLimits): readonly string[] {
  const part = opc.relationships(workbook.part).find(({ type }) => type === "sharedStrings")?.target;
  return part !== undefined && opc.has(part) ? readSharedStrings(opc.text(part), part, limits) : [];
}
