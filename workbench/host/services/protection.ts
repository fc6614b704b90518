/** @fileoverview Protection: what a person may not change, and who may, as far as a script may ask and say. */

import type { Area } from "../../../src/table/area";
import { wholeSheet } from "../cells/whole-sheet";
import type { MemberOf } from "../members";
import type { ModelSheet } from "../model";
import { implementationOf, type Kind, type Realm } from "../realm";

type GRange = GoogleAppsScript.Spreadsheet.Range;
type GProtection = GoogleAppsScript.Spreadsheet.Protection;
type GUser = GoogleAppsScript.Base.User;
/** A range, by the cells that it covers. */
type Covers = { readonly block: Area };
type ModelProtection = ModelSheet["protections"][number];

const PROTECTION_KIND: Kind = { name: "Protection", path: "SpreadsheetApp.Protection" };
const USER_KIND: Kind = { name: "User", path: "Session.User" };

const REFUSED = "You do not have permission to edit the protected range or sheet.";

class User implements Pick<GUser, MemberOf<"User">> {
  constructor(readonly email: string) {}
  getEmail(): string {
    return this.email;
  }
}

class Protection implements Pick<GProtection, MemberOf<"Protection">> {
  readonly shown: GProtection;
  readonly #realm: Realm;
  constructor(
    realm: Realm,
    readonly sheet: ModelSheet,
    readonly model: ModelProtection,
    readonly show: (block: Area) => GRange,
  ) {
    this.#realm = realm;
    this.shown = realm.expose(PROTECTION_KIND, this);
  }
  canEdit(): boolean {
    return this.model.editable;
  }
  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return this.#realm.enumMember("ProtectionType", this.model.range === null ? "SHEET" : "RANGE");
  }
  getDescription(): string {
    return this.model.description ?? "";
  }
  setDescription(description: string): GProtection {
    this.#mayEdit().description = description;
    return this.shown;
  }
  isWarningOnly(): boolean {
    return this.model.warningOnly === true;
  }
  // C60: by the wording it is then no longer who may edit that counts.
  setWarningOnly(warningOnly: boolean): GProtection {
    this.model.warningOnly = warningOnly;
    if (warningOnly) this.model.editable = true;
    return this.shown;
  }
  // C24: those of the file, until some are taken out.
  #editors(): readonly string[] {
    return this.#mayEdit().editors ?? this.#realm.world.workbook.editors ?? [];
  }
  getEditors(): GUser[] {
    const users = this.#editors().map((email) => this.#realm.expose<GUser>(USER_KIND, new User(email)));
    return this.#realm.list(users);
  }
  // C24: the owner and who runs the script stay.
  removeEditors(given: (string | GUser)[]): GProtection {
    const gone = given.map((one) => (typeof one === "string" ? one : implementationOf<User>(one)?.email));
    const kept = this.#editors().filter((email, index) => index === 0 || !gone.includes(email));
    this.#mayEdit().editors = kept;
    return this.shown;
  }
  canDomainEdit(): boolean {
    return this.#mayEdit().domainEdits === true;
  }
  setDomainEdit(editable: boolean): GProtection {
    this.#mayEdit().domainEdits = editable;
    return this.shown;
  }
  remove(): void {
    this.sheet.protections = this.sheet.protections.filter((one) => one !== this.model);
  }
  getRange(): GRange {
    return this.show(this.model.range ?? wholeSheet(this.sheet));
  }
  getUnprotectedRanges(): GRange[] {
    return this.#realm.list((this.model.unprotected ?? []).map(this.show));
  }
  setUnprotectedRanges(ranges: GRange[]): GProtection {
    this.#mayEdit().unprotected = Array.from(
      ranges,
      (range) => (implementationOf<Covers>(range) as Covers).block,
    );
    return this.shown;
  }
  #mayEdit(): ModelProtection {
    if (!this.model.editable) throw new Error(REFUSED);
    return this.model;
  }
}

/** A protection as the bundle gets it. */
export function showProtection(
  realm: Realm,
  sheet: ModelSheet,
  model: ModelProtection,
  show: (block: Area) => GRange,
): GProtection {
  return new Protection(realm, sheet, model, show).shown;
}

/** The protection of a block, or of all of a sheet (C24): one that is there already, or one that refuses nobody yet. */
export function protectionOf(sheet: ModelSheet, range: Area | null): ModelProtection {
  const there = sheet.protections.find((one) => JSON.stringify(one.range) === JSON.stringify(range));
  const protection = there ?? { range, editable: true };
  if (!there) sheet.protections.push(protection);
  return protection;
}
