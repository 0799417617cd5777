import type { Markdown } from '../../model/markdown.ts';
import type { TaskId } from '../../model/tasks.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import { plainText } from '../../text/plain-text.ts';
import { isNone } from './status.ts';
import type { TaskIndex } from './task-index.ts';

/** What a task waits for, in the order it says so, each once. */
export interface Dependencies {
  /** Ids that nobody defines included. */
  readonly ids: readonly TaskId[];
  /** What it names and no task is: `T-099`, `Phase 9`. */
  readonly unknown: readonly TaskId[];
}

/** A word of the text and where it lies. */
interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const NOTHING: Dependencies = { ids: [], unknown: [] };
/** No cell says more; the rest of a longer one is not read. */
const LONGEST = 20_000;

const WORD = /[\p{L}\p{N}]+(?:[-._][\p{L}\p{N}]+)*/gu;
/** `T–001`, as an editor's autocorrection leaves it. */
const DASHED_ID = /(^|[^\p{L}\p{N}-])(\p{L}{1,10})[–—](?=\d)/gu;
const RANGE = /^\s{0,9}(?:-|–|—|\.{2,3}|…|to|thru|through)\s{0,9}(?:tasks?\s{1,9}#?)?$/i;
const AND = /^\s{0,9}(?:,|&|and|,\s?and)\s{0,9}$/i;
const CONNECTOR = /^(?:and|or|plus|then|to|thru|through|after|with|requires|needs|depends|on)$/i;
/** What may stand beside an id that is not sure to be one: `2` is none in "2 days after T-001". */
const OPENS = /(?:[,，、;；،؛&+/|()[\]–—:#…]|\s-|^-|\n)\s*$/;
const CLOSES = /^\s*(?:[,，、;；،؛&+/|()[\]–—:…]|-\s|\.(?:\s|\.|$)|$)/;
/** Letters and a number, `T-001`, `ACT003`, or numbers with dots, `2.1`: read as an id wherever a task has it. */
const SURE = /^\p{L}+[-._]?\d|^\d+(?:\.\d+)+$|^(?=.*\d)\p{L}[\p{L}\p{N}]*[-._]/u;
/** The shape of an id that nobody defines. */
const ID = /^(?:\p{Lu}{1,10}-?|\p{L}-?)?\d+(?:[.-]\d+)*\p{Ll}?$/u;
/** A date, an effort, a version. */
const NO_ID = /^\d{4}-\d\d-\d\d$|^\d+[dhmw]$|^v\d/i;
/** Two ids with a hyphen between them: `T-001-T-003`, `T001-003`, `1.1-1.3`, `1-3`. */
const JOINED = /^(\p{L}+-?\d+|\d+(?:\.\d+)*)-(\p{L}+-?\d+|\d+(?:\.\d+)*)$/u;
const PHASE_NUMBER = /^(?:[ivxlcdm]+|[a-z])$/i;

/**
 * What a text says that a task waits for (format 5.1): `T-001, T-002`; `T-001 & T-002 and t3`; `T-001–T-003` (ids that
 * nobody defines in between are skipped); `T-001 (API)`; `Task 1.1`; `Phase 1`, that is all of its tasks but `own`. Nothing for
 * `None`, `-`, `—` and prose without an id.
 */
export function dependencies(text: Markdown, index: TaskIndex, own: TaskId): Dependencies {
  if (isNone(text.slice(0, 40)) || isExample(text)) return NOTHING;
  const plain = plainText(targets(text.slice(0, LONGEST))).replace(DASHED_ID, '$1$2-');
  if (/^\W{0,9}(?:none|nothing|nil|n\/a|not applicable)\b/i.test(plain)) return NOTHING;
  const reader = new Reader(plain, index, own);
  reader.read();
  return { ids: [...reader.ids], unknown: [...reader.unknown] };
}

/** Links whose words name no task, as what they point at: `[[tasks#T-003|the API]]`, `[the API](#t-003)` -> T-003. */
function targets(text: Markdown): Markdown {
  if (!text.includes('[')) return text;
  return text
    .replace(/\[\[([^[\]|]*)\|[^[\]|\d]*\]\]/g, '[[$1]]')
    .replace(/\[[^[\]\d]*\]\(#([^()\s]*)\)/g, '$1');
}

/** A template's bracket that gives an id as an example only. */
function isExample(text: Markdown): boolean {
  return (
    /^\s*\[/.test(text) &&
    /\be\.?g\b|\bexample\b/i.test(text.slice(0, 200)) &&
    isPlaceholder(text.slice(0, 500))
  );
}

/** Walks the words of a text once. */
class Reader {
  readonly ids = new Set<TaskId>();
  readonly unknown = new Set<TaskId>();
  private readonly words: readonly Word[];
  private at = 0;
  /** The reference just read: a range may go on from it. */
  private last: { readonly kind: 'task' | 'phase'; readonly text: string; readonly end: number } | null =
    null;
  /** The text up to here is read, a comment in brackets behind an id included. */
  private readTo = 0;
  private noBracketCloses = false;
  /** The word before was `Task`: what follows is an id. */
  private labelled = false;
  private manyPhases = false;

  constructor(
    private readonly text: string,
    private readonly index: TaskIndex,
    private readonly own: TaskId,
  ) {
    this.words = [...text.matchAll(WORD)].map((match) => ({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }));
  }

  read(): void {
    for (; this.at < this.words.length; this.at++) {
      const word = this.words[this.at];
      if (word === undefined || word.start < this.readTo) continue;
      const isLabel = /^tasks?$/i.test(word.text);
      if (!isLabel && !this.phase(word)) this.task(word);
      this.labelled = isLabel;
    }
  }

  /** `Phase 1`, `Phases 1-3`, `Phases 1 and 2`, `Phase 1 - Phase 3`; true when the word is part of one. */
  private phase(word: Word): boolean {
    const next = this.words[this.at + 1];
    const isNamed = this.index.isPhaseWord(word.text) && next !== undefined;
    if (isNamed && /^\s+#?$/.test(this.text.slice(word.end, next.start))) {
      if (!this.isPhaseNumber(next)) return false;
      this.manyPhases = /s$/i.test(word.text);
      this.at++;
      this.phases(next, this.lastPhase(word));
      return true;
    }
    const from = this.lastPhase(word);
    const isOneMore = this.manyPhases && this.last?.kind === 'phase' && AND.test(this.gap(word));
    if ((from === null && !isOneMore) || !this.isPhaseNumber(word)) return false;
    this.phases(word, from);
    return true;
  }

  private isPhaseNumber({ text }: Word): boolean {
    return /^\d/.test(text) || (PHASE_NUMBER.test(text) && this.index.hasPhase(text));
  }

  /** The phase that a range up to this word starts with; null when it ends none. */
  private lastPhase(word: Word): string | null {
    return this.last?.kind === 'phase' && this.isRange(word) ? this.last.text : null;
  }

  private phases(word: Word, from: string | null): void {
    const [, first = word.text, last = word.text] = /^(\d{1,4})-(\d{1,4})$/.exec(word.text) ?? [];
    for (const number of phaseRange(from ?? first, last)) {
      const tasks = this.index.phase(number);
      if (tasks === null) this.missing(`Phase ${number}`);
      for (const id of tasks ?? []) if (id !== this.own) this.ids.add(id);
    }
    this.reference('phase', last, word.end);
  }

  private task(word: Word): void {
    const written = this.shortEnd(word) ?? word.text;
    const isKnown = this.index.find(written) !== null || this.index.hasGroup(written);
    const alone = this.labelled || this.isAlone(word);
    const isId = isKnown ? alone || SURE.test(written) : this.isUnknownId(written, alone);
    if (!isKnown && this.joined(word, alone)) return;
    if (!isId) return;
    if (this.last?.kind === 'task' && this.isRange(word)) this.range(this.last.text, written);
    else this.single(written);
    this.reference('task', written, word.end);
  }

  private isUnknownId(written: string, alone: boolean): boolean {
    if (NO_ID.test(written)) return false;
    return /^t-?\d+$/i.test(written) || (ID.test(written) && alone);
  }

  /** `T-001-T-003` and `T-001-003` without blanks, where the first is an id. */
  private joined(word: Word, alone: boolean): boolean {
    const [, first = '', last = ''] = JOINED.exec(word.text) ?? [];
    if (first === '' || this.index.find(first) === null) return false;
    if (!alone && !SURE.test(first)) return false;
    const end = withLetters(first, last);
    this.range(first, end);
    this.reference('task', end, word.end);
    return true;
  }

  /** The `3` of `T-001 to 3` is short for T-003. */
  private shortEnd(word: Word): string | null {
    if (this.last?.kind !== 'task' || !/^\d+$/.test(word.text) || !this.isRange(word) || !this.closes(word))
      return null;
    return withLetters(this.last.text, word.text);
  }

  private range(first: string, last: string): void {
    if (this.index.find(first) === null && !this.index.hasGroup(first)) this.missing(first);
    for (const id of this.index.between(first, last)) this.ids.add(id);
    for (const id of [first, last]) this.single(id);
  }

  private single(id: string): void {
    const found = this.index.find(id);
    if (found !== null) this.ids.add(found);
    else if (this.index.hasGroup(id)) for (const one of this.index.group(id, this.own)) this.ids.add(one);
    else this.missing(id);
  }

  private missing(id: string): void {
    const unknown = this.index.undefinedId(id);
    this.unknown.add(unknown);
    this.ids.add(unknown);
  }

  /** Notes what was read, and passes over a comment in brackets right behind it. */
  private reference(kind: 'task' | 'phase', text: string, end: number): void {
    this.last = { kind, text, end };
    this.readTo = end;
    if (this.noBracketCloses || !/^\s{0,9}[(（]/.test(this.text.slice(end, end + 10))) return;
    const close = this.text.slice(end).search(/[)）]/);
    if (close === -1) this.noBracketCloses = true;
    else this.readTo = end + close + 1;
    if (close !== -1) this.last = { kind, text, end: this.readTo };
  }

  /** What stands between the last reference and the word; endless text is cut. */
  private gap(word: Word): string {
    return this.text.slice(this.last?.end ?? 0, Math.min(word.start, (this.last?.end ?? 0) + 40));
  }

  private isRange(word: Word): boolean {
    return this.last !== null && RANGE.test(this.gap(word));
  }

  private isAlone(word: Word): boolean {
    const before = this.words[this.at - 1];
    const gap = this.text.slice(before?.end ?? 0, word.start);
    const opens =
      before === undefined ||
      CONNECTOR.test(before.text) ||
      this.last?.end === before.end ||
      OPENS.test(gap.slice(-20));
    return opens && this.closes(word);
  }

  private closes(word: Word): boolean {
    const next = this.words[this.at + 1];
    const gap = this.text.slice(word.end, Math.min(next?.start ?? this.text.length, word.end + 20));
    if (CLOSES.test(gap) && (next === undefined || gap.trim() !== '')) return true;
    return (
      next !== undefined &&
      gap.trim() === '' &&
      (CONNECTOR.test(next.text) || this.index.find(next.text) !== null)
    );
  }
}

/** `T-001`, `3` -> T-3: the end of a range in full. */
function withLetters(first: string, last: string): string {
  const letters = /^\p{L}+-?/u.exec(first)?.[0] ?? '';
  return /^\d+$/.test(last) ? `${letters}${last}` : last;
}

/** The numbers of phases from one to another; the two ends where they cannot be counted. */
function phaseRange(first: string, last: string): string[] {
  const [from, to] = [Number(first), Number(last)];
  if (first === last) return [first];
  if (!Number.isInteger(from) || !Number.isInteger(to) || to < from || to - from > 100) return [first, last];
  return Array.from({ length: to - from + 1 }, (_, step) => String(from + step));
}
