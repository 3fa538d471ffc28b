import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import type { PaneServices } from "./services";

/** Draws the pane into the element. Griffel fills empty style elements through the CSS object model, as the policy allows. */
export function renderPane(services: PaneServices, element: HTMLElement): void {
  document.documentElement.lang = services.locale;
  createRoot(element).render(
    <StrictMode>
      <RendererProvider renderer={createDOMRenderer(document)}>
        <App services={services} />
      </RendererProvider>
    </StrictMode>,
  );
}
