// Pyodide under Node, with nothing from anywhere else: what the other scripts here share.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** What the caller asks, as JSON on the standard input. */
export const asked = JSON.parse(readFileSync(0, "utf8"));

// The reason alone: Node would print the line of the error first, and Pyodide is one line.
process.on("uncaughtException", ({ message }) => {
  console.error(message);
  process.exit(1);
});

/** Start the Pyodide of the folder `asked.pyodide`, with its own settings over ours. */
export async function start(settings) {
  const { loadPyodide } = await import(pathToFileURL(`${asked.pyodide}/pyodide.mjs`).href);
  return loadPyodide({
    indexURL: asked.pyodide,
    lockFileContents: { info: asked.lock, packages: {} },
    packageBaseUrl: asked.pyodide,
    ...settings,
  });
}
