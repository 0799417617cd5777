import { diffIndices } from 'node-diff3';
import type { Markdown } from '../model/markdown.ts';
import type { Plan } from '../model/plan.ts';
import type { TaskList } from '../model/tasks.ts';
import { firstWords } from '../text/first-words.ts';
import { labelOfPhase } from '../text/phase-label.ts';
import { appendTo } from './append-to.ts';
import { computedKind, isCountedLine, type KnownTexts, OPEN_POINTS, WITH_WORDS } from './computed-lines.ts';
import { wordsKey, lineKey } from './form-key.ts';
import { isBlankLine } from './gaps.ts';
import type { BuiltLines } from './merge-note.ts';
import { markedPhase, PART, tokenPhase, unmarked } from './note-layout.ts';
import { withCount } from './phase-line.ts';

/** The texts of a plan and of task lists that stand in computed lines. */
export function knownTexts(
  { title, plan }: { readonly title: Markdown; readonly plan: Plan },
  lists: readonly TaskList[],
): KnownTexts {
  const phases = lists.flatMap((list) => list.phases);
  const tasks = phases.flatMap((phase) => phase.tasks);
  const groups = plan.phases.flatMap((phase) => phase.groups);
  const texts = [
    title,
    ...plan.phases.flatMap(({ timing, prose }) => [timing, firstWords(prose?.text ?? '')]),
    ...plan.phases.flatMap(({ done, deliverables }) => [...done, ...deliverables].map(({ text }) => text)),
    ...[...plan.unread, ...plan.untold].map(({ heading }) => heading),
    ...plan.cancelled.flatMap((text) => firstWords(text).split('; ')),
    ...groups.map(({ label }) => label),
    ...phases.flatMap((phase) => [labelOfPhase(phase), phase.name]),
    ...lists.flatMap(({ unreached }) => unreached),
    ...tasks.flatMap(({ name, owner }) => [name, owner ?? '']),
  ];
  return new Set(texts.filter((text) => text !== '').map((text) => wordsKey(text.trim())));
}

/** What was written around the rows of a note before its user went over it. */
export interface Noted {
  readonly lines: BuiltLines;
  /** Nobody knows who wrote what it does not have: there is no record, or another build has written since. */
  readonly isUnknown: boolean;
}

/**
 * The lines that a note was built with, piece by piece: of the record, or, where that explains the note better, those that we
 * would write for its tables as they stand (`present`). Another build has written the note where more of its computed lines
 * are as they would be written now and not as they are recorded than the other way round. What is in the form of a computed
 * line, with other numbers and ids than either has, was then computed before the tables were changed by hand (format 4.7);
 * lines with words of the user's are none of these.
 */
export function notedLines(
  record: BuiltLines | null,
  present: BuiltLines,
  mine: BuiltLines,
  known: KnownTexts,
): Noted {
  const [noted, now] = [pieces(mine.lines, known), pieces(present.lines, known)];
  const recorded = record === null ? null : pieces(record.lines, known);
  const isUnknown = recorded === null || isOthers(noted, recorded, now);
  const written = new Map(
    (recorded === null ? [...now.keys()] : orderOf(recorded, now, noted)).map(
      (key): [string, SectionLines] => {
        return [key, nearer(recorded?.get(key), now.get(key), noted.get(key))];
      },
    ),
  );
  const ours = keysOf(written);
  const current = keysOf(now);
  const isStale = (one: KeyedLine): boolean =>
    !ours.has(one.text) && (isUnknown || current.has(one.text)) && one.kind !== null;
  let words = null as ReadonlySet<string | null> | null;
  // The name in a phase's line may be the user's, and so are words that no build has.
  const isOurs = ({ kind }: KeyedLine): boolean => {
    if (kind?.startsWith(WITH_WORDS) !== true) return kind !== null && kind !== HEAD;
    words ??= kindsOf([recorded ?? now, now]);
    return words.has(kind);
  };
  const lines = [...written].flatMap(([key, piece]) => notedPiece(piece, noted.get(key), isStale, isOurs));
  const isNow = record === null || written.get(SUCCESS) === now.get(SUCCESS);
  return { lines: { lines, phases: (isNow ? present : record).phases }, isUnknown };
}

