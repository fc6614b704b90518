import { readFileSync } from "node:fs";
import { Host } from "../workbench/host/host";
import { RecordingUi } from "../workbench/host/ui-driver";
import { costOf, kindsLine, MOST_GRID } from "./bench-calls";
import { benchForms, benchRows, benchWorkbook } from "./bench-sheet";
const code = readFileSync("dist/Code.js", "utf8");
for (const [what, wb] of [["wide", benchWorkbook(benchRows(300, 0.1))], ["forms", benchForms(10, 0.1)]] as const) {
  const host = new Host(wb, { code, html: {}, ui: new RecordingUi() });
  const first = process.argv[2] ? ["menuAll"] : [];
  for (const name of [...first, ...Object.keys(MOST_GRID).filter((n) => n.startsWith("menu"))]) {
    host.resetCalls();
    host.run(name);
    const c = costOf(host.calls, 1);
    console.log(what, name, "grid", c.grid, "remote", c.remote, kindsLine(c), name.match(/All|light/) ? JSON.stringify(Object.fromEntries([...host.calls].filter(([k]) => /Range\.|RangeList/.test(k) && !/Sheet/.test(k)))) : "");
  }
}
