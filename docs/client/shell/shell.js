/** What every page's frame does; each module does nothing where its part of the page is missing. */
import { setUpOffline } from "../offline/offline.js";
import { suivreRaccourci } from "../offline/raccourcis.js";
import { setUpFolds } from "./folds.js";
import { setUpMenu } from "./menu.js";
import { setUpReading } from "./reading.js";
import { setUpScheme } from "./scheme.js";
import { setUpSearch } from "./search.js";
import { setUpTables } from "./tables.js";

setUpMenu();
setUpSearch();
setUpScheme();
setUpFolds();
setUpReading();
setUpTables();
setUpOffline();
suivreRaccourci();