function isOthers(mine: SectionsOfNote, recorded: SectionsOfNote, now: SectionsOfNote): boolean {
  const [before, after] = [keysOf(recorded), keysOf(now)];
  const lines = [...mine.values()].flatMap(({ filled }) => filled);
  const speaking = lines.filter((one) => after.has(one.text) !== before.has(one.text) && one.kind !== null);
  return speaking.filter(({ text }) => after.has(text)).length * 2 > speaking.length;
}

/** The pieces of the record, and those that only another build has written into the note, each after the one before it. */
function orderOf(recorded: SectionsOfNote, now: SectionsOfNote, mine: SectionsOfNote): string[] {
  const order = [...recorded.keys()];
  let before = -1;
  for (const key of now.keys()) {
    const at = order.indexOf(key);
    if (at !== -1) before = at;
    else if (mine.has(key)) order.splice(++before, 0, key);
  }
  return order;
}

/** The one of two versions of a piece that has more of the note's lines; the recorded one where there is nothing to choose. */
function nearer(
  recorded: SectionLines | undefined,
  now: SectionLines | undefined,
  mine: SectionLines | undefined,
): SectionLines {
  if (recorded === undefined || now === undefined || mine === undefined) return recorded ?? now ?? NO_PIECE;
  const unexplained = ({ filled }: SectionLines): number => {
    const known = new Set(filled.map(({ text }) => text));
    return mine.filled.filter(({ text }) => !known.has(text)).length;
  };
  return unexplained(now) < unexplained(recorded) ? now : recorded;
}

/** A piece with the note's own lines in the places of those that are the same but for numbers and ids. */
function notedPiece(
  { lines, filled }: SectionLines,
  mine: SectionLines | undefined,
  isStale: (line: KeyedLine) => boolean,
  isOurs: (line: KeyedLine) => boolean,
): readonly string[] {
  if (mine?.filled.some(isStale) !== true) return lines;
  const noted = mine.filled;
  const instead = new Map<number, string | null>();
  const before = new Map<number, string[]>();
  const take = (one: KeyedLine | undefined, other: KeyedLine | undefined): void => {
    if (one !== undefined && other !== undefined && isStale(other)) instead.set(one.at, noteLine(one, other));
  };
  let [at, ownAt] = [0, 0];
  const hunks = diffIndices(
    filled.map(({ key }) => key),
    noted.map(({ key }) => key),
  );
  for (const { buffer1, buffer2 } of [...hunks, END]) {
    for (; at < Math.min(buffer1[0], filled.length); at++, ownAt++) take(filled[at], noted[ownAt]);
    const own = noted.slice(buffer2[0], buffer2[0] + buffer2[1]);
    const computed = own.filter(isOurs);
    const next = filled[buffer1[0]]?.at ?? lines.length;
    for (const { line } of computed) appendTo(before, next, line);
    const gone = filled.slice(buffer1[0], buffer1[0] + buffer1[1]);
    const replaced = computed.length === own.length ? itemsOfList(gone) : [];
    for (const one of replaced) instead.set(one.at, null);
    [at, ownAt] = [buffer1[0] + buffer1[1], buffer2[0] + buffer2[1]];
  }
  const all = [...lines, ''].flatMap((line, index) => {
    const text = instead.get(index);
    return [...(before.get(index) ?? []), ...(text === null ? [] : [text ?? line])];
  });
  return all.slice(0, -1);
}

const END = { buffer1: [Infinity, 0], buffer2: [Infinity, 0] } as const;

