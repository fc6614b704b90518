/** @fileoverview Takes the pictures of docs/huong-dan.md from the real workbench: `npm run pictures`. */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { it } from "vitest";
import { Person, startBrowser } from "../test/workbench/page/support";
import { dataFolder, startServer } from "../test/workbench/server/support";

const FOLDER = fileURLToPath(new URL("anh/", import.meta.url));

it("takes the pictures of the users' guide", async () => {
  mkdirSync(FOLDER, { recursive: true });
  const data = dataFolder();
  const server = await startServer(data.folder);
  const browser = await startBrowser();
  try {
    const person = await Person.come(browser, server.address);
    const { page } = person;
    const take = async (name: string) => {
      await page.waitForTimeout(700);
      await page.screenshot({ path: `${FOLDER}${name}.png` });
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
    await person.goTo("D18");
    await take("to-mau");
    await person.choose("3 chủ động", "Nhập tiêu chí");
    await page.waitForTimeout(3000);
    await take("thanh-ben");
    await person.choose("3 chủ động", "Soạn tin nhắc");
    await page.waitForTimeout(1500);
    await take("tin-nhac");
  } finally {
    await browser.close();
    await server.kill();
    data.remove();
  }
});
