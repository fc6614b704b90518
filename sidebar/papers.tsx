/**
 * @fileoverview The dialog Giấy tờ: a paper is chosen, seen as it will look with what is still to be written into it, and
 * printed, copied with its formatting or saved as .docx. It is made here from what the server counted.
 */
import { render } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { PapersData } from "../src/commands/papers";
import { PAPERS_TITLE } from "../src/messages/papers";
import { PAPER_NAMES, type PaperName, paperOf } from "../src/papers/all";
import { docxOf } from "../src/papers/docx";
import type { PaperFacts } from "../src/papers/facts";
import { PAPER_STYLE, paperHtml } from "../src/papers/html";
import { DRAFT, type Stamped } from "../src/papers/letterhead";
import { blanksOf, type Paper } from "../src/papers/paper";
import { fold } from "../src/vietnamese/fold";
import * as SAY from "./say-papers";
import { call } from "./server";

/** So many sheets of units are drawn to be looked at; all of them to be printed, copied and saved. */
const MOST_SEEN = 30;
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const {
  facts,
  notices,
  sheet,
  print: shownPrint,
} = JSON.parse(document.getElementById("data")?.textContent ?? "{}") as PapersData;

declare const google: { readonly script: { readonly host: { close(): void } } };

interface Said {
  readonly words: string;
  readonly wrong?: boolean;
  readonly file?: { readonly name: string; readonly href: string };
}

function Papers() {
  const [name, setName] = useState<PaperName>("list");
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(facts.units.keys()));
  const [stamped, setStamped] = useState<Stamped>(DRAFT);
  const [issued, setIssued] = useState(false);
  const [busy, setBusy] = useState(false);
  const [whole, setWhole] = useState(false);
  const [said, setSaid] = useState<Said>({ words: "" });
  const preview = useRef<HTMLDivElement>(null);
  const link = useRef<HTMLAnchorElement>(null);
  const units = [...chosen].sort((a, b) => a - b);
  const paper = useMemo(() => paperOf(name, facts, { units, stamped }), [name, chosen, stamped]);
  const seen = useMemo(
    () => (name === "units" && !whole ? paperOf(name, facts, { units: units.slice(0, MOST_SEEN) }) : paper),
    [paper, whole],
  );
  useEffect(() => link.current?.click(), [said.file]);
  useEffect(() => setSaid({ words: "" }), [name, chosen]);

  /** Does something with all of the paper in sight. */
  const withWhole = (work: () => void) => {
    setWhole(true);
    setTimeout(() => {
      work();
      setWhole(false);
    });
  };
  const copy = () =>
    withWhole(() => {
      const article = preview.current?.querySelector("article");
      if (!article) return;
      article.classList.add("copied");
      const range = document.createRange();
      range.selectNodeContents(article);
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      const done = document.execCommand("copy");
      article.classList.remove("copied");
      if (done) selection?.removeAllRanges();
      setSaid({ words: done ? SAY.copied : SAY.notCopied, wrong: !done });
    });
  const save = async (one: Paper) => {
    setSaid({ words: SAY.making });
    try {
      const bytes = await docxOf(one);
      const href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: DOCX }));
      setSaid({ words: SAY.made, file: { name: `${one.file}.docx`, href } });
    } catch {
      setSaid({ words: SAY.notMade, wrong: true });
    }
  };
  const issue = () => {
    setBusy(true);
    setSaid({ words: SAY.issuing });
    call("issuePapers", { ...stamped, print: shownPrint, sheet })
      .then(
        ({ message }) => {
          setIssued(true);
          setSaid({ words: message });
        },
        (error: Error) => setSaid({ words: error.message, wrong: true }),
      )
      .finally(() => setBusy(false));
  };
  const { undetermined, recognised } = facts.totals;
  const nothing = name === "units" ? SAY.noUnits : recognised > 0 ? SAY.allDecided : SAY.noDecision;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section id="choices" aria-label={SAY.choose} tabIndex={0}>
        <h1 class="unseen">{PAPERS_TITLE}</h1>
        <fieldset>
          <legend>{SAY.choose}</legend>
          {(Object.keys(PAPER_NAMES) as PaperName[]).map((one) => (
            <label key={one}>
              <input type="radio" name="paper" checked={one === name} onChange={() => setName(one)} />
              {PAPER_NAMES[one]}
            </label>
          ))}
        </fieldset>
        {name === "units" && <Units facts={facts} chosen={chosen} choose={setChosen} />}
        <div class="buttons">
          <button type="button" class="main" disabled={!paper} onClick={() => withWhole(() => print())}>
            {SAY.print}
          </button>
          <button type="button" disabled={!paper} onClick={copy}>
            {SAY.copy}
          </button>
          <button type="button" disabled={!paper} onClick={() => paper && save(paper)}>
            {SAY.download}
          </button>
          <button type="button" onClick={() => google.script.host.close()}>
            {SAY.close}
          </button>
        </div>
        <div id="said" role="status" aria-live="polite" class={said.wrong ? "wrong" : undefined}>
          {said.words}
          {/* It stays, for a browser that holds back what is saved without a click of its own. */}
          {said.file && (
            <a ref={link} href={said.file.href} download={said.file.name}>
              {said.file.name}
            </a>
          )}
        </div>
        {name === "decision" && paper && (
          <Issuing stamped={stamped} stamp={setStamped} issue={issue} off={busy || issued} />
        )}
        {facts.issued.length > 0 && name !== "units" && (
          <>
            <h2>{SAY.issuedBefore}</h2>
            <ul>
              {facts.issued.map((one) => (
                <li key={one.number}>{SAY.issued(one)}</li>
              ))}
            </ul>
          </>
        )}
        {undetermined > 0 && name !== "units" && <p>{SAY.open(undetermined)}</p>}
        {paper && <Blanks paper={paper} />}
        {notices.map((notice) => (
          <p key={notice} class="hint">
            {notice}
          </p>
        ))}
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <main id="preview" aria-label={SAY.preview} tabIndex={0}>
        {seen && paper && seen.parts.length < paper.parts.length && (
          <p class="hint">{SAY.first(MOST_SEEN)}</p>
        )}
        {seen ? (
          // Every text in it is written as text.
          <div ref={preview} dangerouslySetInnerHTML={{ __html: paperHtml(seen) }} />
        ) : (
          <p>{nothing}</p>
        )}
      </main>
    </>
  );
}