/** A line that is not blank, by where it stands in its piece and what it is. */
class KeyedLine {
  /** Its words in any form. */
  readonly text: string;
  private found: string | null | undefined;

  constructor(
    readonly line: string,
    readonly at: number,
    /** It may be a phase's line. */
    private readonly isFirst: boolean,
    private readonly known: KnownTexts,
  ) {
    this.text = lineKey(unmarked(line));
  }

  /** What of ours it is; null where it is not computed. Only found out for lines of which it is asked. */
  get kind(): string | null {
    if (this.found !== undefined) return this.found;
    const text = unmarked(this.line);
    this.found = (this.isFirst ? headKind(text) : null) ?? computedKind(text, this.known);
    return this.found;
  }

  get key(): string {
    return this.kind ?? this.text;
  }
}

/** What stands below one heading, outside of phases or in one. */
interface SectionLines {
  readonly lines: string[];
  /** Those that are not blank, and stand for no rows. */
  readonly filled: KeyedLine[];
}

type SectionsOfNote = ReadonlyMap<string, SectionLines>;

const NO_PIECE: SectionLines = { lines: [], filled: [] };
const SUCCESS = `${lineKey('## Success Criteria Per Task Batch')}\n`;

function pieces(lines: readonly string[], known: KnownTexts): SectionsOfNote {
  const found = new Map<string, SectionLines>();
  let heading = '';
  let last = null as { readonly key: string; readonly piece: SectionLines } | null;
  for (const line of lines) {
    const text = unmarked(line);
    if (/^#{1,6}\s/.test(text)) heading = lineKey(text);
    const phase = phaseOf(line);
    const key = `${heading}\n${phase}`;
    const isFirst = last?.key !== key;
    if (last === null || isFirst) last = { key, piece: anotherPiece(found, key) };
    const { piece } = last;
    if (!isBlankLine(text) && tokenPhase(line) === null) {
      piece.filled.push(new KeyedLine(line, piece.lines.length, isFirst && phase !== '', known));
    }
    piece.lines.push(line);
  }
  return found;
}

/** The identity of the phase that a line, or the rows that it stands for, lie in; empty for none. */
function phaseOf(line: string): string {
  const rows = tokenPhase(line)?.split(PART, 1)[0] ?? '';
  return markedPhase(line) ?? (rows.startsWith('?') ? '' : rows);
}

/** A new piece; of one that is there already, a further part. */
function anotherPiece(found: Map<string, SectionLines>, name: string): SectionLines {
  let key = name;
  for (let count = 2; found.has(key); count++) key = name + PART + String(count);
  const piece: SectionLines = { lines: [], filled: [] };
  found.set(key, piece);
  return piece;
}

function kindsOf(found: readonly SectionsOfNote[]): Set<string | null> {
  return new Set(
    found.flatMap((one) => [...one.values()].flatMap(({ filled }) => filled.map(({ kind }) => kind))),
  );
}

function keysOf(found: SectionsOfNote): Set<string> {
  return new Set([...found.values()].flatMap(({ filled }) => filled.map(({ text }) => text)));
}

const HEAD = 'phase line';

/** A phase's name may be the user's word: only what stands after it is computed. */
function headKind(line: string): string | null {
  return isCountedLine(line) ? HEAD : null;
}

function noteLine(written: KeyedLine, noted: KeyedLine): string {
  if (noted.kind !== HEAD) return noted.line;
  return withCount(written.line, withCount(noted.line, '').count).line;
}

/** Computed items of a list, below a label that stands or comes and goes with them: what comes before any other line. */
function itemsOfList(lines: readonly KeyedLine[]): KeyedLine[] {
  const isPart = ({ line, kind }: KeyedLine): boolean =>
    kind === OPEN_POINTS || (kind !== null && unmarked(line).startsWith('- '));
  const end = lines.findIndex((line) => !isPart(line));
  return lines.slice(0, end === -1 ? lines.length : end);
}
