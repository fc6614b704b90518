/** @fileoverview Words where a day should stand ([L9]): a day all the same, or that it is still to come. */
import { fold } from "../vietnamese/fold";
import { denialOf } from "./denial";

/** "Dự kiến 05/12", "Tuần sau", "Chuyển sang tháng 12". */
const TO_COME =
  /^(?:(?:co the|se|xin|de nghi|phai|tam) )*(?:du kien|uoc|lui|chuyen (?:sang|qua)|hen|de (?:sau|lai)|hoan|sang (?:nam|thang|tuan|quy)|(?:tuan|thang|quy|nam|dot|ky) (?:sau|toi)|sau (?:tet|dai hoi|khi))\b/;
/** With their tones: "sẽ", "chờ" are other words without. */
const WAITS = /^(?:sẽ|chờ|đợi|chưa|đang)(?!\p{L})/iu;

/** Whether words in a day's place say that it is still to come. */
export const isToCome = (value: unknown): boolean =>
  typeof value === "string" && (TO_COME.test(fold(value)) || WAITS.test(value.normalize("NFC").trim()));

const WHEN =
  /\b(?:sang|chieu|toi|ngay|thang|nam|tuan|quy|dot|lan|vong|phien|ky|dau|giua|cuoi|thu (?:hai|ba|tu|nam|sau|bay|\d)|chu nhat|tu|den|trong|va|luc|gio|da|xong|hoan thanh|tham dinh|kiem tra|phuc tra|cham|hop|xet|duyet|tai \S+|truc (?:tiep|tuyen)|hai|ba|mot)\b|[\d\W]/g;
/** A day in figures: what stands behind it tells of that day. */
const FIGURES = /^\D{0,20}\d{1,2}[/.-]\d{1,2}(?![\d%])/;
/** Whether words name a day or a time. */
export const saysWhen = (value: unknown): boolean => {
  if (typeof value !== "string") return false;
  const folded = fold(value);
  return (
    (FIGURES.test(folded) && denialOf(value.replace(ADDED, "")) === null) ||
    folded.replace(/\d+h(?:\d+)?/g, " ").replace(WHEN, "") === ""
  );
};
/** Papers that came in on a day. */
const ADDED = /(?:nộp |gửi )?bổ sung(?= ?(?:ngày )?\d)/giu;
