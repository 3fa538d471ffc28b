import type { IWorkbookData } from "@univerjs/core";
import type { BookSnapshot } from "../host/book";

const database = "workpoints";
const store = "workbooks";
const key = "open";

/** What the browser keeps between two visits: the grid's state and the host's, as plain data. */
export interface SavedWorkbook {
  readonly version: 1;
  readonly grid: IWorkbookData;
  readonly host: BookSnapshot;
}

/** The workbook that was open last; `null` when there is none or its form is another version's. */
export async function readSavedWorkbook(): Promise<SavedWorkbook | null> {
  const found = (await run("readonly", (workbooks) => workbooks.get(key))) as SavedWorkbook | undefined;
  return found?.version === 1 ? found : null;
}

export async function saveWorkbook(workbook: SavedWorkbook): Promise<void> {
  await run("readwrite", (workbooks) => workbooks.put(workbook, key));
}

export async function forgetWorkbook(): Promise<void> {
  await run("readwrite", (workbooks) => workbooks.delete(key));
}

async function run(mode: IDBTransactionMode, work: (workbooks: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const opened = await open();
  try {
    return await finished(work(opened.transaction(store, mode).objectStore(store)));
  } finally {
    opened.close();
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(store);
  };
  return finished(request);
}

function finished<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("The browser's storage did not answer"));
    };
  });
}
