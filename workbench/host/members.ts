/**
 * @fileoverview The members of Apps Script that the bundle uses, with the overloads that the reference gives: the
 * host emulates these and no others, so that any other fails here before it can do anything on Google.
 */

import type { Signatures } from "./signatures";

const QUESTION = [["string"], ["string", "ButtonSet"], ["string?", "string", "ButtonSet"]];

/** The four of a block, and the lines inside it: upright and level. */
const SIX_SIDES = ["boolean?", "boolean?", "boolean?", "boolean?", "boolean?", "boolean?"];

/** By the name of the class or service. */
export const MEMBERS = {
  SpreadsheetApp: {
    flush: [[]],
    getActiveSpreadsheet: [[]],
    getUi: [[]],
    newDataValidation: [[]],
    newRichTextValue: [[]],
  },
  Spreadsheet: {
    deleteSheet: [["Sheet"]],
    getActiveSheet: [[]],
    getId: [[]],
    getSheetByName: [["string"]],
    getSheets: [[]],
    getSpreadsheetTimeZone: [[]],
    insertSheet: [["string"], ["string", "number"]],
    setActiveRange: [["Range"]],
    setActiveSheet: [["Sheet"]],
    toast: [["string"], ["string", "string"], ["string", "string", "decimal?"]],
  },
  Sheet: {
    deleteRows: [["number", "number"]],
    getActiveRange: [[]],
    getDataRange: [[]],
    getFilter: [[]],
    getLastColumn: [[]],
    getLastRow: [[]],
    getMaxColumns: [[]],
    getMaxRows: [[]],
    getName: [[]],
    getProtections: [["ProtectionType"]],
    getRange: [
      ["string"],
      ["number", "number"],
      ["number", "number", "number"],
      ["number", "number", "number", "number"],
    ],
    getRangeList: [["string[]"]],
    getSheetId: [[]],
    getType: [[]],
    hideRows: [["number", "number"]],
    hideSheet: [[]],
    insertColumnsAfter: [["number", "number"]],
    insertRowsAfter: [["number", "number"]],
    isSheetHidden: [[]],
    setColumnWidth: [["number", "number"]],
    setColumnWidths: [["number", "number", "number"]],
    setFrozenColumns: [["number"]],
    setFrozenRows: [["number"]],
    setHiddenGridlines: [["boolean"]],
    setName: [["string"]],
    setRowHeights: [["number", "number", "number"]],
    showRows: [["number", "number"]],
  },
  Range: {
    breakApart: [[]],
    canEdit: [[]],
    getA1Notation: [[]],
    getBackgrounds: [[]],
    getCell: [["number", "number"]],
    getColumn: [[]],
    getDataValidations: [[]],
    getDisplayValues: [[]],
    getFontLines: [[]],
    getFormulas: [[]],
    getGridId: [[]],
    getLastColumn: [[]],
    getLastRow: [[]],
    getMergedRanges: [[]],
    getNotes: [[]],
    getRichTextValues: [[]],
    getRow: [[]],
    getValue: [[]],
    getValues: [[]],
    clear: [[]],
    clearContent: [[]],
    clearFormat: [[]],
    createFilter: [[]],
    merge: [[]],
    setBackground: [["string?"]],
    setBackgrounds: [["string?[][]"]],
    setDataValidation: [["DataValidation?"]],
    setFontWeight: [["string?"]],
    setHorizontalAlignment: [["string?"]],
    setNotes: [["string?[][]"]],
    setNumberFormat: [["string"]],
    setRichTextValues: [["RichTextValue[][]"]],
    setValue: [["any"]],
    setValues: [["any[][]"]],
    setVerticalAlignment: [["string?"]],
    setWrap: [["boolean"]],
  },
  RangeList: {
    clearContent: [[]],
    clearNote: [[]],
    setBackground: [["string?"]],
    setBorder: [[...SIX_SIDES, "string?", "BorderStyle?"]],
    setFontColor: [["string?"]],
    setFontSize: [["number"]],
    setFontWeight: [["string?"]],
    setHorizontalAlignment: [["string?"]],
    setNumberFormat: [["string"]],
    setValue: [["any"]],
    setVerticalAlignment: [["string?"]],
    setWrap: [["boolean"]],
  },
  Filter: {
    getRange: [[]],
    remove: [[]],
    removeColumnFilterCriteria: [["number"]],
  },
  Protection: {
    canEdit: [[]],
    getRange: [[]],
    getUnprotectedRanges: [[]],
  },
  DataValidation: {
    getAllowInvalid: [[]],
    getCriteriaType: [[]],
    getCriteriaValues: [[]],
  },
  DataValidationBuilder: {
    build: [[]],
    requireValueInList: [["string[]"], ["string[]", "boolean"]],
    requireValueInRange: [["Range"], ["Range", "boolean"]],
    setAllowInvalid: [["boolean"]],
  },
  RichTextValue: {
    getLinkUrl: [[], ["number", "number"]],
    getRuns: [[]],
    getText: [[]],
    getTextStyle: [[]],
  },
  TextStyle: {
    isStrikethrough: [[]],
  },
  RichTextValueBuilder: {
    build: [[]],
    setLinkUrl: [["string?"], ["number", "number", "string?"]],
    setText: [["string"]],
  },
  CellImage: {},
  Ui: {
    alert: QUESTION,
    createAddonMenu: [[]],
    createMenu: [["string"]],
    prompt: QUESTION,
    showModalDialog: [["HtmlOutput", "string"]],
    showSidebar: [["HtmlOutput"]],
  },
  Menu: {
    addItem: [["string", "string"]],
    addSeparator: [[]],
    addSubMenu: [["Menu"]],
    addToUi: [[]],
  },
  PromptResponse: {
    getResponseText: [[]],
    getSelectedButton: [[]],
  },
  HtmlService: {
    createHtmlOutput: [[], ["string"]],
    createHtmlOutputFromFile: [["string"]],
  },
  HtmlOutput: {
    getContent: [[]],
    setHeight: [["number"]],
    setTitle: [["string"]],
    setWidth: [["number"]],
  },
  Session: { getScriptTimeZone: [[]] },
  ScriptApp: { requireAllScopes: [["AuthMode"]] },
  PropertiesService: { getDocumentProperties: [[]], getUserProperties: [[]] },
  Properties: {
    getProperty: [["string"]],
    setProperty: [["string", "string"]],
  },
  LockService: { getDocumentLock: [[]] },
  Lock: {
    releaseLock: [[]],
    tryLock: [["number"]],
  },
  Utilities: {
    formatDate: [["date", "string", "string"]],
    getUuid: [[]],
  },
} satisfies Record<string, Signatures>;

/** A class or service that the host emulates. */
export type Emulated = keyof typeof MEMBERS;

/** The names of what the host emulates of a class, to pick from the types of Apps Script. */
export type MemberOf<K extends Emulated> = keyof (typeof MEMBERS)[K];
