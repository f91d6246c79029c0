// Starts the calculator as the browser does, asks it everything, and tells which modules that took.
// In: {pyodide, lock, library, wheel, campaigns: [{rules, calendar, dossiers}], day}.
// Out: {library: modules of the standard library for all of it, calculator: modules of the calculator for the verdict alone}.
import { readFileSync } from "node:fs";
import { asked, start } from "./start.mjs";

const WHEEL = "/lib/calculator.whl";

const pyodide = await start({ stdLibURL: asked.library });
pyodide.FS.writeFile(WHEEL, readFileSync(asked.wheel));
pyodide.pyimport("sys").path.insert(0, WHEEL);
pyodide.pyimport("library_remainder");
const page = pyodide.pyimport("calculator.page");
for (const { rules, calendar, dossiers } of asked.campaigns) {
  page.preparer(rules, calendar);
  for (const dossier of dossiers) {
    page.repondre(dossier, asked.day);
    for (const command of ["verifier", "estimer"]) {
      try {
        page.rapport(command, dossier, asked.day);
      } catch (error) {
        if (error.type !== "DonneesInvalides") throw error;
      }
    }
  }
}
const verdict = JSON.parse(
  pyodide.runPython(`
import json, sys
json.dumps(sorted(n for n, m in sys.modules.items() if getattr(getattr(m, "__loader__", None), "archive", None) == "${WHEEL}"))
`),
);
for (const { rules, calendar, dossiers } of asked.campaigns) {
  page.preparer(rules, calendar);
  for (const dossier of dossiers) page.detailler(dossier, asked.day);
}
const library = JSON.parse(
  pyodide.runPython(`
import sys
needed = set(sys.modules)
import json
from importlib import import_module
from zipfile import ZipFile
with ZipFile("${WHEEL}") as wheel:
    names = [name for name in wheel.namelist() if name.endswith(".pyc")]
for name in names:
    before = set(sys.modules)
    import_module(name.removesuffix(".pyc").removesuffix("/__init__").replace("/", "."))
    needed |= set(sys.modules) - before
archives = {name: getattr(getattr(sys.modules[name], "__loader__", None), "archive", None) for name in needed}
json.dumps(sorted(name for name, archive in archives.items() if archive and archive != "${WHEEL}"))
`),
);
console.log(JSON.stringify({ library, calculator: verdict }));
