/**
 * @fileoverview `npm start [-- FILE.xlsx] [--port N] [--no-open]`: Google Sheets on one's own machine, with the
 * very bundle that is pushed to Google.
 */

import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { readBundle } from "./bundle";
import { SAMPLE } from "./sample";
import { Door } from "./server/http";
import { KeyFile } from "./server/key-file";
import { Room } from "./server/room";
import { Refusal } from "./server/sentences";
import { defaultFolder, Shelf } from "./server/shelf";

const USUAL_PORT = 8080;
const USAGE = "Cách dùng: npm start [-- TEP.xlsx] [--port 8080] [--no-open]";

const root = fileURLToPath(new URL("../", import.meta.url));
const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { port: { type: "string" }, "no-open": { type: "boolean", default: false } },
    });
    const port = values.port === undefined ? null : Number(values.port);
    if (
      positionals.length > 1 ||
      !/^\d*$/.test(values.port ?? "") ||
      Number(port) > 65_535 ||
      values.port === ""
    )
      throw new Refusal(USAGE);
    // npm runs from the project; a relative name is meant from where the person stands.
    const from = process.env.INIT_CWD ?? process.cwd();
    const file = positionals[0] === undefined ? null : path.resolve(from, positionals[0]);
    return { port, opens: !values["no-open"], file };
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(USAGE);
  }
}

/** What is pushed to Google, and the project's HTML files by name. `BA_CHU_DONG_DIST`: another one, for tests. */
async function bundleWithPages() {
  const dist = process.env.BA_CHU_DONG_DIST ?? path.join(root, "dist");
  const names = readdirSync(dist).filter((file) => file.endsWith(".html"));
  const html = Object.fromEntries(
    names.map((file) => [path.basename(file, ".html"), readFileSync(path.join(dist, file), "utf8")]),
  );
  return { ...(await readBundle(pathToFileURL(path.join(dist, "Code.js")))), html };
}

/** Opens a file in the browser. Everybody on this machine can read the arguments of programs: no key is in them. */
function openBrowser(file: string): void {
  const address = pathToFileURL(file).href;
  const [command, args] =
    process.platform === "win32"
      ? ["cmd", ["/c", "start", "", address]]
      : [process.platform === "darwin" ? "open" : "xdg-open", [address]];
  // Where there is no browser to open, the printed address serves.
  execFile(command as string, args as string[], () => undefined).on("error", () => undefined);
}

async function main(): Promise<void> {
  const { port, opens, file } = readArguments();
  const folder = defaultFolder();
  const shelf = new Shelf(folder);
  await shelf.tidy();
  // Another one at each start: what was read of it once opens nothing later.
  const token = randomBytes(32).toString("base64url");
  const saved = process.env.BA_CHU_DONG_DATA
    ? path.join(folder, "da-luu")
    : path.join(homedir(), "3-chu-dong");
  const keyFile = new KeyFile(saved);
  const door = new Door({
    room: () => room,
    token,
    folder: path.join(root, "build", "page"),
    came: () => keyFile.remove(),
  });
  const room = new Room({
    shelf,
    bundle: await bundleWithPages(),
    sample: { name: path.basename(SAMPLE), bytes: readFileSync(path.join(root, SAMPLE)) },
    folder: saved,
    tell: (key, event) => door.tell(key, event),
    pages: (key) => door.pages(key),
  });
  room.frames.script = readFileSync(path.join(root, "build", "page", "frame.js"), "utf8");
  if (file) await room.openPath(file);
  else await openLast(room, shelf);
  const given = await listen(door, port).catch((error: NodeJS.ErrnoException) => {
    if (port === null) throw error;
    const other = port < 65_535 ? port + 1 : USUAL_PORT;
    if (error.code === "EACCES")
      throw new Refusal(`Máy này không cho dùng cổng ${port}, hãy chạy lại với --port 8080.`);
    if (error.code !== "EADDRINUSE") throw error;
    throw new Refusal(`Cổng ${port} đang có chương trình khác dùng, hãy chạy lại với --port ${other}.`);
  });
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(130);
    stopping = true;
    keyFile.remove();
    await door.close();
    await room.close();
    process.exit(0);
  };
  process.on("SIGINT", () => void stop());
  process.on("SIGTERM", () => void stop());

  const address = `http://127.0.0.1:${given}/#${token}`;
  say(`Mở trang này bằng trình duyệt: ${address}`);
  const openPage = () => {
    const page = keyFile.write(address);
    if (page !== null) openBrowser(page);
  };
  if (opens) openPage();
  const again = opens && process.stdin.isTTY;
  say(
    `${again ? "Lỡ đóng trang thì bấm Enter ở đây để mở lại. " : ""}Bấm Ctrl+C để dừng. Mọi thay đổi được giữ lại trên máy này.`,
  );
  if (again) process.stdin.on("data", openPage);
}

/** Goes on with the workbook of last time; with the sample where there was none, or it cannot be opened. */
async function openLast(room: Room, shelf: Shelf): Promise<void> {
  const [last] = shelf.recent();
  try {
    if (last) {
      await room.openRecent(last.key);
      return;
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(error.message);
  }
  await room.openSample(false);
}

/** Where no port was asked for, any will do. */
async function listen(door: Door, port: number | null): Promise<number> {
  if (port !== null) return await door.listen(port);
  return await door.listen(USUAL_PORT).catch(() => door.listen(0));
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
}
