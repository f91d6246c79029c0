// Starts the calculator as the browser does, asks it everything, and tells which modules of the library that took.
// In: {pyodide, lock, library, wheel, campaigns: [{rules, calendar, dossiers}], day}. Out: a JSON list of names.
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
    page.detailler(dossier, asked.day);
    for (const command of ["verifier", "estimer"]) {
      try {
        page.rapport(command, dossier, asked.day);
      } catch (error) {
        if (error.type !== "DonneesInvalides") throw error;
      }
    }
  }
}
console.log(
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
