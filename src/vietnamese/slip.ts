/** @fileoverview A slip of the hand: two texts that one letter tells apart. */

/**
 * Where two different texts first differ, if one letter put in, left out or changed, or two swapped, makes them equal;
 * else -1.
 */
export function oneLetterOff(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 1) return -1;
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  if (endA - start <= 1 && endB - start <= 1) return start;
  const swapped =
    endA - start === 2 &&
    endB - start === 2 &&
    a.charAt(start) === b.charAt(start + 1) &&
    a.charAt(start + 1) === b.charAt(start);
  return swapped ? start : -1;
}
