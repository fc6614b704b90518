/** @fileoverview Takes the pictures of docs/huong-dan.md from the real workbench: `npm run pictures`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeXlsx } from "hucre/xlsx";
import type { Page } from "playwright-core";
import { it } from "vitest";
import { SET_2018_2022 } from "../src/criteria/presets";
import { criteriaOf } from "../src/criteria/set";
import { fileName } from "../src/upward/names";
import type { Report } from "../src/upward/report";
import { canonical, fingerprint } from "../src/upward/stamp";
import { own, row } from "../test/upward/reports";
import { Person, startBrowser } from "../test/workbench/page/support";
import { dataFolder, startServer } from "../test/workbench/server/support";

/** Outcomes of made-up units, most of them recognised. */
const OUTCOMES = ["recognised", "recognised", "undetermined", "notRecognised"] as const;

const FOLDER = fileURLToPath(new URL("anh/", import.meta.url));

/** A made-up report of so many units. */
function reportOf(unit: string, units: number): Report {
  const rows = Array.from({ length: units }, (_, n) => row(`Đoàn xã ${n}`, OUTCOMES[n % 4]));
  return own(unit, rows, { set: SET_2018_2022.name, fingerprint: fingerprint(SET_2018_2022) });
}

/** A picture of the page. Where the file lies on this machine says nothing to a reader: a person's own folder stands there. */
async function photograph(page: Page, folder: string, name: string): Promise<void> {
  await page.locator("#file-state").evaluate((state, here) => {
    state.textContent = state.textContent?.replace(here, "/home/lan/Tài liệu") ?? "";
  }, folder);
  await page.screenshot({ path: `${FOLDER}${name}.png` });
}

async function answerUnit(page: Page, unit: string): Promise<void> {
  await page.getByRole("dialog").locator("input").fill(unit);
  await page.keyboard.press("Enter");
}

it("takes the pictures of the users' guide", async () => {
  mkdirSync(FOLDER, { recursive: true });
  const data = dataFolder();
  const server = await startServer(data.folder);
  const browser = await startBrowser();
  try {
    const person = await Person.come(browser, server.address);
    const { page } = person;
    const take = async (name: string) => {
      // Away from the toolbar, whose tooltips would be in the picture.
      await page.mouse.move(640, 752);
      await page.waitForTimeout(700);
      await photograph(page, data.folder, name);
    };
    await person.closeFirstRun();
    await page.getByRole("menuitem", { name: "3 chủ động", exact: true }).click();
    await take("menu");
    await page.keyboard.press("Escape");

    await person.choose("3 chủ động", "Làm tất cả");
    await page.locator(".toast").getByText("Đã kiểm tra 27 đơn vị").waitFor();
    await take("tong-hop");
    await page.getByRole("button", { name: "Đóng thông báo" }).click();
    await person.openTab("3CĐ · Kiểm tra");
    await take("kiem-tra");
    await person.openTab("3CĐ · Kết quả");
    await take("ket-qua");

    await person.openTab("Chấm điểm");
    const dialog = page.frameLocator(".frame-dialog iframe");
    const closeDialog = () => page.getByRole("dialog").getByRole("button", { name: "Đóng" }).first().click();
    await person.choose("3 chủ động", "Cách đọc bảng");
    await dialog.getByText("Đã đọc").waitFor();
    await take("cach-doc");
    await closeDialog();
    await person.choose("3 chủ động", "Tạo bảng chấm mới");
    await dialog
      .getByLabel("Đơn vị, mỗi dòng một tên")
      .fill("Đoàn xã Gia Cát\nĐoàn xã Hợp Thành\nĐoàn xã Hòa Cư");
    await take("bang-moi");
    await closeDialog();

    await person.choose("3 chủ động", "Giấy tờ");
    await dialog.getByText("Đơn vị được công nhận").waitFor();
    await take("giay-to");
    await closeDialog();

    await person.goTo("D18");
    await take("to-mau");
    await person.choose("3 chủ động", "Nhập tiêu chí");
    await page.waitForTimeout(3000);
    await take("thanh-ben");
    const frame = page.frameLocator("#sidebar iframe");
    for (const [view, name] of [
      ["Năm", "tong-quan"],
      ["Cần xem", "can-xem"],
      ["Thiết lập", "thiet-lap"],
    ] as const) {
      await frame.getByRole("tab", { name: view }).click();
      await page.waitForTimeout(1500);
      if (name === "can-xem") await frame.locator("summary:visible").first().click();
      if (name === "thiet-lap")
        await frame.getByText("sẽ lập tab “3CĐ · Bộ tiêu chí”").scrollIntoViewIfNeeded();
      await page.locator("#sidebar").screenshot({ path: `${FOLDER}thanh-ben-${name}.png` });
    }
    await person.choose("3 chủ động", "Lập báo cáo gửi cấp trên");
    await answerUnit(page, "Huyện đoàn Cao Lộc");
    await page.locator(".toast").getByText("Đã lập “3CĐ · Báo cáo”").waitFor();
    await page.getByRole("button", { name: "Đóng thông báo" }).click();
    await person.choose("3 chủ động", "Xuất, nhập tệp báo cáo");
    await frame.getByRole("button", { name: "Xuất “3CĐ · Báo cáo”" }).click();
    await frame.getByText("Gửi tệp này cho cấp trên").waitFor();
    await take("tai-bao-cao");
  } finally {
    await browser.close();
    await server.kill();
    data.remove();
  }
});

