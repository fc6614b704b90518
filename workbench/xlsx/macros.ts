/** @fileoverview The macros of a workbook: whether it has any, and the file without them. */
import { isKind, type Package } from "./package";

const WITH_MACROS = /^application\/vnd\.ms-excel\.(sheet|template)\.macroEnabled\.main\+xml$/;
const WITHOUT = (kind: string) =>
  `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}.main+xml`;

/** Whether Excel opens the file under the name of a workbook with macros (.xlsm) only. */
export function hasMacros(parts: Package, workbookPath: string): boolean {
  return WITH_MACROS.test(parts.contentType(workbookPath));
}

/** Takes the macros out, and with them what only they use. */
export function dropMacros(parts: Package, workbookPath: string): void {
  const [, kind] = WITH_MACROS.exec(parts.contentType(workbookPath)) ?? [];
  if (kind === undefined) return;
  const macros = parts.relationships(workbookPath).filter((one) => isKind(one, "vbaProject"));
  parts.unrelate(workbookPath, new Set(macros.map((one) => one.id)));
  for (const { path } of macros) {
    for (const own of parts.relationships(path)) if (!own.external) parts.removePart(own.path);
    parts.removePart(path);
  }
  parts.declareAnew(workbookPath, WITHOUT(kind));
}
