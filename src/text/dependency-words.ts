import type { Markdown } from '../model/markdown.ts';
import { isPlaceholder } from './placeholder.ts';
import { plainText } from './plain-text.ts';
import { isNothing } from './vocabulary.ts';

/** What may be named though nobody defines it. */
export type Unknown = 'task' | 'phase' | 'end';

/** What ids and phases stand for, as seen from the task whose dependencies are read. */
export interface NamedThings<Target> {
  /** The task of that id, in any spelling. */
  readonly find: (id: string) => Target | null;
  /** The tasks of a group that a text may name as it names a task; null when there is no such group. */
  readonly group: (id: string) => readonly Target[] | null;
  /** The tasks from one id to another, both included. */
  readonly between: (first: string, last: string) => readonly Target[];
  /** Whether a word is one that phases go by, in the singular or the plural. */
  readonly isPhaseWord: (word: string) => boolean;
  readonly phase: (word: string, number: string) => readonly Target[] | null;
  /**
   * What stands for an id, a phase, or the end of a range with tasks in it, that nobody defines; null where it is to be left
   * out.
   */
  readonly unknown: (id: string, kind: Unknown) => Target | null;
}

/** What a text names, in the order it says so, each once. */
export interface References<Target> {
  /** Unknown ones included. */
  readonly targets: readonly Target[];
  /** What it names and nobody defines: `T-099`, `Phase 9`. */
  readonly unknown: readonly Target[];
  /** It says more than what it names: `T-001 approved`, `the permit`. */
  readonly saysMore: boolean;
}

/** A word of the text and where it lies. */
interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const NOTHING: References<never> = { targets: [], unknown: [], saysMore: false };
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
 * What a text says that a task waits for (format 5.1), in all notes: `T-001, T-002`; `T-001 & T-002 and t3`; `T-001–T-003`
 * (ids that nobody defines in between are skipped); `T-001 (API)`; `Task 1.1`; `Phase 1`. Nothing for `None`, `-`, `—` and
 * prose without an id.
 */
export function references<Target>(text: Markdown, things: NamedThings<Target>): References<Target> {
  if (isNothing(text.slice(0, 40)) || isExample(text)) return NOTHING;
  const plain = plainText(linked(text.slice(0, LONGEST))).replace(DASHED_ID, '$1$2-');
  if (/^\W{0,9}(?:none|nothing|nil|n\/a|not applicable)\b/i.test(plain)) return NOTHING;
  return new WordReader(plain, things).read();
}