/** A made-up district in its year: marks of the units' own and appraised ones, and the four lists. */
function yearSheets() {
  const codes = criteriaOf(SET_2018_2022).map(({ code }) => code);
  const units = ["Gia Cát", "Hợp Thành", "Hòa Cư", "Yên Trạch", "Tân Liên", "Thạch Đạn"].map(
    (one) => `Đoàn xã ${one}`,
  );
  const officers = ["Hoàng Thị Lan", "Nông Văn Bình", "Lý Thu Hà"];
  const day = (month: number, date: number) => new Date(Date.UTC(2021, month - 1, date));
  const officer = (n: number) => officers[n % officers.length] as string;
  const appraised = (n: number, at: number) =>
    n === 2 && at === 3 ? "Chưa đạt" : n > 3 && at > 9 ? "" : "Đạt";
  return [
    {
      name: "Chấm điểm",
      rows: [
        ["BẢNG CHẤM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
        ["TT", "Đơn vị", ...codes.flatMap((code) => [code, ""])],
        ["", "", ...codes.flatMap(() => ["Tự chấm", "Thẩm định"])],
        ...units.map((unit, n) => [
          n + 1,
          unit,
          ...codes.flatMap((_, at) => [n === 5 ? "" : "Đạt", n === 5 ? "" : appraised(n, at)]),
        ]),
      ],
    },
    {
      name: "Đăng ký 2021",
      rows: [
        ["DANH SÁCH ĐƠN VỊ ĐĂNG KÝ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
        ["TT", "Đơn vị", "Đăng ký", "Ngày đăng ký", "Số, ký hiệu kế hoạch"],
        ...units.map((unit, n) => [
          n + 1,
          unit,
          n === 5 ? "đang xem xét" : "Có",
          day(2, 3 + n),
          `0${n + 1}-KH/ĐTN`,
        ]),
      ],
    },
    {
      name: "Phân công 2021",
      rows: [
        ["PHÂN CÔNG CÁN BỘ PHỤ TRÁCH ĐƠN VỊ NĂM 2021"],
        ["TT", "Đơn vị", "Cán bộ phụ trách"],
        ...units.map((unit, n) => [n + 1, unit, n === 4 ? "" : officer(n)]),
      ],
    },
    {
      name: "Đi cơ sở 2021",
      rows: [
        ["THEO DÕI CÁN BỘ ĐI CƠ SỞ NĂM 2021"],
        ["Từ ngày", "Đến ngày", "Cán bộ", "Đơn vị", "Hình thức", "Nội dung", "Kiến nghị, đề xuất"],
        [
          day(3, 8),
          day(3, 8),
          officer(0),
          units[0] ?? "",
          "Dự sinh hoạt",
          "Sinh hoạt chi đoàn",
          "Cấp thêm sách",
        ],
        [
          day(8, 16),
          day(8, 22),
          officer(1),
          units[1] ?? "",
          "Phối hợp tổ chức hoạt động",
          "Hè tình nguyện",
          "",
        ],
        [
          day(10, 5),
          day(10, 5),
          officer(2),
          units[2] ?? "",
          "Kiểm tra, giám sát",
          "Hồ sơ năm",
          "Cấp thêm sách",
        ],
        [
          day(11, 9),
          day(11, 10),
          officer(0),
          units[3] ?? "",
          "Khảo sát chuyên đề",
          "Đoàn viên đi làm xa",
          "",
        ],
      ],
    },
    {
      name: "Hồ sơ 2021",
      rows: [
        ["TÌNH TRẠNG HỒ SƠ CÁC ĐƠN VỊ NĂM 2021"],
        ["TT", "Đơn vị", "Tình trạng hồ sơ", "Lý do trả lại"],
        ...units.map((unit, n) => [
          n + 1,
          unit,
          ["Đã nhận", "Đã gửi", "Đã gửi", "Trả lại", "", ""][n] ?? "",
          n === 3 ? "Thiếu biên bản họp" : "",
        ]),
      ],
    },
  ];
}

it("takes the pictures of the year", async () => {
  const data = dataFolder();
  const [marks, ...lists] = yearSheets();
  const file = join(data.folder, "Huyện đoàn Cao Lộc 2021.xlsx");
  const bare = join(data.folder, "Bảng chấm 2021.xlsx");
  writeFileSync(file, await writeXlsx({ sheets: [marks as NonNullable<typeof marks>, ...lists] }));
  writeFileSync(bare, await writeXlsx({ sheets: [marks as NonNullable<typeof marks>] }));
  const browser = await startBrowser();
  const on = async (
    path: string,
    work: (person: Person, take: (name: string) => Promise<void>) => Promise<void>,
  ) => {
    const server = await startServer(data.folder, [path]);
    try {
      const person = await Person.come(browser, server.address);
      await person.closeFirstRun();
      await work(person, async (name) => {
        await person.page.mouse.move(640, 752);
        await person.page.waitForTimeout(900);
        await photograph(person.page, data.folder, name);
      });
    } finally {
      await server.kill();
    }
  };
  const closeToast = (page: Page) => page.getByRole("button", { name: "Đóng thông báo" }).click();
  try {
    await on(bare, async (person, take) => {
      await person.choose("3 chủ động", "Tạo danh sách của năm");
      await person.page.locator(".toast").getByText("Đã tạo tab").waitFor();
      await closeToast(person.page);
      await person.openTab("Đi cơ sở 2021");
      await take("danh-sach-nam");
    });
    await on(file, async (person, take) => {
      const { page } = person;
      await person.choose("3 chủ động", "Theo dõi năm");
      await page.locator(".toast").getByText("Đã lập tab").waitFor();
      await closeToast(page);
      await take("theo-doi-nam");
      await person.choose("3 chủ động", "Tổng hợp đi cơ sở");
      await page.locator(".toast").getByText("Đã lập tab").waitFor();
      await closeToast(page);
      await take("di-co-so");
      await person.openTab("Chấm điểm");
      await person.goTo("B6");
      await person.choose("3 chủ động", "Nhập tiêu chí");
      const frame = page.frameLocator("#sidebar iframe");
      await frame.locator("h2.unit-name", { hasText: "Hòa Cư" }).waitFor();
      await frame.getByText(/^Tự chấm và thẩm định/).click();
      const part = frame.locator("details", { hasText: "Hồ sơ:" });
      await part.locator("summary").click();
      await part.getByRole("radio", { name: "Trả lại", exact: true }).check();
      await part.getByLabel("Lý do trả lại").fill("Chưa có dấu xác nhận");
      await part.evaluate((one) => one.scrollIntoView({ block: "start" }));
      await page.waitForTimeout(500);
      await page.locator("#sidebar").screenshot({ path: `${FOLDER}tra-lai-ho-so.png` });
      await frame.getByRole("button", { name: /^Lưu 2 ô/ }).click();
      await frame.getByText(/^Đã lưu/).waitFor();
      await frame.getByRole("tab", { name: "Năm" }).click();
      await frame.getByText("Ghi lượt đi cơ sở").click();
      await frame.getByLabel("Nội dung").fill("Trao đổi hồ sơ bị trả lại");
      await frame.getByText("Ghi lượt đi cơ sở").scrollIntoViewIfNeeded();
      await page.waitForTimeout(500);
      await page.locator("#sidebar").screenshot({ path: `${FOLDER}ghi-luot-di.png` });
      await person.choose("3 chủ động", "Soạn tin nhắc");
      await page.waitForTimeout(1500);
      await take("tin-nhac");
    });
  } finally {
    await browser.close();
    data.remove();
  }
});

/** A made-up district before and after 1/7/2025. */
function twoYears() {
  const codes = criteriaOf(SET_2018_2022).map(({ code }) => code);
  const judged = (year: number, units: readonly (readonly [string, ...string[]])[]) => ({
    name: `Chấm ${year}`,
    rows: [
      [`BẢNG THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM ${year}`],
      ["TT", "Tên đơn vị", ...codes],
      ...units.map(([name, ...failed], index) => [
        index + 1,
        name,
        ...codes.map((code) => (failed.includes(code) ? "Chưa đạt" : "Đạt")),
      ]),
    ],
  });
  const before = judged(2024, [
    ["Đoàn xã Lộc Yên"],
    ["Đoàn xã Thanh Lòa"],
    ["Đoàn xã Thạch Đạn"],
    ["Đoàn xã Cao Lâu", "1.2"],
    ["Đoàn xã Xuất Lễ"],
    ["Đoàn xã Mẫu Sơn", "3.4"],
    ["Đoàn xã Công Sơn", "2.3"],
    ["Đoàn xã Hòa Cư", "1.4"],
    ["Đoàn xã Hải Yến", "2.3"],
    ["Đoàn xã Yên Trạch"],
    ["Đoàn trường THPT Cao Lộc"],
    ["Đoàn trường THPT Đồng Đăng", "1.2", "3.5"],
    ["Chi đoàn Công an huyện"],
    ["Đoàn Trung tâm GDNN – GDTX", "2.1"],
  ]);
  const now = judged(2025, [
    ["Đoàn xã Cao Lộc"],
    ["Đoàn xã Ba Sơn"],
    ["Đoàn xã Công Sơn"],
    ["Đoàn phường Kỳ Lừa", "1.3"],
    ["Đoàn trường THPT Cao Lộc", "2.4"],
    ["Đoàn trường THPT Đồng Đăng"],
    ["Đoàn Trung tâm GDNN – GDTX", "2.1"],
  ]);
  const changes = {
    name: "Thay đổi đơn vị",
    rows: [
      ["THAY ĐỔI ĐƠN VỊ"],
      [],
      ["Từ ngày", "Đơn vị cũ", "Thay đổi", "Đơn vị mới", "Căn cứ", "Ghi chú"],
      ["1/7/2025", "Xã Cao Lâu\nXã Xuất Lễ\nXã Mẫu Sơn", "nhập vào", "Xã Ba Sơn", "", ""],
      ["1/7/2025", "Xã Công Sơn\nXã Hòa Cư\nXã Hải Yến", "nhập vào", "Xã Công Sơn", "", ""],
      ["1/7/2025", "Chi đoàn Công an huyện", "giải thể", "", "", ""],
    ],
  };
  const settings = {
    name: "3CĐ · Thiết lập",
    rows: [
      ["Tab do tiện ích 3 chủ động tạo để bạn sửa. Xin giữ nguyên dòng này và các tiêu đề cột."],
      ["Tên đơn vị lập báo cáo", "Huyện đoàn Cao Lộc"],
      ["Địa danh", "Lạng Sơn"],
      // Both years are over where this is run: the first command would ask about opening the next.
      ["Đã hỏi mở năm mới", new Date().getFullYear()],
    ],
  };
  return [now, before, changes, settings];
}

it("takes the pictures of two years", async () => {
  const data = dataFolder();
  const file = join(data.folder, "Huyện đoàn Cao Lộc.xlsx");
  writeFileSync(file, await writeXlsx({ sheets: twoYears() }));
  const browser = await startBrowser();
  const server = await startServer(data.folder, [file]);
  try {
    const person = await Person.come(browser, server.address);
    const { page } = person;
    await person.closeFirstRun();
    await person.choose("3 chủ động", "Gợi ý thay đổi đơn vị");
    const dialog = page.frameLocator(".frame-dialog iframe");
    await dialog.getByText(/đã đánh dấu sẵn/).waitFor();
    await page.waitForTimeout(700);
    await photograph(page, data.folder, "goi-y-thay-doi");
    await dialog.getByRole("button", { name: "Ghi các dòng đã chọn" }).click();
    await dialog.getByText(/^Đã ghi/).waitFor();
    await dialog.getByRole("button", { name: "Đóng" }).click();
    await person.openTab("Chấm 2025");
    await person.choose("3 chủ động", "So sánh năm");
    await page.locator(".toast").getByText("Đã lập tab").waitFor();
    await page.getByRole("button", { name: "Đóng thông báo" }).click();
    await page.mouse.move(640, 752);
    await page.waitForTimeout(900);
    await photograph(page, data.folder, "so-sanh-nam");
  } finally {
    await browser.close();
    await server.kill();
    data.remove();
  }
});

it("takes the pictures of the level above", async () => {
  const data = dataFolder();
  const blank = join(data.folder, "Theo dõi báo cáo 2021.xlsx");
  writeFileSync(
    blank,
    await writeXlsx({ sheets: [{ name: "Kế hoạch", rows: [["Theo dõi báo cáo năm 2021"]] }] }),
  );
  const server = await startServer(data.folder, [blank]);
  const browser = await startBrowser();
  try {
    const person = await Person.come(browser, server.address);
    const { page } = person;
    const take = async (name: string) => {
      await page.waitForTimeout(700);
      await photograph(page, data.folder, name);
    };
    await person.closeFirstRun();
    await person.choose("3 chủ động", "Xuất, nhập tệp báo cáo");
    const frame = page.frameLocator("#sidebar iframe");
    const chooser = page.waitForEvent("filechooser");
    await frame.getByRole("button", { name: "Chọn tệp .json…" }).click();
    const fileOf = (name: string, text: string) => ({
      name,
      mimeType: "application/json",
      buffer: Buffer.from(text),
    });
    const units = ["Huyện đoàn Bình Gia", "Huyện đoàn Cao Lộc", "Huyện đoàn Chi Lăng"];
    await (await chooser).setFiles([
      ...units.map((unit, i) =>
        fileOf(`bao-cao-3cd-2021-${fileName(unit)}.json`, canonical(reportOf(unit, 6 + i * 3))),
      ),
      fileOf("bao-cao-loc-binh.json", canonical(own("Huyện đoàn Lộc Bình")).slice(0, 900)),
    ]);
    await frame.getByText(/^Đã nhập 3\/4 tệp/).waitFor();
    await take("nap-bao-cao");
    await person.choose("3 chủ động", "Gộp báo cáo cấp dưới");
    await answerUnit(page, "Tỉnh đoàn Lạng Sơn");
    await page.locator(".toast").getByText("Đã gộp 3 báo cáo").waitFor();
    await page.getByRole("button", { name: "Đóng thông báo" }).click();
    await page.locator("#sidebar-close").click();
    await person.goTo("A34");
    await take("toan-dia-ban");
  } finally {
    await browser.close();
    await server.kill();
    data.remove();
  }
});

it("takes the picture of a question with buttons", async () => {
  const data = dataFolder();
  const file = join(data.folder, "Ba chủ động 2021.xlsx");
  const tab = (name: string, units: readonly string[]) => ({
    name,
    rows: [
      ["BẢNG CHẤM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
      ["TT", "Tên đơn vị", ...criteriaOf(SET_2018_2022).map(({ code }) => code)],
      ...units.map((unit, n) => [n + 1, unit, ...criteriaOf(SET_2018_2022).map(() => "Đạt")]),
    ],
  });
  const sheets = [
    { name: "Kế hoạch", rows: [["Kế hoạch thẩm định Đoàn cơ sở năm 2021"]] },
    tab("Khối xã", ["Đoàn xã Gia Cát", "Đoàn xã Hợp Thành", "Đoàn xã Hòa Cư"]),
    tab("Khối trường", ["Đoàn trường THPT Cao Lộc", "Đoàn trường THPT Đồng Đăng"]),
  ];
  writeFileSync(file, await writeXlsx({ sheets }));
  const server = await startServer(data.folder, [file]);
  const browser = await startBrowser();
  try {
    const person = await Person.come(browser, server.address);
    const { page } = person;
    await person.closeFirstRun();
    await person.choose("3 chủ động", "Kiểm tra dữ liệu");
    await page.frameLocator(".frame-dialog iframe").getByRole("button", { name: "Không tab nào" }).waitFor();
    await page.waitForTimeout(700);
    await photograph(page, data.folder, "chon-tab");
    await page.getByRole("dialog").getByRole("button", { name: "Đóng" }).first().click();
    await person.openTab("Khối xã");
    await person.choose("3 chủ động", "Mở năm mới");
    await page.frameLocator(".frame-dialog iframe").getByRole("heading", { name: "Mở năm 2022" }).waitFor();
    await page.waitForTimeout(700);
    await photograph(page, data.folder, "mo-nam-moi");
  } finally {
    await browser.close();
    await server.kill();
    data.remove();
  }
});
