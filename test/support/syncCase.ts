import { textReader } from "../../src/adapters/text/textReader";
import type { WorkPlan } from "../../src/domain/workPlan";
import { ledgerSpec } from "../../src/ledger/template/ledgerSpec";
import { noChoices, type SyncChoices } from "../../src/ledger/sync/syncPlan";
import { applySync, type SyncOutcome } from "../../src/usecases/applySync";
import { loadLedger } from "../../src/usecases/loadLedger";
import { previewSync } from "../../src/usecases/previewSync";
import { readPlan } from "../../src/usecases/readPlan";
import type { CellInput } from "../../src/workbook/cellValue";
import type { Change } from "../../src/workbook/change";
import type { Workbook } from "../../src/workbook/workbook";

export const { table } = ledgerSpec;

/** Three regions, with a target that is counted, one that is measured, one to strive for, and points without any. */
export function earlierEdition(): WorkPlan {
  return readText(
    [
      "北京市\t培育优势企业100家。推动高校实施知识产权管理规范。举办培训班20期左右。",
      "河北省\t专利质押融资金额达到8亿元。建设商标品牌指导站30个。组织宣传周活动。",
      "新疆维吾尔自治区\t力争培育示范企业5家。开展双随机检查。",
    ],
    { documentNumber: "国知战联办〔2019〕8号", date: "2019-05-05" },
  );
}

/** The next edition: one of each kind of change. */
export function laterEdition(): WorkPlan {
  return readText(
    [
      "北京市\t培育优势企业120家。推动高校和科研组织实施知识产权管理规范。举办培训班20期左右。马德里商标注册申请量达到50件。",
      "河北省\t专利质押融资金额增长10%。组织宣传周活动。",
      "新疆维吾尔自治区\t培育示范企业5家。开展双随机检查。健全海外纠纷应对指导网络，覆盖全部产业园区和重点出口企业。",
    ],
    { title: "2019年工作要点（修订）", documentNumber: "国知战联办〔2019〕20号", date: "2019-11-20" },
  );
}

function readText(regions: readonly string[], over: Partial<WorkPlan>): WorkPlan {
  const text = `2019年工作要点\n\n省市\t工作要求\n${regions.join("\n")}`;
  return { ...readPlan(new TextEncoder().encode(text), "要点.txt", textReader, { year: 2019 }).plan, ...over };
}

export const keys = {
  enterprises: "2019-110000-01-1",
  universities: "2019-110000-02",
  pledges: "2019-130000-01-1",
  stations: "2019-130000-02-1",
  strive: "2019-650000-01-1",
} as const;

/** The ledger of the earlier edition, filled in, and a number of the document changed by hand. */
export async function filledIn(workbook: Workbook): Promise<void> {
  await loadLedger(workbook, earlierEdition(), { asOf: "2019-06-30" });
  await typed(workbook, [
    [keys.enterprises, "累计完成", 60],
    [keys.enterprises, "牵头单位", "市知识产权局"],
    [keys.pledges, "目标值", 9],
    [keys.universities, "进展", "推进中"],
    [keys.stations, "累计完成", 12],
  ]);
}

/** Types into cells by key and header, wherever they stand. */
export async function typed(
  workbook: Workbook,
  entries: readonly (readonly [key: string, header: string, value: CellInput])[],
): Promise<void> {
  await workbook.apply(await typing(workbook, entries));
}

/** What a person types, as changes. */
export async function typing(
  workbook: Workbook,
  entries: readonly (readonly [key: string, header: string, value: CellInput])[],
): Promise<readonly Change[]> {
  const data = (await workbook.read({ tables: [table] })).tables.get(table)!;
  return entries.map(([key, header, value]): Change => {
    const row = data.values.findIndex((line) => line[data.headers.indexOf("编号")] === key);
    const column = data.headers.indexOf(header);
    if (row < 0 || column < 0) throw new Error(`no cell ${key} ${header}`);
    const range = { ...data.range, row: data.range.row + 1 + row, column: data.range.column + column };
    return { kind: "setValues", range: { ...range, rows: 1, columns: 1 }, values: [[value]] };
  });
}

export const takeNew: SyncChoices = { ...noChoices, others: "new" };

/** Previews and applies, every conflict decided for the new edition unless told otherwise. */
export async function synced(
  workbook: Workbook,
  plan: WorkPlan = laterEdition(),
  choices: SyncChoices = takeNew,
  at = "2019-11-22T09:30",
): Promise<SyncOutcome> {
  const preview = await previewSync(workbook, plan, choices);
  if (preview.kind !== "plan") throw new Error(`no preview: ${preview.kind}`);
  return applySync(workbook, plan, choices, preview.sync, { at });
}