/** Links whose words name no task, as what they point at: `[[tasks#T-003|the API]]`, `[the API](#t-003)` -> T-003. */
function linked(text: Markdown): Markdown {
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
class WordReader<Target> {
  private readonly targets = new Set<Target>();
  private readonly missed = new Set<Target>();
  private readonly words: readonly Word[];
  private at = 0;
  /** The reference just read: a range may go on from it. */
  private last: { readonly kind: 'task' | 'phase'; readonly text: string; readonly end: number } | null =
    null;
  /** The text up to here is read, a comment in brackets after an id included. */
  private readTo = 0;
  private noBracketCloses = false;
  /** The word before was `Task`: what follows is an id. */
  private labelled = false;
  /** `Phases`: what follows with an *and* is one more. */
  private manyPhases = false;
  private phaseWord = '';
  private saysMore = false;

  constructor(
    private readonly text: string,
    private readonly things: NamedThings<Target>,
  ) {
    this.words = [...text.matchAll(WORD)].map((match) => ({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }));
  }

  read(): References<Target> {
    for (; this.at < this.words.length; this.at++) {
      const word = this.words[this.at];
      if (word === undefined || word.start < this.readTo) continue;
      const isLabel = /^tasks?$/i.test(word.text);
      if (!isLabel && !this.phase(word) && !this.task(word) && !CONNECTOR.test(word.text))
        this.saysMore = true;
      this.labelled = isLabel;
    }
    return { targets: [...this.targets], unknown: [...this.missed], saysMore: this.saysMore };
  }

  /** `Phase 1`, `Phases 1-3`, `Phases 1 and 2`, `Phase 1 - Phase 3`; true when the word is part of one. */
  private phase(word: Word): boolean {
    const next = this.words[this.at + 1];
    const isNamed = next !== undefined && this.things.isPhaseWord(word.text);
    if (isNamed && /^\s+#?$/.test(this.text.slice(word.end, next.start))) {
      if (!this.isPhaseNumber(word.text, next)) return false;
      this.phaseWord = word.text;
      this.manyPhases = /s$/i.test(word.text);
      this.at++;
      this.phases(next, this.lastPhase(word));
      return true;
    }
    const from = this.lastPhase(word);
    const isOneMore = this.manyPhases && this.last?.kind === 'phase' && AND.test(this.gap(word));
    if ((from === null && !isOneMore) || !this.isPhaseNumber(this.phaseWord, word)) return false;
    this.phases(word, from);
    return true;
  }

  private isPhaseNumber(word: string, { text }: Word): boolean {
    return /^\d/.test(text) || (PHASE_NUMBER.test(text) && this.things.phase(word, text) !== null);
  }

  /** The phase that a range up to this word starts with; null when it ends none. */
  private lastPhase(word: Word): string | null {
    return this.last?.kind === 'phase' && this.isRange(word) ? this.last.text : null;
  }

  private phases(word: Word, from: string | null): void {
    const [, first = word.text, last = word.text] = /^(\d{1,4})-(\d{1,4})$/.exec(word.text) ?? [];
    for (const number of phaseRange(from ?? first, last)) {
      const found = this.things.phase(this.phaseWord, number);
      if (found === null) this.missing(`Phase ${number}`, 'phase');
      for (const target of found ?? []) this.targets.add(target);
    }
    this.reference('phase', last, word.end);
  }

  private task(word: Word): boolean {
    const written = this.shortEnd(word) ?? word.text;
    const isKnown = this.isKnown(written);
    const alone = this.labelled || this.isAlone(word);
    const isId = isKnown ? alone || SURE.test(written) : this.isUnknownId(written, alone);
    if (!isKnown && this.joined(word, alone)) return true;
    if (!isId) return false;
    if (this.last?.kind === 'task' && this.isRange(word)) this.range(this.last.text, written);
    else this.single(written);
    this.reference('task', written, word.end);
    return true;
  }

  private isKnown(id: string): boolean {
    return this.things.find(id) !== null || this.things.group(id) !== null;
  }

  private isUnknownId(written: string, alone: boolean): boolean {
    if (NO_ID.test(written)) return false;
    return /^t-?\d+$/i.test(written) || (ID.test(written) && alone);
  }

  /** `T-001-T-003` and `T-001-003` without blanks, where the first is an id. */
  private joined(word: Word, alone: boolean): boolean {
    const [, first = '', last = ''] = JOINED.exec(word.text) ?? [];
    if (first === '' || this.things.find(first) === null) return false;
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
    const between = this.things.between(first, last);
    const end = between.length > 0 ? 'end' : 'task';
    if (!this.isKnown(first)) this.missing(first, end);
    for (const target of between) this.targets.add(target);
    for (const id of [first, last]) this.single(id, end);
  }

  private single(id: string, kind: Unknown = 'task'): void {
    const found = this.things.find(id);
    const group = found === null ? this.things.group(id) : null;
    if (found !== null) this.targets.add(found);
    else if (group === null) this.missing(id, kind);
    else for (const target of group) this.targets.add(target);
  }

  private missing(id: string, kind: Unknown): void {
    const unknown = this.things.unknown(id, kind);
    if (unknown === null) return;
    this.missed.add(unknown);
    this.targets.add(unknown);
  }

  /** Notes what was read, and passes over a comment in brackets right after it. */
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
      (CONNECTOR.test(next.text) || this.things.find(next.text) !== null)
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
