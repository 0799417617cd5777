/** The checks' names, as users and scripts know them. */
export type FindingCode =
  | 'cycle'
  | 'unknown-dependency'
  | 'duplicate-id'
  | 'self-dependency'
  | 'later-phase'
  | 'empty-phase'
  | 'too-much-effort'
  | 'group-outside-phase'
  | 'group-over-effort'
  | 'owner-overbooked'
  | 'missing-owner'
  | 'missing-effort'
  | 'missing-dod'
  | 'placeholder'
  | 'unknown-action-item'
  | 'outdated'
  | 'unread'
  | 'broken-row';

export type Severity = 'error' | 'warning' | 'info';

/** Something that is wrong with a note, where, and what to do about it (format 5.6). */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** 1-based line of the note it is about, frontmatter included. */
  readonly line: number;
  /** One sentence that says what happened and what to do. */
  readonly message: string;
}
