/**
 * Serves the built pages on this machine, with Node's own parts only.
 *
 *   const server = await serve({ port: 3000 });   server.url, await server.close()
 *
 * `/` and the files of `dist/`; `/office-js/` is Microsoft's client as its package brings it, read from node_modules and never copied.
 * The pane and the ribbon's page are served as built. Asked with `?workbench`, as the workbench's frames do, they get one script tag
 * more, which hands them the host (`window.external`) before Office.js runs.
 */
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const dist = path.join(root, "dist");
const officeJs = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const external = path.join(root, "src/workbench/page/external.js");

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Who may show the pages: the workbench's own page, or Excel on the web, whose hosts are many. */
const forWorkbench = {
  "Content-Security-Policy": "frame-ancestors 'self'",
  "Cross-Origin-Resource-Policy": "same-origin",
};
const forExcel = { "Cross-Origin-Resource-Policy": "cross-origin" };

const framed = new Set(["/taskpane.html", "/commands.html"]);

/**
 * Starts on the wished port or, when it is taken, on a free one. Only this machine can reach it. With `tls` (`key` and `cert`) it
 * serves Excel over https, and Excel on the web may show the pages in a frame of its own.
 */
export async function serve({ port = 0, tls } = {}) {
  const listener = (request, response) => {
    answer(request, response, tls ? forExcel : forWorkbench).catch((error) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, "The server failed; see its window.");
    });
  };
  const server = tls ? createTlsServer(tls, listener) : createServer(listener);
  await listen(server, port).catch((error) => {
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
    return listen(server, 0);
  });
  return {
    url: `${tls ? "https://localhost" : "http://127.0.0.1"}:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function answer(request, response, embedding) {
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, "Only GET is answered here.");
  // A foreign site whose name points to this machine must not read the pages.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/u.test(request.headers.host ?? ""))
    return refuse(response, 403, "Wrong host.");
  const url = new URL(request.url, "http://127.0.0.1");
  const file = fileFor(decodeURIComponent(url.pathname));
  const found = file && (await stat(file).catch(() => null));
  if (!found?.isFile()) return refuse(response, 404, "There is no such file here.");
  const headers = {
    "Content-Type": types[path.extname(file)] ?? "application/octet-stream",
    "Cache-Control": "no-cache",
    ...embedding,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  };
  if (framed.has(url.pathname) && url.searchParams.has("workbench")) {
    const page = withExternal(await readFile(file, "utf8"));
    return response.writeHead(200, headers).end(page);
  }
  response.writeHead(200, { ...headers, "Content-Length": found.size });
  if (request.method === "HEAD") return response.end();
  return createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}

/** The file on disk, or null for what lies outside the two folders. */
function fileFor(pathname) {
  if (pathname.includes("\0")) return null;
  if (pathname === "/") return path.join(dist, "workbench.html");
  if (pathname === "/workbench/external.js") return external;
  const [folder, rest] = pathname.startsWith("/office-js/")
    ? [officeJs, pathname.slice("/office-js/".length)]
    : [dist, pathname.slice(1)];
  const file = path.resolve(folder, rest);
  return file.startsWith(folder + path.sep) ? file : null;
}

/** The script runs before the deferred ones, and that is before Office.js. */
function withExternal(page) {
  return page.replace("<head>", '<head>\n    <script src="workbench/external.js"></script>');
}

function refuse(response, status, sentence) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(sentence);
}
