/**
 * @fileoverview What stands in for the person in front of the spreadsheet: the page drives it for real people,
 * tests answer from a queue.
 */

export type AlertButtons = "OK" | "OK_CANCEL" | "YES_NO" | "YES_NO_CANCEL";
export type AlertAnswer = "OK" | "CANCEL" | "YES" | "NO" | "CLOSE";

/** A menu as the script built it. `addon`: it stands under Extensions and bears the add-on's name. */
export interface MenuModel {
  readonly name: string;
  readonly addon: boolean;
  readonly items: readonly MenuItemModel[];
}

export type MenuItemModel =
  | { readonly kind: "item"; readonly label: string; readonly functionName: string }
  | { readonly kind: "separator" }
  | { readonly kind: "menu"; readonly label: string; readonly items: readonly MenuItemModel[] };

export interface SidebarModel {
  readonly title: string;
  readonly content: string;
}

/** Sizes in pixels; `null`: the script set none. */
export interface DialogModel {
  readonly title: string;
  readonly content: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly modal: boolean;
}

/** Alerts and prompts return only when answered (C34); the rest returns at once. */
export interface UiDriver {
  alert(title: string | null, prompt: string, buttons: AlertButtons): AlertAnswer;
  prompt(
    title: string | null,
    prompt: string,
    buttons: AlertButtons,
  ): { readonly button: AlertAnswer; readonly text: string };
  /** `seconds`: below zero stays until dismissed; `null` is Google's own default. */
  toast(message: string, title: string, seconds: number | null): void;
  showSidebar(html: SidebarModel): void;
  showDialog(html: DialogModel): void;
  /** All menus of the document, each time one is added or replaced. */
  menu(menus: readonly MenuModel[]): void;
}

/** Remembers all that was shown and answers from a queue. A question nobody foresaw throws. */
export class RecordingUi implements UiDriver {
  readonly alerts: { title: string | null; prompt: string; buttons: AlertButtons }[] = [];
  readonly prompts: { title: string | null; prompt: string; buttons: AlertButtons }[] = [];
  readonly toasts: { message: string; title: string; seconds: number | null }[] = [];
  readonly sidebars: SidebarModel[] = [];
  readonly dialogs: DialogModel[] = [];
  menus: readonly MenuModel[] = [];
  readonly #alertAnswers: AlertAnswer[] = [];
  readonly #promptAnswers: { button: AlertAnswer; text: string }[] = [];

  /** Queues what the next alerts will be answered with. */
  answerAlert(...answers: AlertAnswer[]): this {
    this.#alertAnswers.push(...answers);
    return this;
  }

  /** Queues what the next prompt will be answered with. */
  answerPrompt(button: AlertAnswer, text: string): this {
    this.#promptAnswers.push({ button, text });
    return this;
  }

  alert(title: string | null, prompt: string, buttons: AlertButtons): AlertAnswer {
    this.alerts.push({ title, prompt, buttons });
    const answer = this.#alertAnswers.shift();
    if (!answer) throw new Error(`An alert that nobody answers: ${title ?? ""} ${prompt}`);
    return answer;
  }

  prompt(title: string | null, prompt: string, buttons: AlertButtons): { button: AlertAnswer; text: string } {
    this.prompts.push({ title, prompt, buttons });
    const answer = this.#promptAnswers.shift();
    if (!answer) throw new Error(`A prompt that nobody answers: ${title ?? ""} ${prompt}`);
    return answer;
  }

  toast(message: string, title: string, seconds: number | null): void {
    this.toasts.push({ message, title, seconds });
  }

  showSidebar(html: SidebarModel): void {
    this.sidebars.push(html);
  }

  showDialog(html: DialogModel): void {
    this.dialogs.push(html);
  }

  menu(menus: readonly MenuModel[]): void {
    this.menus = menus;
  }
}
