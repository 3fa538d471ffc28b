import { createContext, useContext } from "react";
import type { Messages } from "../../messages/messages";
import type { PaneServices } from "../services";

export interface Pane {
  readonly services: PaneServices;
  readonly messages: Messages;
  /** Has a screen reader say the sentence. */
  readonly announce: (sentence: string) => void;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("usePane outside of <App>");
  return pane;
}
