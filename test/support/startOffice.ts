import type { Grid } from "../../src/workbench/grid/grid";
import { MemoryGrid } from "../../src/workbench/grid/memoryGrid";
import type { BookSnapshot } from "../../src/workbench/host/book";
import { ExcelHost } from "../../src/workbench/host/excelHost";
import { createExternal } from "../../src/workbench/host/external";
import { profiles, type ProfileName } from "../../src/workbench/host/profile";

declare const runOfficeScript: (file: string) => void;

interface ScriptElement {
  src?: string;
  onload?: () => void;
  setAttribute: () => void;
}

const base = "http://office.test/";

type External = Record<"RegisterEvent", (...registration: unknown[]) => void>;

let started: { readonly profile: ProfileName; readonly registrations: unknown[][] } | null = null;

/**
 * Puts a fresh workbook, or the one of a snapshot and its grid, behind Microsoft's client and returns its host; the first call in a file also starts the client in
 * the test's context. The file needs `@jest-environment ./test/support/officeEnvironment.ts`. The client checks on every
 * call that the profile's ExcelApi set has the member, as an old Excel would. It asks for the profile once, so a test
 * file has one.
 */
export async function startOffice(
  options: { grid?: Grid; profile?: ProfileName; snapshot?: BookSnapshot } = {},
): Promise<ExcelHost> {
  const { grid = new MemoryGrid(), profile = "current", snapshot } = options;
  const host = new ExcelHost({ grid, profile: profiles[profile], ...(snapshot && { snapshot }) });
  const external = createExternal(host) as External;
  if (started) {
    if (started.profile !== profile)
      throw new Error(`the client was started as ${started.profile}: use another test file`);
    Object.assign(globalThis, { external });
    for (const registration of started.registrations) external.RegisterEvent(...registration);
    return host;
  }
  const registrations: unknown[][] = [];
  const remembering = {
    ...external,
    RegisterEvent: (id: unknown, target: unknown, handler: unknown, callback: unknown) => {
      registrations.push([id, target, handler, () => undefined]);
      external.RegisterEvent(id, target, handler, callback);
    },
  };
  Object.assign(globalThis, { external: remembering, ...smallBrowser() });
  runOfficeScript("office.js");
  await Office.onReady();
  const common = (OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } }).CommonUtility;
  common._doApiNotSupportedCheck = true;
  started = { profile, registrations };
  return host;
}

/** The little of a window that office.js asks for: a place where scripts are asked for and found. */
function smallBrowser(): Record<string, unknown> {
  const load = (script: ScriptElement): void => {
    setTimeout(() => {
      runOfficeScript((script.src ?? "").slice(base.length));
      script.onload?.();
    }, 0);
  };
  return {
    window: globalThis,
    document: {
      getElementsByTagName: (tag: string) =>
        tag === "script" ? [{ src: `${base}office.js`, getAttribute: () => null }] : [{ appendChild: load }],
      createElement: (): ScriptElement => ({ setAttribute: () => undefined }),
    },
    location: { href: `${base}taskpane.html`, search: "", hash: "", protocol: "http:", pathname: "/taskpane.html" },
    navigator: { userAgent: "Node", platform: "Win32", language: "zh-CN" },
    history: {},
    addEventListener: () => undefined,
  };
}
