// Hands this frame the workbench's spreadsheet host, in the place where Office.js looks for the desktop application.
Object.defineProperty(window, "external", { configurable: true, value: window.parent.workpointsExternal(window) });
