/**
 * @fileoverview No sentence that a terminal prints sends to a menu, a dialog or the sidebar: there are none. All that
 * the source says is looked at, but for what only those places say themselves.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync, Visitor } from "oxc-parser";
import { describe, expect, it } from "vitest";
import { MENU_LINES } from "../../src/menu";
import { forTerminal } from "../../workbench/command-line";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Rooms and files whose sentences are read on the screen only, each with where. */
const ON_SCREEN: readonly RegExp[] = [
  /^src\/commands\/(?!job|report|merge|upward)/, // the menu's own commands and their dialogs
  /^src\/(sidebar\/|menu\.ts|messages\/(sidebar|papers|new-sheet|call-failures|lite)\.ts)/, // what Google alone refuses
  /^workbench\/(page|server|host|start\.ts)/, // the workbench has the menu
];

/** Sentences of files that a terminal prints from as well. */
const SAID_ON_SCREEN: readonly RegExp[] = [
  /^Đã ghi đủ các ô/, // saving from the sidebar
  /Chạy lại lệnh trong menu\.$/, // after the dialog saved
  /^Chưa rõ cách đọc bảng: hãy chỉ|^Hãy chọn trong hộp thoại vừa mở\.$|^Hãy đóng hộp thoại, mở lại/, // a dialog was opened or answered
  /^ Chỉ cột cho tiêu chí đó, hoặc bấm Lưu/, // asked by the dialog
  /^Không tìm thấy báo cáo nào\. …|^Chọn Xuất, nhập tệp báo cáo trong menu/, // `merge` says so before it merges
  /^ Bấm Đọc lại bảng để xem\.$|^Đúng lúc lưu, có người dời dòng|^Lưu ở thanh bên$/, // saving from the sidebar, and its name
  /^(Chưa có báo cáo|Tab “…” đã bị sửa tay)/, // before a file is saved from the dialog
  /^Chưa ghi: tab “…” không có cột/, // proposals are put in from their dialog
  /muốn chấm chung, mở/, // the menu's toast
  // Tabs that are written are read where the menu is.
  /^Chú giải màu: tô bằng menu/,
  /^… dòng chưa tính được: xem “Cần xem lại”/,
  /^Chưa có danh sách đi cơ sở nào\. Chọn menu/, // Theo dõi đi cơ sở, of the menu
  /^Có: ghi lúc nào/,
  /Dễ chọn nhất là ở phần Thiết lập của thanh bên\.$/,
];

const LABELS = MENU_LINES.map(({ label }) => label).join("|");
const SENDS = new RegExp(
  `(?<!/)menu\\b|thanh bên|hộp thoại|[Bb]ấm (?!vào;|đúp )|(?:[Cc]họn|[Mm]ở|[Cc]hạy) (?:${LABELS})`,
);

/** What a file says: its texts, `…` for what is filled in. */
function saidIn(file: string): string[] {
  const said: string[] = [];
  const { program } = parseSync(file, readFileSync(path.join(ROOT, file), "utf8"));
  new Visitor({
    Literal: ({ value }) => void (typeof value === "string" && said.push(value)),
    TemplateLiteral: ({ quasis }) => void said.push(quasis.map(({ value }) => value.cooked).join("…")),
  }).visit(program);
  return said;
}

const files = ["src", "workbench"].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file.replaceAll(path.sep, "/")}`)
    .filter((file) => /(?<!\.d)\.ts$/.test(file) && !ON_SCREEN.some((room) => room.test(file))),
);
const sentences = files.flatMap((file) => (file.endsWith("command-line.ts") ? [] : saidIn(file)));

describe("A sentence in a terminal", () => {
  it("sends to an option, a tab or the file, never to a menu", () => {
    const sending = sentences
      .filter((said) => SENDS.test(said) && !SAID_ON_SCREEN.some((one) => one.test(said)))
      .map(forTerminal);
    expect(sending.length).toBeGreaterThan(15);
    expect(sending.filter((said) => SENDS.test(said))).toEqual([]);
  });

  it("has none of what is said on the screen only that is not said there", () => {
    for (const one of SAID_ON_SCREEN)
      expect(
        sentences.some((said) => one.test(said)),
        String(one),
      ).toBe(true);
  });

  it("is as it was where it sends to no menu", () => {
    const plain = sentences.filter((said) => !SENDS.test(said) && !/tab Thiết lập/.test(said));
    expect(plain.map(forTerminal)).toEqual(plain);
  });
});
