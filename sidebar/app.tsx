/** @fileoverview The whole page: its tabs, what is told, the views below them, and the questions in front. */
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { VERSION } from "../src/messages/version";
import { Ask } from "./dialogs";
import { Button, Told } from "./elements";
import { FindingsView } from "./findings-view";
import { VIEWS } from "./messages";
import type { Asked, Page, View } from "./page";
import * as SAY from "./say";
import * as MORE from "./say-more";
import { Settings } from "./settings-view";
import { UnitView } from "./unit-view";
import { Outcomes, YearLists } from "./year-view";

const NAMES = Object.keys(VIEWS) as View[];

export function App({ page }: { readonly page: Page }) {
  const { findings, settings, year, questions } = page;
  const views: Record<View, ComponentChildren> = {
    unit: <UnitView page={page} />,
    year: (
      <>
        <Answer asked={year} retry={() => page.loadYear()}>
          {(told) => <YearLists told={told} page={page} />}
        </Answer>
        <Outcomes page={page} />
      </>
    ),
    findings: (
      <Answer asked={findings} retry={() => page.loadFindings()}>
        {(list) => <FindingsView list={list} page={page} />}
      </Answer>
    ),
    settings: (
      <Answer asked={settings} retry={() => page.loadSettings()}>
        {(form) => <Settings key={form} form={form} page={page} />}
      </Answer>
    ),
  };
  return (
    <>
      <header>
        <h1 class="unseen">3 chủ động</h1>
        <Button
          class="quiet icon"
          aria-label={SAY.help}
          title={SAY.help}
          onClick={() => page.run("menuHelp")}
          label="?"
        />
        <Tabs page={page} />
      </header>
      <Told page={page} />
      <main>
        {NAMES.map((view) => (
          <Panel key={view} view={view} shown={view === page.view}>
            {views[view]}
          </Panel>
        ))}
      </main>
      <footer class="hint">
        {SAY.version(VERSION)} <Button class="link" onClick={() => page.showKeys()} label={SAY.keys} />
      </footer>
      {questions.map((question) => (
        <Ask key={question} question={question} />
      ))}
    </>
  );
}

function Tabs({ page }: { readonly page: Page }) {
  const onKeyDown = ({ key }: KeyboardEvent) => {
    const by = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    const next = NAMES[(NAMES.indexOf(page.view) + by + NAMES.length) % NAMES.length] as View;
    page.show(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div id="tabs" role="tablist" aria-label="Các phần của thanh bên" onKeyDown={onKeyDown}>
      {NAMES.map((view) => (
        <button
          key={view}
          type="button"
          role="tab"
          id={`tab-${view}`}
          aria-controls={`view-${view}`}
          aria-selected={view === page.view}
          tabIndex={view === page.view ? 0 : -1}
          onClick={() => page.show(view)}
        >
          {VIEWS[view]}
        </button>
      ))}
    </div>
  );
}

type PanelProps = Readonly<{ view: View; shown: boolean; children: ComponentChildren }>;

/** A view under its tab. Out of sight it stays as it was last seen: the same children are not drawn again. */
function Panel({ view, shown, children }: PanelProps) {
  const seen = useRef<ComponentChildren>(null);
  if (shown) seen.current = children;
  return (
    <div id={`view-${view}`} role="tabpanel" aria-labelledby={`tab-${view}`} hidden={!shown}>
      {seen.current}
    </div>
  );
}

type AnswerProps<T> = Readonly<{
  asked: Asked<T>;
  retry: () => void;
  children: (got: T) => ComponentChildren;
}>;

/** A view that the server fills; while it is asked the view says so, and a failure can be tried again. */
function Answer<T>({ asked: { waiting, trouble, got }, retry, children }: AnswerProps<T>) {
  if (waiting && got === null && trouble === "")
    return (
      <p class="loading waiting" role="status">
        {MORE.reading}
      </p>
    );
  return (
    <div class={waiting ? "waiting" : undefined}>
      {trouble !== "" && <p class="note">{trouble}</p>}
      {trouble !== "" && <Button class="main" onClick={retry} label={SAY.retry} />}
      {got !== null && children(got)}
    </div>
  );
}
