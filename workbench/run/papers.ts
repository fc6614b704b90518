/** @fileoverview `npm run papers`. */

import { runMain } from "../command-line";
import { papers } from "../papers";

await runMain(papers);
