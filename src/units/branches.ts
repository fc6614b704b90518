/**
 * @fileoverview Names of branches (chi đoàn), which stand below a base unit and are none unless they are called chi
 * đoàn cơ sở, and what such names say of where they belong ([U9]).
 */
import { fold, tidy } from "../vietnamese/fold";
import { unitType } from "./names";
import { COMMUNE_TYPES } from "./type-words";

/** How a name opens in a list: "- Chi đoàn …", "1.2. Chi đoàn …", "+ …". */
const OPENS = /^(?:[-–—+•*·.\s]|\(?\d+(?:\.\d+)*[.)]|\(?[a-h][.)])*\s*/;

/** Right below the level that judges; "trung học cơ sở" is a school. */
const OWN_BASE =
  /(?<!trung hoc )\bco so\b|\b(?:cs|cdcs|csd)\b|\btruc thuoc (?:huyen|tinh|quan|thanh|thi|doan cap)\b/;
const SCHOOLS = "trường|thcs|th|tiểu học|mầm non|mn|mẫu giáo";
const HAMLETS =
  "thôn|xóm|khóm|ấp|bản(?! việt)|buôn|bon|sóc|phum|plei|làng(?! trẻ)|khu phố|khu dân cư|khu(?= \\d)|khối phố|khối(?= \\d)|tổ dân phố|tổ(?= \\d)|tdp|kdc|cụm dân cư|dân quân|xã đội";
/** The same typed without tones, but for what then are other words. */
const HAMLETS_BARE =
  "thon|xom|khom|khu pho|khu dan cu|khoi pho|to dan pho|to(?= \\d)|tdp|kdc|cum dan cu|dan quan";
/** What a commune has of its own: "Chi đoàn Công an xã", "Chi đoàn Trạm Y tế phường". */
const OF_COMMUNE =
  "(?:(?:khối )?cơ quan|công an|quân sự|ubnd|ủy ban nhân dân|trạm y tế|y tế|cán bộ|công chức|viên chức)(?!\\p{L}).*(?<![\\p{L}])(?:(?<!thị )xã(?! hội)|phường|thị trấn)(?!\\p{L})";
/** What a school has of its own. */
const CLASSES = "(?:lớp |khối )?\\d{1,2} ?[a-z]\\d{0,2}(?![\\p{L}\\d])|lớp(?!\\p{L})|học sinh";

const BRANCH = new RegExp(
  `^(?:(?:chi|phân) đoàn|chi doan|phan doan|liên chi|lien chi|cđ (?:${SCHOOLS})|cđcs|cdcs)(?!\\p{L})`,
  "u",
);
const PLAIN = new RegExp(
  `^(?:(?:(?:chi|phân) đoàn|cđ) (?:(?:${HAMLETS})(?!\\p{L})|${CLASSES}|${OF_COMMUNE})|(?:chi|phan) doan (?:${HAMLETS_BARE})(?!\\p{L})|(?:liên|lien) chi(?!\\p{L})|(?:thôn|xóm|khóm|ấp|khu phố|tổ dân phố|tdp|kdc|khu dân cư|tổ(?= \\d))(?!\\p{L}))`,
  "u",
);

const bareOf = (name: string) => tidy(name).toLowerCase().replace(OPENS, "");
const isOwnBase = (name: string) => OWN_BASE.test(fold(name));

/** Whether a name is a chi đoàn's, a chi đoàn cơ sở's too. */
export const isAnyBranch = (name: string): boolean => BRANCH.test(bareOf(name));

/** Whether a name is a chi đoàn's and not a chi đoàn cơ sở's. "Chi đoàn Kho bạc" may be one all the same. */
export const isBranchName = (name: string): boolean => isAnyBranch(name) && !isOwnBase(name);

/** Whether a name says that it is a part of a commune's or a school's Đoàn: a hamlet's, a class's. */
export const isPlainBranch = (name: string): boolean => PLAIN.test(bareOf(name)) && !isOwnBase(name);

/** Whether a name is a commune's Đoàn, which has branches below it. */
export const isCommunesUnit = (name: string): boolean =>
  !isAnyBranch(name) && !isPlainBranch(name) && COMMUNE_TYPES.includes(unitType(name));
