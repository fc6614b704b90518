/**
 * @fileoverview What `NAME.expected.json` may say of a case, and what of the command's answer is held against it
 * (README.md beside it has every field in words).
 */

/** A word, or several with | between: any of them will do. */
type Words = string;

/** What a finding must be; what is left out may be anything. */
export interface WantedFinding {
  readonly code: Words;
  readonly sheet?: string;
  readonly cell?: Words;
  readonly unit?: string;
  readonly criterion?: string;
  readonly criteria?: readonly string[];
  readonly messageHas?: Words;
}

interface WantedUnit {
  readonly name: string;
  readonly altNames?: readonly string[];
  readonly row?: number;
  readonly type?: string;
  readonly outcome: Words;
  readonly provisional?: Words;
  /** Fifteen letters p, f, u, n for 1.1 … 3.5, or the outcome by code. */
  readonly criteria?: string | Readonly<Record<string, Words>>;
  /** How many criteria have each outcome, where their codes are open. */
  readonly tally?: Readonly<Record<string, number>>;
}

/** What an answer must hold where the case can be judged. */
export interface WantedAnswer {
  readonly layoutKind?: Words;
  readonly criteriaSet?: Words;
  readonly year?: number | null;
  readonly sheet?: Words;
  readonly totals?: Readonly<Record<string, number>>;
  readonly units?: readonly WantedUnit[];
  readonly optionalUnits?: readonly string[];
  readonly mustFind?: readonly WantedFinding[];
  readonly mustNotFind?: readonly (string | WantedFinding)[];
  readonly counts?: Readonly<Record<string, number>>;
  readonly rows?: Readonly<Record<string, number>>;
  readonly rowsSum?: number;
  readonly sourcesHave?: Readonly<Record<string, Words>>;
  readonly notReadHas?: readonly string[];
}

export interface Expected extends WantedAnswer {
  readonly note: string;
  readonly rules: readonly string[];
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The command must refuse, with a sentence that has these words. */
  readonly exit?: 2;
  readonly stderrHas?: readonly Words[];
  /** The command may refuse, with a sentence that has these words. */
  readonly orExit2?: true;
  readonly orExit2Has?: readonly Words[];
  /** Other honest readings: fields in place of those above. */
  readonly alternatives?: readonly WantedAnswer[];
}

export interface GivenFinding {
  readonly code: string;
  readonly severity: "error" | "warning" | "hint";
  readonly sheet: string;
  readonly cell: string | null;
  readonly unit: string | null;
  readonly criterion: string | null;
  readonly criteria: readonly string[];
  readonly message: string;
}

export interface GivenUnit {
  readonly name: string;
  readonly row?: number | null;
  readonly type: string;
  readonly outcome: string;
  readonly provisional: string | null;
  readonly criteria: Readonly<Record<string, string | undefined>>;
}

/** The command's answer, as far as cases look at it. */
export interface GivenAnswer {
  readonly criteriaSet: string;
  readonly year: number | null;
  readonly layout: {
    readonly kind: string;
    readonly sheet: string | readonly string[];
    readonly rows?: Readonly<Record<string, number>>;
  };
  readonly totals: Readonly<Record<string, number>>;
  readonly units: readonly GivenUnit[];
  readonly findings: readonly GivenFinding[];
  readonly sources?: Readonly<Record<string, string | null>>;
  readonly notRead?: readonly { readonly sheet: string; readonly why: string }[];
}
