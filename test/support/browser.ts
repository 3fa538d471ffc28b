import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { findBrowser } from "../../scripts/findBrowser";

/** What must not happen on any page; tests expect all three lists to be empty. */
export interface PageProblems {
  /** Violations of the content security policy, of the page and of its frames. */
  readonly violations: string[];
  /** Errors on the console and exceptions that nobody caught. */
  readonly errors: string[];
  /** Requests to anything but this machine. */
  readonly foreignRequests: string[];
}

/**
 * How long a page may take to reach a state, in milliseconds. Tests wait for states, never for a time: the limit only ends a
 * test of which the state never comes, so that it is far beyond what the busiest machine needs.
 */
const LIMIT = 300_000;

/** As root without a display, and quiet: no request of the browser's own. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** @throws Error with what to do when there is no browser: these tests fail then, they never skip */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    throw new Error(
      "No browser was found for the browser tests. Install Chrome, Edge or Chromium, run `npx playwright-core install chromium`, " +
        "or set BROWSER_PATH to a browser; `npm run test:unit` needs none.",
    );
  }
  return chromium.launch({ executablePath, args: flags, timeout: LIMIT });
}

/** A window of its own with an empty storage, that writes down what goes wrong in it. */
export async function openWindow(
  browser: Browser,
): Promise<{ context: BrowserContext; page: Page; problems: PageProblems }> {
  const problems: PageProblems = { violations: [], errors: [], foreignRequests: [] };
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "zh-CN" });
  context.setDefaultTimeout(LIMIT);
  await context.exposeBinding("tellViolation", (_source, text: string) => {
    problems.violations.push(text);
  });
  await context.addInitScript(() => {
    document.addEventListener(
      "securitypolicyviolation",
      ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        const { tellViolation } = window as unknown as { tellViolation: (text: string) => void };
        tellViolation(`${violatedDirective} ${blockedURI} (${sourceFile}:${lineNumber})`);
      },
    );
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") problems.errors.push(message.text());
  });
  page.on("pageerror", (error) => {
    problems.errors.push(error.message);
  });
  context.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    const isLocal = protocol === "data:" || protocol === "blob:" || hostname === "127.0.0.1";
    if (!isLocal) problems.foreignRequests.push(request.url());
  });
  return { context, page, problems };
}