interface IssuingProps {
  readonly stamped: Stamped;
  readonly stamp: (stamped: Stamped) => void;
  readonly issue: () => void;
  readonly off: boolean;
}

/** Its number and day, which stand in the paper as they are typed. */
function Issuing({ stamped, stamp, issue, off }: IssuingProps) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        issue();
      }}
    >
      <label class="field">
        {SAY.number}
        <input
          type="text"
          required
          maxLength={100}
          disabled={off}
          value={stamped.number}
          onInput={({ currentTarget }) => stamp({ ...stamped, number: currentTarget.value.trim() })}
        />
      </label>
      <label class="field">
        {SAY.day}
        <input
          type="date"
          required
          disabled={off}
          value={stamped.day}
          onInput={({ currentTarget }) => stamp({ ...stamped, day: currentTarget.value })}
        />
      </label>
      <button type="submit" disabled={off}>
        {SAY.issue}
      </button>
      <p class="hint">{SAY.issueHint}</p>
    </form>
  );
}

function Blanks({ paper }: { readonly paper: Paper }) {
  const blanks = blanksOf(paper);
  return (
    <>
      <h2>{SAY.blanks(blanks.reduce((sum, { times }) => sum + times, 0))}</h2>
      {blanks.length > 0 && <p class="hint">{SAY.blanksHint}</p>}
      <ul>
        {blanks.map(({ what, times }) => (
          <li key={what}>{SAY.blank(what, times)}</li>
        ))}
      </ul>
    </>
  );
}

interface UnitsChosen {
  readonly facts: PaperFacts;
  readonly chosen: ReadonlySet<number>;
  readonly choose: (chosen: ReadonlySet<number>) => void;
}

function Units({ facts: { units }, chosen, choose }: UnitsChosen) {
  const [sought, setSought] = useState("");
  const key = fold(sought);
  const found = [...units.entries()].filter(([, { name }]) => fold(name).includes(key));
  const turn = (index: number, on: boolean) => {
    const now = new Set(chosen);
    if (on) now.add(index);
    else now.delete(index);
    choose(now);
  };
  return (
    <fieldset>
      <legend>{SAY.whichUnits}</legend>
      <input
        type="search"
        aria-label={SAY.findUnit}
        placeholder={SAY.findUnit}
        value={sought}
        onInput={({ currentTarget }) => setSought(currentTarget.value)}
      />
      <div class="buttons">
        <button type="button" onClick={() => choose(new Set([...chosen, ...found.map(([index]) => index)]))}>
          {SAY.all}
        </button>
        <button
          type="button"
          onClick={() => {
            const out = new Set(found.map(([index]) => index));
            choose(new Set([...chosen].filter((index) => !out.has(index))));
          }}
        >
          {SAY.none}
        </button>
      </div>
      <div class="units">
        {found.map(([index, { name }]) => (
          <label key={index}>
            <input
              type="checkbox"
              checked={chosen.has(index)}
              onChange={({ currentTarget }) => turn(index, currentTarget.checked)}
            />
            {name || "……"}
          </label>
        ))}
      </div>
      <p class="hint">{SAY.chosen(chosen.size, units.length)}</p>
    </fieldset>
  );
}

const style = document.createElement("style");
style.textContent = PAPER_STYLE;
document.head.append(style);
render(<Papers />, document.getElementById("app") as HTMLElement);
