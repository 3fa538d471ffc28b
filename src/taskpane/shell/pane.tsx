import { createContext, useCallback, useContext, useState } from "react";
import type { Messages } from "../../messages/messages";
import type { PaneServices } from "./services";

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

/** Whether the tab that this stands in is the one in sight. */
export const TabShownContext = createContext(true);

export interface Announcer {
  /** What the live region holds now; a repeated sentence differs by a trailing no-break space, so that it is said again. */
  readonly sentence: string;
  readonly announce: (sentence: string) => void;
}

/** Sentences for the one live region of the pane. */
export function useAnnouncer(): Announcer {
  const [sentence, setSentence] = useState("");
  const announce = useCallback((next: string) => {
    setSentence((before) => (before === next ? `${next}\u00a0` : next));
  }, []);
  return { sentence, announce };
}
