/** Path of a Chromium-based browser on this machine, `undefined` when there is none or BROWSER_PATH names none. */
export declare function findBrowser(environment?: NodeJS.ProcessEnv, platform?: NodeJS.Platform): string | undefined;
