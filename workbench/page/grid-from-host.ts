/** @fileoverview Mutations that bring the host's state into the grid: marked, so that they are not sent back. */

import type { ICommandService } from "@univerjs/core";
import { BOOK } from "./grid-data";

/** Options of a mutation that comes from the host. */
export const FROM_HOST = { fromHost: true } as const;

export const isFromHost = (options: unknown): boolean =>
  (options as { fromHost?: boolean } | undefined)?.fromHost === true;

/** Does one mutation to the grid's workbook in the host's name. */
export function doFromHost(commands: ICommandService, id: string, params: object): void {
  commands.syncExecuteCommand(id, { unitId: BOOK, ...params }, FROM_HOST);
}
