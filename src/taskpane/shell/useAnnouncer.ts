import { useCallback, useState } from "react";

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
