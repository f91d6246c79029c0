// Compiles the Python of an archive with pyodide-build's own command, inside the interpreter that will load the result.
// In: {pyodide, lock, wheels, archive, folder, args}. Out: the file in `folder`, its name on the last line.
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { asked, start } from "./start.mjs";

// The first day that a zip file can tell: each entry gets it, and each .pyc is checked by hash, not by time.
const SOURCE_DATE_EPOCH = "315532800";

const pyodide = await start({ args: asked.args, env: { SOURCE_DATE_EPOCH } });
const path = pyodide.pyimport("sys").path;
for (const wheel of asked.wheels) {
  pyodide.FS.writeFile(`/${basename(wheel)}`, readFileSync(wheel));
  path.append(`/${basename(wheel)}`);
}
pyodide.FS.mkdir("/work");
const source = `/work/${basename(asked.archive)}`;
pyodide.FS.writeFile(source, readFileSync(asked.archive));
pyodide.pyimport("pyodide_build.cli.py_compile").main.callKwargs(
  pyodide.toPy([source, "--silent", "--compression-level", "0"]),
  { standalone_mode: false },
);
const [compiled] = pyodide.FS.readdir("/work").filter((name) => !name.startsWith("."));
writeFileSync(`${asked.folder}/${compiled}`, pyodide.FS.readFile(`/work/${compiled}`));
console.log(compiled);
