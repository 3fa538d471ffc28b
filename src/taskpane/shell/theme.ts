import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

const light: Theme = { ...webLightTheme, fontFamilyBase };
const dark: Theme = { ...webDarkTheme, fontFamilyBase };

/** The theme that fits the host. Excel tells nobody when it changes, so it is asked again whenever the pane gets the focus. */
export function usePaneTheme(isDark: () => boolean): Theme {
  const [darkNow, setDarkNow] = useState(isDark);
  useEffect(() => {
    const ask = (): void => {
      setDarkNow(isDark());
    };
    window.addEventListener("focus", ask);
    return () => {
      window.removeEventListener("focus", ask);
    };
  }, [isDark]);
  return darkNow ? dark : light;
}
