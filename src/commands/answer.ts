/** @fileoverview Answering a call of the sidebar or of a dialog. */
import type * as z from "zod/mini";
import { explainFailure, Problem } from "../messages/failures";
import { BAD_REQUEST } from "../messages/sidebar";
import type { Answer } from "../sidebar/wire";
import { requireConsent } from "../spreadsheet/consent";

/**
 * Answers one call. What stands in the way comes back as one Vietnamese sentence; only lacking consent ends the call.
 * @param work does it, with the message as the schema gave it back
 * @param refusal the sentence for a message that is not of its form
 */
export function answer<S extends z.ZodMiniType, T extends object>(
  schema: S,
  request: unknown,
  work: (request: z.output<S>) => T,
  refusal = BAD_REQUEST,
): Answer<T> {
  requireConsent();
  try {
    const parsed = schema.safeParse(request);
    if (!parsed.success) throw new Problem(refusal);
    return { ok: true, ...work(parsed.data) };
  } catch (thrown) {
    return { ok: false, message: explainFailure(thrown) };
  }
}
