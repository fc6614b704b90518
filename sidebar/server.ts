/** @fileoverview Calling the server: google.script.run as promises, typed from the server's own functions. */
import type * as main from "../src/main";
import { explainCall } from "../src/messages/call-failures";

type Main = typeof main;
type Calls = { [K in keyof Main as K extends `sidebar${string}` | "issuePapers" ? K : never]: Main[K] };
type Given<K extends keyof Calls> = Extract<ReturnType<Calls[K]>, { ok: true }>;

interface Runner {
  withSuccessHandler(done: (value: unknown) => void): Runner;
  withFailureHandler(failed: (error: Error) => void): Runner;
  [name: string]: (...args: never[]) => unknown;
}

declare const google: { readonly script: { readonly run: Runner } };

/**
 * Calls a function of the server. Rejects with an Error whose message is a Vietnamese sentence, whether the
 * server answered it or Google refused the call.
 */
export function call<K extends keyof Calls>(name: K, ...args: Parameters<Calls[K]>): Promise<Given<K>> {
  return new Promise((resolve, reject) => {
    const began = Date.now();
    const fail = (error: unknown) => reject(new Error(explainCall(error, Date.now() - began)));
    try {
      const runner = google.script.run
        .withSuccessHandler((value) => {
          const answer = value as ReturnType<Calls[K]>;
          if (answer?.ok) resolve(answer as Given<K>);
          else reject(new Error(answer?.message ?? explainCall("PERMISSION_DENIED")));
        })
        .withFailureHandler(fail);
      (runner[name] as (...given: unknown[]) => void)(...args);
    } catch (error) {
      fail(error);
    }
  });
}

/** Runs a command of the menu, which tells by itself what became of it. */
export function runMenu(name: keyof Main & `menu${string}`, failed: (words: string) => void): void {
  const began = Date.now();
  const runner = google.script.run.withFailureHandler((error) =>
    failed(explainCall(error, Date.now() - began)),
  );
  runner[name]?.();
}
