/** @fileoverview A unit's name without the words that say what it is, as it is written. */

const WHAT_IT_IS =
  /^(?:đoàn )?(?:cơ sở )?(?:(?:xã|phường|thị trấn|trường|thpt|thcs|khối|cơ quan|công an) )*/iu;

/** "Gia Cát" of "Đoàn xã Gia Cát". */
export const withoutType = (name: string): string => name.normalize("NFC").replace(WHAT_IT_IS, "").trim();
