import { useEffect, useState } from "react";
import type { Messages } from "../../messages/messages";
import { parseRibbonFailure, ribbonFailureKey } from "../../messages/errorMessages";
import { WorkbookError } from "../../workbook/workbook";

/** The failure that a ribbon button left last while the pane was open, and the way to put it aside. */
export function useRibbonFailure({ errors }: Messages): {
  readonly failure: WorkbookError | null;
  readonly dismiss: () => void;
} {
  const [failure, setFailure] = useState<WorkbookError | null>(null);
  useEffect(() => {
    const hear = (event: StorageEvent): void => {
      if (event.key !== ribbonFailureKey) return;
      const code = parseRibbonFailure(event.newValue, Object.keys(errors.workbook));
      if (code !== null) setFailure(new WorkbookError(code));
    };
    window.addEventListener("storage", hear);
    return () => {
      window.removeEventListener("storage", hear);
    };
  }, [errors]);
  return {
    failure,
    dismiss: () => {
      setFailure(null);
    },
  };
}
