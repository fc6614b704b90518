/** @fileoverview `npm run licences`: writes LICENCES.md anew. */
import { writeFileSync } from "node:fs";
import { licences } from "./licences/list";

writeFileSync("LICENCES.md", licences("."));
