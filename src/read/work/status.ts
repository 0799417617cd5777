import type { WorkState } from '../../model/plan.ts';
import { isNothing, stateTerms } from '../../text/vocabulary.ts';

/** Whether a dependencies text says that a task waits for nothing: `None`, `-`, `—`, `keine` (format 5.1). */
export function isNone(value: string): boolean {
  return isNothing(value);
}

/** Whether a Status text says that nobody will do it (format 6.4). */
export function isCancelled(value: string): boolean {
  if (isChoice(value)) return false;
  return (
    /\b(?:cancell?ed|dropped|abandoned|skipped|obsolete|won['’]?t (?:do|fix)|wontfix)\b/i.test(value) ||
    foreignState(value) === 'cancelled'
  );
}

/** The state that all of a text names, signs before it and brackets after it aside: `✅ erledigt`, `en cours (50 %)`. */
function foreignState(value: string): WorkState | 'cancelled' | null {
  const words = value
    .slice(0, 80)
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[([（:：,，–—].*$/su, '');
  return stateTerms(words)[0] ?? null;
}

/** The words of a Status text, the first that fit count: "not done" and "half done" are not done. */
const STATUSES: readonly (readonly [WorkState, RegExp])[] = [
  // Planned for a time, in the languages of format 2.11: nothing has begun.
  [
    'todo',
    /^\P{L}*(?:(?:planned|scheduled|geplant|vorgesehen|planifiée?s?|prévue?s?|planificad[oa]s?|previst[oa]s?|programad[oa]s?|planejad[oa]s?|planead[oa]s?|pianificat[oaie]|gepland)(?:\s+(?:for|in|on|by|from|für|im|am|ab|pour|en|le|para|per|a|il|voor|op)\s.*)?|(?:计划于?|预计).{0,20}|.{0,20}予定)\P{L}*$/isu,
  ],
  [
    'todo',
    /\b(?:not (?:yet )?(?:started|done|completed?|finished|closed)|unstarted|to be (?:done|started)|to[ -]?do|0 ?%)|^\W*(?:planned|pending|upcoming)\W*$|^\s*\[ ?\]\s*$/i,
  ],
  ['active', /\b(?:partial(?:ly)?|partly|half|almost|nearly|mostly|\d\d? ?%)(?=\W|$)/i],
  ['done', /✅|\b(?:done|completed?|finished|closed)\b|\b100 ?%|^\s*(?:\[?x\]?|yes|[✓✔☑]\uFE0F?)\s*$/i],
  // What has become of it, and when or where.
  [
    'done',
    /^\W*(?:fixed|merged|implemented|shipped|resolved|deployed|landed|released)(?:\W*$|\s*[(,;:.–—-]|\s+(?:on|in|at|with|as|since)\s|\s+v?\d)/iu,
  ],
  ['active', /\b(?:wip|in[ -]progress|in[ -]review|active|started|doing|ongoing)\b|🚧/i],
];

/** The states that a text lists to choose from: `todo / doing / done`, `pendiente, aceptada, rechazada`. */
function isChoice(value: string): boolean {
  const parts = value.slice(0, 200).split(/\s*[,，、/|]\s*/);
  if (parts.length < 2 || parts.some((part) => part === '' || part.split(/\s+/).length > 2)) return false;
  const states = parts.map((part) => foreignState(part));
  return (
    new Set(states.filter((state) => state !== null)).size > 1 || (parts.length > 2 && states[0] === 'todo')
  );
}

/** A Status text as a state; null when it says nothing we know (format 6.4). */
export function statusState(written: string): WorkState | null {
  const value = written.replace(/_/g, ' ');
  if (isChoice(value)) return null;
  const known = STATUSES.find(([, words]) => words.test(value))?.[0];
  const foreign = known === undefined ? foreignState(value) : null;
  return known ?? (foreign === 'cancelled' ? null : foreign);
}

/** The most words of a state: "noch nicht angefangen". */
const MOST_WORDS = 4;

/** What a Status says beside its state: `Done (2 Aug, Rita)` -> 2 Aug, Rita; all of it where no state opens it. */
export function besideState(value: string): string {
  const text = value.trim();
  if (!/\p{L}{2}|\d/u.test(text) || /^\P{L}*(?:\[?x\]?|yes|100 ?%)\P{L}*$/iu.test(text)) return '';
  const words = [...text.slice(0, 80).matchAll(/[\p{L}\p{M}’'-]+/gu)].slice(0, MOST_WORDS);
  const opensSo = !/\d/.test(text.slice(0, words[0]?.index));
  for (const word of opensSo ? words.toReversed() : []) {
    const end = word.index + word[0].length;
    if (stateTerms(text.slice(words[0]?.index, end)).length > 0) return bareRest(text.slice(end));
  }
  const isState = (words.length < 3 || /^\W*not yet \S+$/i.test(text)) && !/\d/.test(text);
  return isState && statusState(text) !== null ? '' : text;
}

/** ` (2 Aug, Rita)`, `, waits for paint` -> what they say. */
function bareRest(text: string): string {
  const rest = text.replace(/^[\s,;:.–—-]+/, '').trim();
  return /[\p{L}\d]/u.test(rest) ? (/^[(（]([^()（）]+)[)）]$/u.exec(rest)?.[1] ?? rest) : '';
}

/** What the mark of a checkbox says about an item (format 2.5). */
export function boxState(box: string | null): WorkState {
  if (box === 'x' || box === 'X') return 'done';
  return box === '/' ? 'active' : 'todo';
}
