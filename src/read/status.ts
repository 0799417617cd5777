import type { WorkState } from '../model/plan.ts';

/** Whether a dependencies text says that a task waits for nothing: `None`, `-`, `—` (format 5.1). */
export function isNone(value: string): boolean {
  return /^(?:none|no|nothing|nil|-|–|—|n\/a|)\.?$/i.test(value.trim());
}

/** A Status text as a state; null when it says nothing we know (format 6.4). */
export function statusState(value: string): WorkState | null {
  if (/✅|\b(?:done|completed?|finished|closed)\b/i.test(value)) return 'done';
  if (/\b(?:wip|in[ -]progress|active|started|doing|ongoing)\b|🚧/i.test(value)) return 'active';
  return null;
}

/** What the mark of a checkbox says about an item (format 2.5). */
export function boxState(box: string | null): WorkState {
  if (box === 'x' || box === 'X') return 'done';
  return box === '/' ? 'active' : 'todo';
}
