/** @fileoverview What Google keeps beside the document: its properties, the person's, and the lock. */

import type { MemberOf } from "../members";
import type { Kind, Realm } from "../realm";
import { checkPermitted } from "./permission";

type GProperties = GoogleAppsScript.Properties.Properties;
type GPropertiesService = GoogleAppsScript.Properties.PropertiesService;
type GLock = GoogleAppsScript.Lock.Lock;
type GLockService = GoogleAppsScript.Lock.LockService;

const bytes = (text: string) => Buffer.byteLength(text, "utf8");

const PROPERTIES_KIND: Kind = { name: "Properties", path: "PropertiesService.Properties" };

const PROPERTY_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

class Properties implements Pick<GProperties, MemberOf<"Properties">> {
  readonly shown: GProperties;
  readonly #store: Map<string, string>;

  constructor(realm: Realm, store: Map<string, string>) {
    this.#store = store;
    this.shown = realm.expose(PROPERTIES_KIND, this);
  }
  getProperty(key: string): string | null {
    return this.#store.get(key) ?? null;
  }
  /** C37: 9 KB a value, 500 KB a store. Google has been seen to stop at 8,066 bytes; the words are [O]. */
  setProperty(key: string, value: string): GProperties {
    if (bytes(value) > PROPERTY_LIMIT) throw new Error("Argument too large: value");
    let size = bytes(key) + bytes(value);
    for (const [k, v] of this.#store) if (k !== key) size += bytes(k) + bytes(v);
    if (size > STORE_LIMIT) {
      throw new Error(
        "You have exceeded the property storage quota. Please remove some properties and try again.",
      );
    }
    this.#store.set(key, value);
    return this.shown;
  }
}

class PropertiesService implements Pick<GPropertiesService, MemberOf<"PropertiesService">> {
  readonly #realm: Realm;
  constructor(realm: Realm) {
    this.#realm = realm;
  }
  getDocumentProperties(): GProperties {
    checkPermitted(this.#realm, "PropertiesService.getDocumentProperties");
    return new Properties(this.#realm, this.#realm.world.documentProperties).shown;
  }
  getUserProperties(): GProperties {
    checkPermitted(this.#realm, "PropertiesService.getUserProperties");
    return new Properties(this.#realm, this.#realm.world.userProperties).shown;
  }
}

const LOCK_KIND: Kind = { name: "Lock", path: "LockService.Lock" };

/**
 * Executions follow one another here, so the lock is free unless `lockHeldElsewhere` says otherwise (C39). An alert or
 * a prompt takes it away (C46), and whoever lets go of it with writes held back would let another in between.
 */
class Lock implements Pick<GLock, MemberOf<"Lock">> {
  readonly #realm: Realm;
  constructor(realm: Realm) {
    this.#realm = realm;
  }
  tryLock(timeoutInMillis: number): boolean {
    if (timeoutInMillis < 0) throw new Error("Invalid argument: timeoutInMillis");
    const { world } = this.#realm;
    world.lockHeld = !world.lockHeldElsewhere;
    return world.lockHeld;
  }
  releaseLock(): void {
    const { world, writes } = this.#realm;
    if (writes.count > 0) world.ledger.faults.push("Lock.releaseLock before SpreadsheetApp.flush");
    world.lockHeld = false;
  }
}

class LockService implements Pick<GLockService, MemberOf<"LockService">> {
  readonly #lock: GLock;
  constructor(realm: Realm) {
    this.#lock = realm.expose(LOCK_KIND, new Lock(realm));
  }
  getDocumentLock(): GLock {
    return this.#lock;
  }
}

/** The globals `PropertiesService` and `LockService`. */
export function stores(realm: Realm): Record<string, unknown> {
  return {
    PropertiesService: realm.expose(
      { name: "PropertiesService", path: "PropertiesService" },
      new PropertiesService(realm),
    ),
    LockService: realm.expose({ name: "LockService", path: "LockService" }, new LockService(realm)),
  };
}
