/** @fileoverview The overview: counts and both rates, outcomes by criterion as a drawing and a table, who is nearest. */
import { criteriaOf } from "../src/criteria/set";
import { CRITERION_WORDS, UNIT_WORDS } from "../src/messages/words";
import { countOutcomes } from "../src/reports/summary";
import type { Book, BookUnit } from "../src/sidebar/wire";
import { formatNumber, formatRate } from "../src/vietnamese/numbers";
import { button, fill, h, newId, svg } from "./dom";
import { OUTCOME_ORDER } from "./messages";
import * as MORE from "./say-more";

const NEAREST = 10;
const ROW = 18;
const LEFT = 34;
const WIDTH = 276;

/** Fills the view; it is made anew each time it is shown, from the list of units. */
export function showOverview(
  view: HTMLElement,
  book: Book,
  open: (index: number) => void,
  reload: () => void,
): void {
  const { units } = book;
  const totals = countOutcomes(units.map(({ outcome }) => outcome));
  const line = (label: string, value: string) =>
    h("tr", null, h("th", { scope: "row" }, label), h("td", null, value));
  const rate = (of: number) => `${totals.recognised}/${of} = ${formatRate(totals.recognised, of)}`;
  fill(
    view,
    h("h2", null, MORE.units(totals.units)),
    h(
      "table",
      "numbers",
      h(
        "tbody",
        null,
        line(MORE.registered + (book.registrationKnown ? "" : MORE.assumed), formatNumber(totals.registered)),
        line(UNIT_WORDS.recognised, formatNumber(totals.recognised)),
        line(UNIT_WORDS.undetermined, formatNumber(totals.undetermined)),
        line(UNIT_WORDS.notRecognised, formatNumber(totals.notRecognised)),
        line(UNIT_WORDS.notRegistered, formatNumber(totals.notRegistered)),
        line(MORE.ofRegistered, rate(totals.registered)),
        line(MORE.ofAll, rate(totals.units)),
      ),
    ),
    h("h3", null, MORE.byCriterion),
    ...criteriaChart(book),
    h("h3", null, MORE.nearest),
    nearest(book, open),
    h("h3", null, MORE.about),
    h("p", "hint", book.about),
    ...book.notices.map((notice) => h("p", "hint", notice)),
    button(MORE.reload, "quiet", reload),
  );
}

/** Counts by criterion in the order of `OUTCOME_ORDER`, over the units that registered. */
function countsOf({ set, units }: Book) {
  const registered = units.filter(({ outcome }) => outcome !== "notRegistered");
  const rows = criteriaOf(set).map(({ code }, index) => ({
    code,
    counts: OUTCOME_ORDER.map(
      (outcome) => registered.filter(({ criteria }) => criteria.charAt(index) === outcome.charAt(0)).length,
    ),
  }));
  return { all: registered.length, rows };
}

function criteriaChart(book: Book): HTMLElement[] {
  const { all, rows } = countsOf(book);
  // Larger text makes the drawing narrower in its own units, and with it all that is drawn larger.
  const wide = (WIDTH * 14) / Number.parseFloat(getComputedStyle(document.body).fontSize);
  const title = newId();
  const bars = rows.flatMap(({ code, counts }, index) => {
    const top = index * ROW;
    let from = LEFT;
    const parts: SVGElement[] = [svg("text", { x: 0, y: top + 13, class: "code" }, code)];
    counts.forEach((count, which) => {
      if (count === 0) return;
      const width = (count / all) * (wide - LEFT);
      const outcome = OUTCOME_ORDER[which] as string;
      parts.push(svg("rect", { x: from, y: top + 2, width, height: ROW - 4, class: `bar-${outcome}` }));
      if (width > 20)
        parts.push(svg("text", { x: from + 4, y: top + 13, class: `on-${outcome}` }, String(count)));
      from += width;
    });
    return parts;
  });
  const legend = OUTCOME_ORDER.map((outcome) =>
    h(
      "li",
      null,
      h("span", { class: `key bar-${outcome}`, "aria-hidden": "true" }),
      CRITERION_WORDS[outcome],
    ),
  );
  const drawing = h("div", "chart");
  drawing.append(
    svg(
      "svg",
      { role: "img", "aria-labelledby": title, viewBox: `0 0 ${wide} ${rows.length * ROW}` },
      svg("title", { id: title }, MORE.chart(all)),
      ...bars,
    ),
  );
  return [
    drawing,
    h("ul", "legend", ...legend),
    h(
      "details",
      null,
      h("summary", null, MORE.asTable),
      h(
        "table",
        "numbers",
        h(
          "thead",
          null,
          h(
            "tr",
            null,
            h("th", { scope: "col" }, MORE.criterion),
            ...OUTCOME_ORDER.map((outcome) => h("th", { scope: "col" }, CRITERION_WORDS[outcome])),
          ),
        ),
        h(
          "tbody",
          null,
          ...rows.map(({ code, counts }) =>
            h(
              "tr",
              null,
              h("th", { scope: "row" }, code),
              ...counts.map((count) => h("td", null, String(count))),
            ),
          ),
        ),
      ),
    ),
  ];
}

/** Registered units that are not recognised, those with the least to settle first. */
function nearest(book: Book, open: (index: number) => void): HTMLElement {
  const codes = criteriaOf(book.set).map(({ code }) => code);
  const of = (unit: BookUnit, letter: string) =>
    codes.filter((_, index) => unit.criteria.charAt(index) === letter);
  const list = book.units
    .map((unit, index) => ({ unit, index, failed: of(unit, "f"), waiting: of(unit, "u") }))
    .filter(({ unit }) => unit.entries.length > 0 && /^(undetermined|notRecognised)$/.test(unit.outcome))
    .sort((a, b) => a.failed.length - b.failed.length || a.waiting.length - b.waiting.length)
    .slice(0, NEAREST);
  if (list.length === 0) return h("p", null, MORE.allDone);
  return h(
    "ol",
    null,
    ...list.map(({ unit, index, failed, waiting }) =>
      h(
        "li",
        null,
        button(unit.name, "link", () => open(index)),
        failed.length > 0 && h("div", "hint", MORE.failed(failed.join(", "))),
        waiting.length > 0 && h("div", "hint", MORE.open(waiting.join(", "))),
      ),
    ),
  );
}
