/**
 * @fileoverview `google.script` inside a sidebar or dialog: runs functions of the bundle through the page around the
 * frame, by the conformance table (C31–C33). The frame's own origin is opaque, so messages are all it has.
 */

import { transfer } from "../../host/transfer";
import { storageIsFull } from "./storage";

interface Handlers {
  readonly success?: (value: unknown, user?: unknown) => void;
  readonly failure?: (error: Error, user?: unknown) => void;
  readonly user?: unknown;
}

/** What the page answers. */
type Answered =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: { name: string; message: string } };

const PLAIN = { array: (length: number) => new Array<unknown>(length), plain: () => ({}) };
const waiting = new Map<number, Handlers>();
let calls = 0;

function send(functionName: string, args: unknown[], handlers: Handlers): void {
  // C32: what cannot be carried fails here and now, as it does on Google.
  const carried = args.map((arg, i) => transfer(arg, PLAIN, String(i)));
  calls += 1;
  waiting.set(calls, handlers);
  parent.postMessage({ kind: "run", id: calls, functionName, args: carried }, "*");
}

/** What the page around asks and says by itself. */
type Said = { readonly kind: "leaving"; readonly id: number } | { readonly kind: "full" };

addEventListener("message", ({ source, data: given }: MessageEvent<Answered | Said>) => {
  if (source !== parent) return;
  if ("kind" in given) {
    if (given.kind === "full") return storageIsFull();
    // The frame goes without being unloaded: what it would do then it does now.
    const event = new Event("beforeunload", { cancelable: true });
    return tell("leave", { id: given.id, may: dispatchEvent(event) });
  }
  const data = given;
  const handlers = waiting.get(data.id);
  if (!handlers) return;
  waiting.delete(data.id);
  if (data.ok) return handlers.success?.(data.value, handlers.user);
  const error = new Error(data.error.message);
  error.name = data.error.name;
  if (handlers.failure) handlers.failure(error, handlers.user);
  else console.error("Uncaught", error);
});

/** A runner: each `with…` gives another, any other name is a function of the bundle. */
function runner(handlers: Handlers): object {
  return new Proxy(Object.create(null), {
    get(_, name) {
      if (typeof name !== "string" || name === "then") return undefined;
      switch (name) {
        case "withSuccessHandler":
          return (success: NonNullable<Handlers["success"]>) => runner({ ...handlers, success });
        case "withFailureHandler":
          return (failure: NonNullable<Handlers["failure"]>) => runner({ ...handlers, failure });
        case "withUserObject":
          return (user: unknown) => runner({ ...handlers, user });
        default:
          return (...args: unknown[]) => send(name, args, handlers);
      }
    },
  });
}

const tell = (kind: string, more: object = {}) => parent.postMessage({ kind, ...more }, "*");

// The page around cannot hear keys in here.
addEventListener("keydown", (event) => {
  if (event.key !== "F6" || event.defaultPrevented) return;
  event.preventDefault();
  tell("focus");
});

Object.defineProperty(globalThis, "google", {
  value: {
    script: {
      run: runner({}),
      host: {
        close: () => tell("close"),
        setWidth: (width: number) => tell("size", { width }),
        setHeight: (height: number) => tell("size", { height }),
        editor: { focus: () => tell("focus") },
        origin: "",
      },
    },
  },
});
