import { useCallback, useState } from "react";

/** How many entries of a long list are drawn: a page at first, another with every call. */
export function useShown(page: number): { readonly shown: number; readonly showMore: () => void } {
  const [shown, setShown] = useState(page);
  return {
    shown,
    showMore: useCallback(() => {
      setShown((before) => before + page);
    }, [page]),
  };
}
