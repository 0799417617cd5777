import type { ConflictKey } from '../../model/merge.ts';

/** A text and the one beside it; their order and meaning are the pair's. */
export interface SideBySide {
  /** `Owner`; empty for lines of a section. */
  readonly label: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly choice?: ConflictAnswers;
}

/** Whose word stands where note and plan disagree: the user's, unless she takes the other. */
export interface ConflictAnswers {
  readonly key: ConflictKey;
  /** `Keep mine` */
  readonly mine: string;
  /** `Take the plan’s` */
  readonly plan: string;
}

/** What the answers to a conflict of a note are called as controls. */
export const choiceName = (note: string, key: ConflictKey): string => `goal-kit ${note} ${key}`;

/** What the two texts of a pair are, for the eyes and for a screen reader. */
export interface PairWords {
  readonly before: string;
  readonly after: string;
  /** `change` strikes the first out; `choice` shows both alike. */
  readonly look: 'change' | 'choice';
}

export const oldAndNew: PairWords = { before: 'before', after: 'after', look: 'change' };

/** One thing that the preview tells. */
export interface PreviewEntry {
  readonly title: string;
  readonly remark?: string;
  readonly pairs?: readonly SideBySide[];
  readonly pairWords?: PairWords;
  readonly choice?: ConflictAnswers;
}
