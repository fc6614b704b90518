/** @fileoverview `npm run assess`. */
import { assess } from "../assess";
import { runMain } from "../command-line";

await runMain(assess);
