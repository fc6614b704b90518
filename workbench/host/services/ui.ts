/** @fileoverview Ui: menus, alerts, prompts, the sidebar and dialogs. */

import type { MemberOf } from "../members";
import { type EnumValue, implementationOf, type Kind, type Realm } from "../realm";
import type { AlertButtons, MenuItemModel, MenuModel } from "../ui-driver";
import type { HtmlOutput } from "./html";
import { checkInteractive, checkScope } from "./permission";

type GUi = GoogleAppsScript.Base.Ui;
type GMenu = GoogleAppsScript.Base.Menu;
type GButton = GoogleAppsScript.Base.Button;
type GPromptResponse = GoogleAppsScript.Base.PromptResponse;
type GHtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type Question = [string] | [string, unknown] | [string, string, unknown];

const MENU_KIND: Kind = { name: "Menu", path: "Menu" };

class Menu implements Pick<GMenu, MemberOf<"Menu">> {
  readonly shown: GMenu;
  readonly #realm: Realm;
  readonly #items: MenuItemModel[] = [];
  #within = false;

  constructor(
    realm: Realm,
    readonly name: string,
    readonly addon: boolean,
  ) {
    this.#realm = realm;
    this.shown = realm.expose(MENU_KIND, this);
  }
  model(): MenuModel {
    return { name: this.name, addon: this.addon, items: [...this.#items] };
  }
  #add(item: MenuItemModel): GMenu {
    // C63: whether a line counts that is added later nobody says.
    if (this.#within)
      throw new Error("A line added to a submenu that stands in its menu already is not emulated");
    this.#items.push(item);
    return this.shown;
  }
  addItem(label: string, functionName: string): GMenu {
    return this.#add({ kind: "item", label, functionName });
  }
  addSeparator(): GMenu {
    return this.#add({ kind: "separator" });
  }
  // C63: it stands where it is added, under its own caption.
  addSubMenu(shown: GMenu): GMenu {
    const menu = implementationOf<Menu>(shown);
    if (!menu) return this.shown;
    menu.#within = true;
    return this.#add({ kind: "menu", label: menu.name, items: menu.#items });
  }
  // C30: a menu of the same name replaces.
  addToUi(): void {
    const { world } = this.#realm;
    const menu = this.model();
    const at = world.menus.findIndex(({ name, addon }) => name === menu.name && addon === menu.addon);
    world.menus = at < 0 ? [...world.menus, menu] : world.menus.map((old, i) => (i === at ? menu : old));
    world.ui.menu(world.menus);
  }
}

const PROMPT_RESPONSE_KIND: Kind = { name: "PromptResponse", path: "PromptResponse" };

class PromptResponse implements Pick<GPromptResponse, MemberOf<"PromptResponse">> {
  constructor(
    readonly button: GButton,
    readonly text: string,
  ) {}
  getResponseText(): string {
    return this.text;
  }
  getSelectedButton(): GButton {
    return this.button;
  }
}

class Ui implements Pick<GUi, MemberOf<"Ui">> {
  readonly #realm: Realm;
  constructor(realm: Realm) {
    this.#realm = realm;
  }

  #read(args: Question): { title: string | null; prompt: string; buttons: AlertButtons } {
    const [title, prompt, set] =
      args.length === 3 ? args : ([null, args[0], args[1]] as [null, string, unknown]);
    const buttons = (implementationOf<EnumValue>(set)?.label ?? "OK") as AlertButtons;
    return { title, prompt, buttons };
  }

  alert(...args: Question): GButton {
    checkInteractive(this.#realm, "Ui.alert");
    const { title, prompt, buttons } = this.#read(args);
    this.#realm.world.lockHeld = false;
    return this.#realm.enumMember("Button", this.#realm.world.ui.alert(title, prompt, buttons));
  }
  prompt(...args: Question): GPromptResponse {
    checkInteractive(this.#realm, "Ui.prompt");
    const { title, prompt, buttons } = this.#read(args);
    this.#realm.world.lockHeld = false;
    const { button, text } = this.#realm.world.ui.prompt(title, prompt, buttons);
    const response = new PromptResponse(this.#realm.enumMember("Button", button), text);
    return this.#realm.expose(PROMPT_RESPONSE_KIND, response);
  }
  createMenu(caption: string): GMenu {
    return new Menu(this.#realm, caption, false).shown;
  }
  /** Bears the add-on's name on Google; here, where a script has none, the workbook's host names it. */
  createAddonMenu(): GMenu {
    return new Menu(this.#realm, "3 chủ động", true).shown;
  }
  showSidebar(userInterface: GHtmlOutput): void {
    checkInteractive(this.#realm, "Ui.showSidebar");
    checkScope(this.#realm, "Ui.showSidebar", "pages");
    const html = implementationOf<HtmlOutput>(userInterface);
    if (!html) return;
    // C34: always 300 pixels wide, whatever was set.
    this.#realm.world.ui.showSidebar({ title: html.title, content: html.getContent() });
  }
  showModalDialog(userInterface: GHtmlOutput, title: string): void {
    checkInteractive(this.#realm, "Ui.showModalDialog");
    checkScope(this.#realm, "Ui.showModalDialog", "pages");
    const html = implementationOf<HtmlOutput>(userInterface);
    if (!html) return;
    const { width, height } = html.size;
    this.#realm.world.ui.showDialog({ title, content: html.getContent(), width, height, modal: true });
  }
}

/** The user interface as the bundle gets it. */
export function showUi(realm: Realm): GUi {
  const kind: Kind = {
    name: "Ui",
    path: "Ui",
    constants: {
      Button: realm.enumeration("Button", ["CLOSE", "OK", "CANCEL", "YES", "NO"]),
      ButtonSet: realm.enumeration("ButtonSet", ["OK", "OK_CANCEL", "YES_NO", "YES_NO_CANCEL"]),
    },
  };
  return realm.expose(kind, new Ui(realm));
}
