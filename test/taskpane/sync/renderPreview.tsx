import { createDOMRenderer, FluentProvider, RendererProvider, webLightTheme } from "@fluentui/react-components";
import { render } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel, type UserEvent } from "@testing-library/user-event";
import { useState } from "react";
import { textReader } from "../../../src/adapters/text/textReader";
import { planSync } from "../../support/planSync";
import { noChoices, type SyncPlan } from "../../../src/ledger/sync/syncPlan";
import { messagesFor } from "../../../src/messages/messagesFor";
import type { Locale } from "../../../src/messages/messages";
import type { PaneServices } from "../../../src/taskpane/shell/services";
import { PaneContext } from "../../../src/taskpane/shell/pane";
import { SyncPreview } from "../../../src/taskpane/sync/SyncPreview";
import { loadLedger } from "../../../src/usecases/loadLedger";
import { openLedger } from "../../../src/usecases/openLedger";
import { readPlan } from "../../../src/usecases/readPlan";
import { MemoryWorkbook } from "../../support/memoryWorkbook";
import { planText } from "../renderApp";

export function planOf(rows: readonly string[]) {
  return readPlan(new TextEncoder().encode(planText(rows)), "plan.txt", textReader).plan;
}

/** The ledger of a document, as of the middle of the year. */
export async function ledgerOf(rows: readonly string[]): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await loadLedger(workbook, planOf(rows), { asOf: "2019-06-30" });
  return workbook;
}

export interface RenderedPreview {
  readonly user: UserEvent;
  /** What was asked for outside of the preview: rows to go to, 应用, 取消. */
  readonly asked: string[];
  /** The plan by the choices so far. */
  readonly sync: () => SyncPlan;
}

/** The preview of bringing a workbook's ledger to a document, with the choices kept as the tab keeps them. */
export async function renderPreview(
  workbook: MemoryWorkbook,
  rows: readonly string[],
  over: { readonly newer?: ReadonlySet<string>; readonly locale?: Locale } = {},
): Promise<RenderedPreview> {
  const plan = planOf(rows);
  const { parts } = await openLedger(workbook);
  if (parts === null) throw new Error("the workbook has no ledger");
  const asked: string[] = [];
  const first = planSync(parts, plan, noChoices);
  let sync = first;
  const messages = messagesFor(over.locale ?? "zh-CN");
  const pane = { services: {} as PaneServices, messages, announce: () => undefined };
  const names = new Map<string, string>();
  for (const { key, region } of parts.ledger.rows) names.set(key, region);
  for (const { row, region } of first.added) names.set(row.key, region);

  function Preview() {
    const [choices, setChoices] = useState(noChoices);
    sync = planSync(parts!, plan, choices);
    return (
      <SyncPreview
        sync={sync}
        asked={first}
        choices={choices}
        regions={plan.groups.map(({ name }) => name)}
        regionOf={(key) => names.get(key) ?? ""}
        newer={over.newer ?? new Set()}
        issues={[]}
        application={null}
        isBusy={false}
        onChoices={setChoices}
        onJump={(key) => asked.push(key)}
        onCancel={() => asked.push("取消")}
        onApply={() => asked.push("应用")}
      />
    );
  }
  render(
    <RendererProvider renderer={createDOMRenderer(undefined)}>
      <FluentProvider theme={webLightTheme}>
        <PaneContext.Provider value={pane}>
          <main>
            <Preview />
          </main>
        </PaneContext.Provider>
      </FluentProvider>
    </RendererProvider>,
  );
  const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
  return { user, asked, sync: () => sync };
}
