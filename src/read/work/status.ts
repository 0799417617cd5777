import type { WorkState } from '../../model/plan.ts';

/** Whether a dependencies text says that a task waits for nothing: `None`, `-`, `—` (format 5.1). */
export function isNone(value: string): boolean {
  return /^(?:none|no|nothing|nil|-|–|—|n\/a|)\.?$/i.test(value.trim());
}

/** Whether a Status text says that nobody will do it (format 6.4). */
export function isCancelled(value: string): boolean {
  return /\b(?:cancell?ed|dropped|abandoned|skipped|obsolete|won['’]?t (?:do|fix)|wontfix)\b/i.test(value);
}

/** The words of a Status text, the first that fit count: "not done" and "half done" are not done. */
const STATUSES: readonly (readonly [WorkState, RegExp])[] = [
  [
    'todo',
    /\b(?:not (?:yet )?(?:started|done|completed?|finished|closed)|unstarted|to be (?:done|started)|to[ -]?do|0 ?%)/i,
  ],
  ['active', /\b(?:partial(?:ly)?|partly|half|almost|nearly|mostly|\d\d? ?%)(?=\W|$)/i],
  ['done', /✅|\b(?:done|completed?|finished|closed)\b|\b100 ?%|^\s*(?:\[?x\]?|yes|[✓✔☑]\uFE0F?)\s*$/i],
  ['active', /\b(?:wip|in[ -]progress|in[ -]review|active|started|doing|ongoing)\b|🚧/i],
];

/** A Status text as a state; null when it says nothing we know (format 6.4). */
export function statusState(value: string): WorkState | null {
  return STATUSES.find(([, words]) => words.test(value))?.[0] ?? null;
}

/** What the mark of a checkbox says about an item (format 2.5). */
export function boxState(box: string | null): WorkState {
  if (box === 'x' || box === 'X') return 'done';
  return box === '/' ? 'active' : 'todo';
}
