/** @fileoverview Addresses that pretend to be another's ([E5]): what stands before an @, letters that only look alike, a known host in front of somebody else's. */
import { fold } from "../vietnamese/fold";

/** Hosts that evidence stands on, and that others pretend to be. */
const KNOWN = (
  "google.com goo.gl forms.gle facebook.com fb.com fb.watch youtube.com youtu.be zalo.me dropbox.com " +
  "onedrive.live.com 1drv.ms sharepoint.com microsoft.com office.com tiktok.com gov.vn chinhphu.vn doanthanhnien.vn"
).split(" ");
/** Begins like a known host and is of the same owner. */
const SAME_OWNER = /(?:^|\.)google\.com\.vn$/;
/** Whoever has these was looked at by the State. */
const KEPT = /\.(?:gov|edu)\.vn$/;
/** What stands at an address's end, or before a country's letters; elsewhere it makes the host look like another. */
const ENDING = /^(?:com|net|org|gov|edu)$/;

/** Whether a host is one that evidence stands on, or the State's: what its addresses are told stays there. */
export function isKnownHost(host: string): boolean {
  const plain = host.toLowerCase();
  return KEPT.test(plain) || KNOWN.some((known) => isAt(plain, known));
}

const isAt = (host: string, known: string) => host === known || host.endsWith(`.${known}`);

/** Whether the host of an address, its scheme and slashes taken off, is dressed as another's. */
export function pretends(address: string): boolean {
  const [authority = ""] = address.split(/[/?#\\]/);
  if (authority.includes("@")) return true;
  const host = authority.replace(/:\d*$/, "").replace(/\.$/, "").toLowerCase();
  const folded = fold(host);
  if (/[^\x20-\x7e]/.test(folded)) return /\p{L}|\p{N}/u.test(folded.replace(/[\x20-\x7e]/g, ""));
  if (folded !== host && KNOWN.some((known) => isAt(folded, known))) return true;
  if (/(?:^|\.)xn--/.test(host)) return true;
  if (SAME_OWNER.test(host)) return false;
  if (KNOWN.some((known) => `.${host}`.includes(`.${known}.`) || `.${host}`.includes(`.${known}-`)))
    return true;
  if (KEPT.test(host)) return false;
  const labels = host.split(".");
  const last = labels.length - 1;
  const beforeCountry = (labels[last] ?? "").length === 2 ? last - 1 : last;
  return labels.some((label, index) => index > 0 && index < beforeCountry && ENDING.test(label));
}

const DRESSED =
  /(?:^|[^\p{L}\p{M}\d@./_-])((?:[\p{L}\p{M}\d-]+\.)+[\p{L}\p{M}]{2,}(?:@(?:[\p{L}\p{M}\d-]+\.)+[\p{L}]{2,})?(?![\p{L}\p{M}\d@.])(?:\/[^\s<>"“”]*)?)/gu;
/** What an address without a scheme must have to be worth a look: an @, or a letter that is not plain before a dot. */
const WORTH_A_LOOK = /@|[^\x20-\x7e][\p{L}\d-]*\.[\p{L}\d]/u;

/** Where an address without a scheme stands that pretends to be another; -1: nowhere. An e-mail address does not. */
export function pretendingAt(line: string, from: number): number {
  if (!WORTH_A_LOOK.test(line)) return -1;
  DRESSED.lastIndex = from;
  for (let match = DRESSED.exec(line); match; match = DRESSED.exec(line)) {
    const address = match[1] as string;
    const [user = "", rest] = address.split("@");
    const dressed =
      rest !== undefined
        ? rest.includes("/") || KNOWN.some((known) => isAt(user.toLowerCase(), known))
        : /[^\x20-\x7e]/.test(address.split("/")[0] ?? "") && KNOWN.some((known) => alike(address, known));
    if (dressed) return match.index + match[0].length - address.length;
  }
  return -1;
}

/** Whether a host with strange letters ends as a known one does: `drivе.google.com` with a Cyrillic е. */
function alike(address: string, known: string): boolean {
  const [host = ""] = address.split("/");
  const ascii = fold(host).replace(/[^\x20-\x7e]/g, "?");
  if (ascii.includes("?") && /\.[a-z]{2,}$/.test(ascii)) return true;
  return isAt(ascii, known);
}
