/** @fileoverview Folded words, as expressions, that nobody of the level above has looked at what stands there yet ([M6]). */

export const NOT_NOW = "chua|khong|dang(?: cho)?|cho|se";
export const BY_WHOM =
  "duoc|co|qua|to chuc|tien hanh|ket qua|kq|hop|btv|(?:doan )?cap tren|(?:huyen|tinh) doan";
export const LOOKED_AT = "tham dinh|phuc tra|tham tra|kiem tra|hau kiem|duyet|phe duyet";
export const notYet = (opens: string, between: string, done: string) =>
  `(?:${opens})(?: (?:${between}))* (?:${done})\\b`;
/** Folded words for marks that the level above has not looked at; "doi" is đợi, where nobody writes of a đội. */
export const NOT_YET_APPRAISED = notYet(
  `${NOT_NOW}|doi`,
  BY_WHOM,
  `${LOOKED_AT}|cham|danh gia|xet duyet|di thuc te`,
);
