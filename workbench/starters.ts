/** @fileoverview What starts the workbench by double click on Windows, macOS and Linux: the scripts' texts. */

import path from "node:path";

/** What a person sees in the folder. */
export const NAME = "3 chủ động";

/** What starts it by double click, for each kind of machine; all stand beside the folder `app`. */
export const STARTERS = {
  win32: {
    ending: ".cmd",
    takesFiles: true,
    // The console reads UTF-8 from the second line on. A folder on another machine gets a letter for as long as it runs.
    text: [
      "@echo off",
      "chcp 65001 >nul",
      'pushd "%~dp0"',
      "app\\node.exe app\\build\\start.js %*",
      "if errorlevel 1 pause",
      "",
    ].join("\r\n"),
  },
  darwin: {
    ending: ".command",
    // Finder gives a script nothing that is dropped on it.
    takesFiles: false,
    text: '#!/bin/sh\ncd "$(dirname "$0")" && exec app/node app/build/start.js "$@"\n',
  },
  linux: {
    ending: ".sh",
    takesFiles: true,
    text: [
      "#!/bin/sh",
      'cd "$(dirname "$0")" || exit',
      // Who started it by double click reads what it says before the window closes.
      'app/node app/build/start.js "$@" || { [ -t 0 ] && read -r _; exit 2; }',
      "",
    ].join("\n"),
  },
} as const;

/** A Linux desktop starts what has an entry of its own: it says where the folder is. */
export const entryOf = (starter: string) =>
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
