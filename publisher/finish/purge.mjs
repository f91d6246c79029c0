// Keeps of a sheet the rules that can apply somewhere. In: {sheet, words}. Out: what is left of the sheet.
import { readFileSync } from "node:fs";
import { PurgeCSS } from "purgecss";

const { sheet, words } = JSON.parse(readFileSync(0, "utf8"));
const [{ css }] = await new PurgeCSS().purge({
  content: [{ raw: words.join(" "), extension: "html" }],
  css: [{ raw: sheet }],
  defaultExtractor: (content) => content.split(" "),
});
process.stdout.write(css);
