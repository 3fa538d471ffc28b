import { useEffect, useState } from "react";
import { readPreparedBy } from "../../usecases/openStatus";
import type { Workbook } from "../../workbook/workbook";

export interface PreparedBy {
  /** What stands in the field. */
  readonly value: string;
  /** What was typed; `undefined` as long as nobody did: then what the workbook remembers holds. */
  readonly typed: string | undefined;
  readonly type: (value: string) => void;
  /** Why the workbook could not be asked; `null` when it could. */
  readonly error: unknown;
  readonly retry: () => void;
}

/** 制表单位: what the workbook remembers, until somebody types. @param sheet that of the ledger */
export function usePreparedBy(workbook: Workbook, sheet: string): PreparedBy {
  const [remembered, setRemembered] = useState("");
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [error, setError] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(1);
  useEffect(() => {
    readPreparedBy(workbook, sheet).then((known) => {
      setRemembered(known);
      setError(null);
    }, setError);
  }, [workbook, sheet, attempt]);
  const retry = (): void => {
    setAttempt(attempt + 1);
  };
  return { value: typed ?? remembered, typed, type: setTyped, error, retry };
}
