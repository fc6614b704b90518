/** @fileoverview draft */

import { faultsAt } from "./torture/faults";
import { subjects } from "./torture/jobs";

const only = process.argv[2] ?? "";
const every = Number(process.argv[3] ?? 1);
let n = 0;
const counts = new Map<string, number>();
const shownOf = new Map<string, number>();
const t0 = performance.now();
for (const one of subjects()) {
  if (only && !one.title.startsWith(only)) continue;
  for (const { what, harms } of faultsAt(one, (call, fault) => (call * 8 + fault) % every === 0)) {
    n++;
    for (const [harm, why] of harms) {
      const key = `${one.title}: ${harm}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      shownOf.set(key, (shownOf.get(key) ?? 0) + 1);
      if ((shownOf.get(key) ?? 0) <= 2) console.log(`${harm}: ${what}: ${why.slice(0, 300)}`);
    }
  }
}
console.log(n, "trials", Math.round(performance.now() - t0), "ms", Object.fromEntries(counts));
