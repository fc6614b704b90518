/** @fileoverview Utilities, Session, Logger, console and the bit of ScriptApp that event objects need. */

import { createHash, randomUUID } from "node:crypto";
import { format } from "node:util";
import { type EnumValue, implementationOf, type Kind, type Realm } from "../realm";
import type { Signatures } from "../signatures";
import { simpleDateFormat } from "../text/simple-date-format";
import { instantOf, wallClockIn } from "../text/zones";
import type { LogLine } from "../world";
import { scriptWall } from "./dates";
import { checkPermitted } from "./permission";

type GUtilities = GoogleAppsScript.Utilities.Utilities;

const UTILITIES = {
  base64Encode: [["string"], ["string", "Charset"], ["number[]"]],
  computeDigest: [
    ["DigestAlgorithm", "string"],
    ["DigestAlgorithm", "string", "Charset"],
    ["DigestAlgorithm", "number[]"],
  ],
  formatDate: [["date", "string", "string"]],
  getUuid: [[]],
} satisfies Signatures;

const HASHES: Readonly<Record<string, string>> = {
  MD5: "md5",
  SHA_1: "sha1",
  SHA_256: "sha256",
  SHA_384: "sha384",
  SHA_512: "sha512",
};

class Utilities implements Pick<GUtilities, keyof typeof UTILITIES> {
  readonly #realm: Realm;
  constructor(realm: Realm) {
    this.#realm = realm;
  }

  /** Without a charset the reference does not say what becomes of letters beyond ASCII. */
  #bytes(data: string | number[], charset: unknown): Buffer {
    if (typeof data !== "string") return Buffer.from(Array.from(data, (byte) => byte & 0xff));
    const label = implementationOf<EnumValue>(charset)?.label;
    if (label !== "UTF_8" && /[^\0-\x7f]/.test(data)) {
      throw new Error("Encoding text beyond ASCII without Charset.UTF_8 is not emulated");
    }
    return Buffer.from(data, "utf8");
  }

  base64Encode(data: string | number[], charset?: GoogleAppsScript.Utilities.Charset): string {
    return this.#bytes(data, charset).toString("base64");
  }
  /** Bytes are signed, as in Java. */
  computeDigest(
    algorithm: GoogleAppsScript.Utilities.DigestAlgorithm,
    value: string | number[],
    charset?: GoogleAppsScript.Utilities.Charset,
  ): number[] {
    const label = implementationOf<EnumValue>(algorithm)?.label ?? "";
    const hash = HASHES[label];
    if (!hash) throw new Error(`Utilities.DigestAlgorithm.${label} is not emulated`);
    const digest = createHash(hash).update(this.#bytes(value, charset)).digest();
    return this.#realm.list(Array.from(digest, (byte) => (byte > 127 ? byte - 256 : byte)));
  }
  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, pattern: string): string {
    const { scriptTimeZone } = this.#realm.world;
    const instant = instantOf(scriptTimeZone, scriptWall(date as unknown as Date).getTime());
    let wall: number;
    try {
      wall = wallClockIn(timeZone, instant);
    } catch {
      // Java would quietly take Greenwich for a zone it does not know.
      throw new Error(`formatDate in the time zone "${timeZone}" is not emulated`);
    }
    return simpleDateFormat(new Date(wall), pattern, Math.round((wall - instant) / 60_000));
  }
  getUuid(): string {
    return randomUUID();
  }
}

const USER = { getEmail: [[]] } satisfies Signatures;
const USER_KIND: Kind = { name: "User", path: "User", signatures: USER };

const SESSION = {
  getActiveUser: [[]],
  getScriptTimeZone: [[]],
  getTemporaryActiveUserKey: [[]],
} satisfies Signatures;

class Session implements Pick<GoogleAppsScript.Base.Session, keyof typeof SESSION> {
  readonly #realm: Realm;
  constructor(realm: Realm) {
    this.#realm = realm;
  }
  // C43.
  getActiveUser(): GoogleAppsScript.Base.User {
    checkPermitted(this.#realm, "Session.getActiveUser");
    const { user } = this.#realm.world;
    const impl = { getEmail: () => user } satisfies Pick<GoogleAppsScript.Base.User, keyof typeof USER>;
    return this.#realm.expose(USER_KIND, impl);
  }
  getScriptTimeZone(): string {
    return this.#realm.world.scriptTimeZone;
  }
  getTemporaryActiveUserKey(): string {
    const { user, spreadsheetId } = this.#realm.world;
    return createHash("sha256").update(`${user}\n${spreadsheetId}`).digest("base64");
  }
}

const ANY = [["..."]];
const CONSOLE = { log: ANY, info: ANY, warn: ANY, error: ANY } satisfies Signatures;
const LOGGER = { log: ANY } satisfies Signatures;

function writer(realm: Realm, level: LogLine["level"]): (...args: unknown[]) => void {
  return (...args) => {
    realm.world.logs.push({ level, text: format(...args) });
  };
}

/** The globals `Utilities`, `Session`, `Logger`, `console` and `ScriptApp`. */
export function utilities(realm: Realm): Record<string, unknown> {
  const utilitiesKind: Kind = {
    name: "Utilities",
    path: "Utilities",
    signatures: UTILITIES,
    constants: {
      Charset: realm.enumeration("Charset", ["US_ASCII", "UTF_8"]),
      DigestAlgorithm: realm.enumeration("DigestAlgorithm", ["MD2", ...Object.keys(HASHES)]),
    },
  };
  const consoleKind: Kind = { name: "console", path: "console", signatures: CONSOLE, counted: false };
  const loggerKind: Kind = { name: "Logger", path: "Logger", signatures: LOGGER, counted: false };
  const AuthMode = realm.enumeration("AuthMode", ["NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL"]);
  const write = (level: LogLine["level"]) => writer(realm, level);
  return {
    Utilities: realm.expose(utilitiesKind, new Utilities(realm)),
    Session: realm.expose({ name: "Session", path: "Session", signatures: SESSION }, new Session(realm)),
    Logger: realm.expose(loggerKind, { log: write("info") }),
    console: realm.expose(consoleKind, {
      log: write("log"),
      info: write("info"),
      warn: write("warn"),
      error: write("error"),
    }),
    ScriptApp: realm.expose(
      { name: "ScriptApp", path: "ScriptApp", signatures: {}, constants: { AuthMode } },
      {},
    ),
  };
}
