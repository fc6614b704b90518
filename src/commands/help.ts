/** @fileoverview Trợ giúp: the sidebar at its help page. */
import { showSidebar } from "./sidebar";

export function help(): void {
  showSidebar("help");
}
