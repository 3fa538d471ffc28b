import type { ChangeEvent, ExcelHost } from "./excelHost";

/** Arrays from the host look like COM's SafeArrays to the client. */
interface SafeArray {
  readonly toArray: () => unknown[];
  readonly dimensions: () => number;
}

type Callback = (answer: SafeArray) => void;

/** Numbers of the calls that travel through `Execute` and `RegisterEvent`. */
const dispatch = { batch: 93, commandCompleted: 94, excelEvent: 33, ribbonCommand: 39 } as const;

const eventCategory = 65_536;
const worksheetChanged = 10;

export interface ExternalOptions {
  /** Language of Excel and of the data: `zh-CN`. */
  readonly language?: string;
  /** The window's own `setTimeout`: answers have to arrive in a later turn. */
  readonly later?: (task: () => void) => void;
}

/**
 * The object that desktop Office puts at `window.external` and Microsoft's client looks for. It must be in place before
 * office.js loads. The host may live in another window: all that crosses is text, numbers and callbacks.
 */
export function createExternal(host: ExcelHost, options: ExternalOptions = {}): Record<string, unknown> {
  const { language = "zh-CN", later = inLaterTurn } = options;
  const events = eventGate(host, later);
  const context = createContext(host, language);
  return {
    GetHostInfo: () => `Excel$Win32$16.01$${language}$telemetry$$disableLogging$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (id: number, params: readonly (readonly unknown[])[], callback: Callback) => {
      if (id !== dispatch.batch) {
        later(() => {
          callback(safeArray([0]));
        });
        return;
      }
      const message = params[0] ?? [];
      const [, , , , body, , flags] = message;
      void host.execute(String(body), Number(flags)).then((answer) => {
        later(() => {
          callback(safeArray("fault" in answer ? [answer.fault] : [0, [200, [], answer.body]]));
        });
      });
    },
    RegisterEvent: (
      id: number,
      _target: string,
      handler: (event: number, args: SafeArray) => void,
      callback: (status: number) => void,
    ) => {
      if (id === dispatch.excelEvent) events.open(handler);
      later(() => {
        callback(0);
      });
    },
    UnregisterEvent: (id: number, _target: string, callback: (status: number) => void) => {
      if (id === dispatch.excelEvent) events.close();
      later(() => {
        callback(0);
      });
    },
  };
}

function inLaterTurn(task: () => void): void {
  setTimeout(task, 0);
}

function eventGate(host: ExcelHost, later: (task: () => void) => void) {
  let stop = (): void => undefined;
  const close = (): void => {
    stop();
    stop = () => undefined;
  };
  const open = (handler: (event: number, args: SafeArray) => void): void => {
    close();
    const cancel = host.onEvent((event) => {
      later(() => {
        handler(dispatch.excelEvent, safeArray([safeArray(messageOf(event))]));
      });
    });
    stop = () => {
      cancel();
    };
  };
  return { open, close };
}

function messageOf({ worksheetId, message }: ChangeEvent): unknown[] {
  return [eventCategory, worksheetChanged, worksheetId, message, 0, false];
}

function createContext(host: ExcelHost, language: string): Record<string, unknown> {
  const settings = new Map<string, string>();
  const constants: Record<string, unknown> = {
    GetAppType: 1,
    GetSolutionRef: "workpoints",
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 1,
    GetAppUILocale: language,
    GetAppDataLocale: language,
    GetDocUrl: "",
    GetAppCapabilities: 0,
    GetActivationMode: 0,
    GetControlIntegrationLevel: 1,
    GetSolutionToken: "",
    GetCorrelationId: "",
    GetInstanceId: "workpoints",
    GetTouchEnabled: false,
    GetCommerceAllowed: false,
    GetSupportedMatrix: JSON.stringify({ ExcelApi: host.profile.excelApi, DelayForCellEdit: "1.1" }),
    GetHostFullVersion: "16.0.15407.10000",
    GetOfficeThemeInfo: "{}",
    GetInitialDisplayMode: 0,
    GetHostCustomMessage: "",
    GetDialogRequirementMatrix: "{}",
    GetFeaturesForSolution: "{}",
  };
  return {
    ...Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, () => value])),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        keys.push(...settings.keys());
        values.push(...settings.values());
      },
      WriteAsync: (keys: readonly string[], values: readonly string[], done: (status: number) => void) => {
        settings.clear();
        keys.forEach((key, index) => settings.set(key, values[index] ?? ""));
        done(0);
      },
      RefreshAsync: (done: () => void) => {
        done();
      },
    }),
  };
}

function safeArray(items: unknown[]): SafeArray {
  return { toArray: () => items, dimensions: () => 1 };
}
