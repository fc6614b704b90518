/** @fileoverview `npm run merge`. */

import { runMain } from "../command-line";
import { merge } from "../merge";

await runMain(merge);
