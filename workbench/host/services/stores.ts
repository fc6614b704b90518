/** @fileoverview What Google keeps beside the document: properties, caches and the lock. */

import type { Kind, Realm } from "../realm";
import type { Signatures } from "../signatures";
import type { CacheEntry } from "../world";
import { checkPermitted } from "./permission";

type GProperties = GoogleAppsScript.Properties.Properties;
type GCache = GoogleAppsScript.Cache.Cache;
type GLock = GoogleAppsScript.Lock.Lock;

const bytes = (text: string) => Buffer.byteLength(text, "utf8");

const PROPERTIES = {
  getProperty: [["string"]],
  setProperty: [["string", "string"]],
  deleteProperty: [["string"]],
  getProperties: [[]],
} satisfies Signatures;

const PROPERTIES_KIND: Kind = {
  name: "Properties",
  path: "PropertiesService.Properties",
  signatures: PROPERTIES,
};

const PROPERTY_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

class Properties implements Pick<GProperties, keyof typeof PROPERTIES> {
  readonly shown: GProperties;
  readonly #realm: Realm;
  readonly #store: Map<string, string>;

  constructor(realm: Realm, store: Map<string, string>) {
    this.#realm = realm;
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
  deleteProperty(key: string): GProperties {
    this.#store.delete(key);
    return this.shown;
  }
  getProperties(): { [key: string]: string } {
    const all = this.#realm.plain() as Record<string, string>;
    for (const [key, value] of this.#store) all[key] = value;
    return all;
  }
}

const PROPERTIES_SERVICE = { getDocumentProperties: [[]], getUserProperties: [[]] } satisfies Signatures;

class PropertiesService {
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

const CACHE = {
  get: [["string"]],
  put: [
    ["string", "string"],
    ["string", "string", "number"],
  ],
  remove: [["string"]],
} satisfies Signatures;

const CACHE_KIND: Kind = { name: "Cache", path: "CacheService.Cache", signatures: CACHE };

const CACHE_VALUE_LIMIT = 100 * 1024;
const CACHE_KEY_LIMIT = 250;
const CACHE_ITEMS = 1000;
const CACHE_KEPT = 900;

class Cache implements Pick<GCache, keyof typeof CACHE> {
  readonly shown: GCache;
  readonly #realm: Realm;
  readonly #store: Map<string, CacheEntry>;

  constructor(realm: Realm, store: Map<string, CacheEntry>) {
    this.#realm = realm;
    this.#store = store;
    this.shown = realm.expose(CACHE_KIND, this);
  }
  get(key: string): string | null {
    const entry = this.#store.get(key);
    return entry && entry.until > this.#realm.world.now() ? entry.value : null;
  }
  /** C38. Over 1,000 items the 900 that live longest are kept [R]. */
  put(key: string, value: string, expirationInSeconds = 600): void {
    if (key.length > CACHE_KEY_LIMIT) throw new Error("Argument too large: key");
    if (bytes(value) > CACHE_VALUE_LIMIT) throw new Error("Argument too large: value");
    if (expirationInSeconds < 1 || expirationInSeconds > 21_600) {
      throw new Error("Invalid argument: expirationInSeconds");
    }
    this.#store.set(key, { value, until: this.#realm.world.now() + expirationInSeconds * 1000 });
    if (this.#store.size <= CACHE_ITEMS) return;
    const byLife = [...this.#store].sort(([, a], [, b]) => b.until - a.until);
    this.#store.clear();
    for (const [kept, entry] of byLife.slice(0, CACHE_KEPT)) this.#store.set(kept, entry);
  }
  remove(key: string): void {
    this.#store.delete(key);
  }
}

const CACHE_SERVICE = { getDocumentCache: [[]], getUserCache: [[]] } satisfies Signatures;

class CacheService {
  readonly #realm: Realm;
  constructor(realm: Realm) {
    this.#realm = realm;
  }
  getDocumentCache(): GCache {
    checkPermitted(this.#realm, "CacheService.getDocumentCache");
    return new Cache(this.#realm, this.#realm.world.documentCache).shown;
  }
  getUserCache(): GCache {
    checkPermitted(this.#realm, "CacheService.getUserCache");
    return new Cache(this.#realm, this.#realm.world.userCache).shown;
  }
}

const LOCK = {
  tryLock: [["number"]],
  waitLock: [["number"]],
  releaseLock: [[]],
  hasLock: [[]],
} satisfies Signatures;

const LOCK_KIND: Kind = { name: "Lock", path: "LockService.Lock", signatures: LOCK };

/** Executions follow one another here, so the lock is free unless `lockHeldElsewhere` says otherwise. */
class Lock implements Pick<GLock, keyof typeof LOCK> {
  readonly shown: GLock;
  readonly #realm: Realm;
  #held = false;

  constructor(realm: Realm) {
    this.#realm = realm;
    this.shown = realm.expose(LOCK_KIND, this);
  }
  tryLock(timeoutInMillis: number): boolean {
    if (timeoutInMillis < 0) throw new Error("Invalid argument: timeoutInMillis");
    if (!this.#realm.world.lockHeldElsewhere) this.#held = true;
    return this.#held;
  }
  // C39; the words are [O].
  waitLock(timeoutInMillis: number): void {
    if (this.tryLock(timeoutInMillis)) return;
    throw new Error("Lock timeout: another process was holding the lock for too long.");
  }
  releaseLock(): void {
    this.#held = false;
  }
  hasLock(): boolean {
    return this.#held;
  }
}

const LOCK_SERVICE = { getDocumentLock: [[]] } satisfies Signatures;

class LockService {
  readonly #lock: GLock;
  constructor(realm: Realm) {
    this.#lock = new Lock(realm).shown;
  }
  getDocumentLock(): GLock {
    return this.#lock;
  }
}

const kind = (name: string, signatures: Signatures): Kind => ({ name, path: name, signatures });

/** The globals `PropertiesService`, `CacheService` and `LockService`. */
export function stores(realm: Realm): Record<string, unknown> {
  return {
    PropertiesService: realm.expose(
      kind("PropertiesService", PROPERTIES_SERVICE),
      new PropertiesService(realm) satisfies Pick<
        GoogleAppsScript.Properties.PropertiesService,
        keyof typeof PROPERTIES_SERVICE
      >,
    ),
    CacheService: realm.expose(
      kind("CacheService", CACHE_SERVICE),
      new CacheService(realm) satisfies Pick<GoogleAppsScript.Cache.CacheService, keyof typeof CACHE_SERVICE>,
    ),
    LockService: realm.expose(
      kind("LockService", LOCK_SERVICE),
      new LockService(realm) satisfies Pick<GoogleAppsScript.Lock.LockService, keyof typeof LOCK_SERVICE>,
    ),
  };
}
