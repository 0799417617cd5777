/** How grave a finding can be, the gravest first. */
export const GRAVEST_FIRST = ['error', 'warning', 'info'] as const;

export type Severity = (typeof GRAVEST_FIRST)[number];

/** How grave each finding is, whoever finds it: one table for users, scripts and the view, who know the codes by these names. */
export const SEVERITIES = {
  cycle: 'error',
  'unknown-dependency': 'error',
  'duplicate-id': 'error',
  'self-dependency': 'error',
  'later-phase': 'warning',
  'empty-phase': 'warning',
  'too-much-effort': 'warning',
  'group-outside-phase': 'warning',
  'group-over-effort': 'warning',
  'owner-overbooked': 'warning',
  'missing-owner': 'info',
  'missing-effort': 'info',
  'missing-dod': 'info',
  placeholder: 'info',
  'unknown-action-item': 'info',
  outdated: 'warning',
  unread: 'warning',
  'broken-row': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

export type FindingCode = keyof typeof SEVERITIES;

/** Something that is wrong with a note, where, and what to do about it (format 5.6). */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** 1-based line of the note it is about, frontmatter included. */
  readonly line: number;
  /** One sentence that says what happened and what to do. */
  readonly message: string;
  /** The task that leaves this open, by its id as the note writes it: findings of one code are told together by these. */
  readonly task?: string;
  /** The id that it should not wait for, as the note writes or we read it. */
  readonly dependency?: NamedDependency;
  /** How many cells the row should have. */
  readonly columns?: number;
  /** What mends it, where there is one clear answer. */
  readonly fix?: Fix;
}

/** A dependency and where a row names it. */
export interface NamedDependency {
  readonly id: string;
  /** The content of the cell of its row that says what the task waits for, as offsets into its line; absent where none surely does. */
  readonly cell?: { readonly start: number; readonly end: number };
}

/** A line of a note as it is, and as it is to be. */
export interface ChangedLine {
  /** 1-based. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** A change of one line of the note that mends a finding. */
export interface Fix extends ChangedLine {
  /** What it does: `remove T-004 from its own dependencies` */
  readonly label: string;
}

/** Whether it is a problem, and no suggestion. */
export function isGrave({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity !== 'info';
}

/** A finding as grave as its code is. */
export function finding(code: FindingCode, line: number, message: string): Finding {
  return { code, severity: SEVERITIES[code], line, message };
}
