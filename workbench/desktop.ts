/**
 * @fileoverview `npm run desktop [-- FOLDER]`: puts the workbench, with the Node that runs it, into a folder that can be
 * copied to a machine of the same kind and is started by double click. A file dropped on what starts it is opened.
 */

import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runMain, Unusable } from "./command-line";
import { SAMPLE } from "./sample";

const USAGE = "Cách dùng: npm run desktop [-- THU-MUC]";
const NAME = "3 chủ động";

const root = fileURLToPath(new URL("../", import.meta.url));

/** What the workbench needs to run; maps of its code help nobody who uses it. */
const PARTS = ["build/start.js", "build/worker.js", "build/page", "dist", SAMPLE, "LICENCES.md"];

/** What starts it by double click, for each kind of machine; all stand beside the folder `app`. */
const STARTERS = {
  win32: {
    ending: ".cmd",
    // The console reads UTF-8 from the second line on.
    text: [
      "@echo off",
      "chcp 65001 >nul",
      'cd /d "%~dp0"',
      "app\\node.exe app\\build\\start.js %*",
      "if errorlevel 1 pause",
      "",
    ].join("\r\n"),
  },
  darwin: {
    ending: ".command",
    text: '#!/bin/sh\ncd "$(dirname "$0")" && exec app/node app/build/start.js "$@"\n',
  },
  linux: {
    ending: ".sh",
    text: [
      "#!/bin/sh",
      'cd "$(dirname "$0")" || exit',
      // Who started it by double click reads what it says before the window closes.
      'app/node app/build/start.js "$@" || { [ -t 0 ] && read -r _; exit 2; }',
      "",
    ].join("\n"),
  },
} as const;

type Kind = keyof typeof STARTERS;

/** A Linux desktop starts what has an entry of its own: it says where the folder is. */
const entryOf = (starter: string) =>
  [
    "[Desktop Entry]",
    "Type=Application",
    `Name=${NAME}`,
    // Within quotes these signs mean something of their own.
    `Exec="${starter.replace(/[\\"`$]/g, "\\$&").replaceAll("%", "%%")}" %f`,
    `Path=${path.dirname(starter)}`,
    "Terminal=true",
    "",
  ].join("\n");

function main(argv: readonly string[]): void {
  const [given, ...more] = argv;
  if (more.length > 0 || given?.startsWith("-")) throw new Unusable(USAGE);
  const kind = process.platform as Kind;
  const starter = STARTERS[kind];
  if (!starter) throw new Unusable("Chưa làm được cho loại máy này, hãy chạy chương trình bằng npm start.");
  const folder = path.resolve(process.env.INIT_CWD ?? process.cwd(), given ?? NAME);
  const app = path.join(folder, "app");
  const isOurs = existsSync(path.join(app, "build", "start.js"));
  if (existsSync(folder) && !isOurs && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0))
    throw new Unusable(`“${folder}” đã có thứ khác, hãy chọn một thư mục mới.`);
  rmSync(app, { recursive: true, force: true });
  mkdirSync(app, { recursive: true });
  for (const part of PARTS)
    cpSync(path.join(root, part), path.join(app, part), {
      recursive: true,
      filter: (file) => !file.endsWith(".map"),
    });
  writeFileSync(path.join(app, "package.json"), '{ "private": true, "type": "module" }\n');
  const node = path.join(app, path.basename(kind === "win32" ? "node.exe" : "node"));
  cpSync(process.execPath, node, { dereference: true });
  chmodSync(node, 0o755);
  if (spawnSync(node, ["--version"]).status !== 0)
    throw new Unusable(
      "Node trên máy này không chép đi nơi khác được, hãy cài bản tải từ nodejs.org rồi làm lại.",
    );
  const file = path.join(folder, NAME + starter.ending);
  writeFileSync(file, starter.text);
  chmodSync(file, 0o755);
  if (kind === "linux") {
    const entry = path.join(folder, `${NAME}.desktop`);
    writeFileSync(entry, entryOf(file));
    chmodSync(entry, 0o755);
  }
  process.stdout.write(
    `Đã làm xong. Bấm đúp vào “${file}” để mở; thả một tệp .xlsx lên đó để mở tệp ấy. Có thể chép cả thư mục “${folder}” sang máy cùng loại, máy đó không cần cài gì thêm.\n`,
  );
}

await runMain(async (argv) => main(argv));
