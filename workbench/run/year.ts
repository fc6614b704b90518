/** @fileoverview `npm run year`. */

import { runMain } from "../command-line";
import { year } from "../year";

await runMain(year);
