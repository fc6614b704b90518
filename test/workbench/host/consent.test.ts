/** @fileoverview Consent given scope by scope, by the conformance table. */

import { expect, test } from "vitest";
import { SCOPES } from "../../../workbench/host/services/permission";
import { hostOf, inside } from "./support";

const ASK = "ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL)";

test("[C55] requireAllScopes passes where all boxes were ticked", () => {
  expect(inside(`${ASK}; return ss().getId()`)).toBe("workbench");
});

test("[C55] where one was not, it ends the execution: catching it helps nobody", () => {
  const { host } = hostOf(
    `function f() { try { ${ASK} } catch (e) {} SpreadsheetApp.getUi().alert("còn chạy") }
     function g() { try { ${ASK} } catch (e) {} return 1 }`,
    undefined,
    { scopes: [SCOPES.document] },
  );
  expect(() => host.run("f")).toThrow("Authorization is required");
  expect(() => host.run("g")).toThrow("Authorization is required");
});

test("[C55] a service whose scope lacks throws and names the scope; alert needs none", () => {
  const show = "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))";
  expect(inside(`return caught(() => ${show})`, undefined, { scopes: [SCOPES.document] })).toBe(
    `Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: ${SCOPES.pages}`,
  );
  expect(inside("return caught(ss)", undefined, { scopes: [SCOPES.pages] })).toMatch(SCOPES.document);
  const { host, ui } = hostOf("function f() { SpreadsheetApp.getUi().alert('x') }", undefined, {
    scopes: [],
  });
  ui.answerAlert("OK");
  host.run("f");
  expect(ui.alerts).toHaveLength(1);
});
