/** What every page's frame does; each module does nothing where its part of the page is missing. */
import { setUpFolds } from "./folds.js";
import { setUpKeys } from "./keys.js";
import { setUpMenu } from "./menu.js";
import { setUpScheme } from "./scheme.js";
import { setUpSearch } from "./search.js";
import { setUpTables } from "./tables.js";

setUpKeys();
setUpMenu();
setUpSearch();
setUpScheme();
setUpFolds();
setUpTables();
