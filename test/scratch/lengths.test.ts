import { ledgerFormulas } from "../../src/ledger/formulas/ledgerFormulas";
import { ledgerNames } from "../../src/ledger/template/names";
import { toShortReferences } from "../../src/workbook/structuredReference";
test("lengths", () => {
  const f = ledgerFormulas("要点台账", ledgerNames("2019"));
  let a=0,b=0;
  for (const [k,v] of Object.entries(f)) { const s=toShortReferences(v,"要点台账"); a+=v.length; b+=s.length; process.stdout.write(`${k} ${v.length} ${s.length} refs ${v.split("#This").length-1}  ${s}\n`); }
  process.stdout.write(`sum ${a} ${b}\n`);
});
