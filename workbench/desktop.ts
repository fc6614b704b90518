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
import { entryOf, NAME, STARTERS } from "./starters";

const USAGE = "Cách dùng: npm run desktop [-- THU-MUC]";

const root = fileURLToPath(new URL("../", import.meta.url));

/** What the workbench needs to run; maps of its code help nobody who uses it. */
const PARTS = ["build/start.js", "build/worker.js", "build/page", "dist", SAMPLE, "LICENCES.md"];

function main(argv: readonly string[]): void {
  const [given, ...more] = argv;
  if (more.length > 0 || given?.startsWith("-")) throw new Unusable(USAGE);
  const kind = process.platform as keyof typeof STARTERS;
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
    `Đã làm xong. Bấm đúp vào “${file}” để mở${starter.takesFiles ? "; thả một tệp .xlsx lên đó để mở tệp ấy" : ""}. Có thể chép cả thư mục “${folder}” sang máy cùng loại, máy đó không cần cài gì thêm.\n`,
  );
}

await runMain(async (argv) => main(argv));
