/** @fileoverview The page: asks the server for the workbook, shows it, and keeps both sides the same. */

import { call } from "./api";
import { openGrid } from "./grid";

const state = await call("state", {});
(window as never as Record<string, unknown>).grid = openGrid(
  document.getElementById("grid") as HTMLElement,
  state.book,
);
