/** @fileoverview [C55] Whoever ticked one box of the two is asked again, and told so, before anything is done. */
import { describe, expect, it } from "vitest";
import { MENU_LINES } from "../../src/menu";
import { explainFailure } from "../../src/messages/failures";
import { SCOPES } from "../../workbench/host/services/permission";
import { smallBook } from "../sidebar/support";
import { bundleOn, everything } from "./support";

const COMMANDS = MENU_LINES.map(({ run }) => run);
const CALLS = [
  ...["sidebarOpen", "sidebarTake", "sidebarUnit", "sidebarSave", "sidebarSelection", "sidebarGoTo"],
  ...["sidebarFindings", "sidebarSettings", "sidebarSaveSettings", "sidebarReport", "sidebarLoadReports"],
  ...["readingForm", "saveReading", "saveTabUse", "answerQuestion", "newSheetUnits", "makeNewSheet"],
];

describe("[C55] consent to one scope of two", () => {
  it.each(COMMANDS)("%s asks for the other before it does anything", (command) => {
    for (const scope of Object.values(SCOPES)) {
      const { host, ui, workbook } = bundleOn(smallBook("Đạt"), { scopes: [scope] });
      const before = workbook.sheets.map(everything);
      expect(() => host.run(command)).toThrow("Authorization is required");
      expect([...host.calls]).toEqual([["ScriptApp.requireAllScopes", 1]]);
      expect(ui.alerts).toEqual([]);
      expect(workbook.sheets.map(everything)).toEqual(before);
    }
  });

  it.each(CALLS)("%s, a call of a page, does so too", (name) => {
    const { host } = bundleOn(smallBook("Đạt"), { scopes: [SCOPES.pages] });
    expect(host.callFromSidebar(name, [null])).toMatchObject({ ok: false });
    expect([...host.calls]).toEqual([["ScriptApp.requireAllScopes", 1]]);
  });

  it("opening the spreadsheet puts the menu up without asking", () => {
    const { host } = bundleOn(smallBook("Đạt"), { scopes: [] });
    host.run("onOpen", [], "NONE");
    expect(host.calls.has("ScriptApp.requireAllScopes")).toBe(false);
    expect(host.menus).toHaveLength(1);
  });

  it("where Google refuses a service all the same, in whatever language, the sentence says to tick both boxes", () => {
    for (const scope of Object.values(SCOPES))
      expect(
        explainFailure(new Error(`Các quyền đã chỉ định không đủ để gọi. Quyền cần có: ${scope}`)),
      ).toMatch("đánh dấu cả hai ô");
  });
});
