import { diffIndices } from 'node-diff3';
import type { Markdown } from '../model/markdown.ts';
import type { Plan } from '../model/plan.ts';
import type { TaskList } from '../model/tasks.ts';
import { firstWords } from '../text/first-words.ts';
import { labelOfPhase } from '../text/phase-label.ts';
import { computedKind, type KnownTexts, OPEN_POINTS, PHASE_COUNT } from './computed-lines.ts';
import { keyOf, lineKey } from './form-key.ts';
import { isBlank } from './gaps.ts';
import type { BuiltLines } from './merge-note.ts';
import { markedPhase, tokenPhase, unmarked } from './note-shape.ts';
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
    ...plan.unread.map(({ heading }) => heading),
    ...groups.map(({ label }) => label),
    ...phases.flatMap((phase) => [labelOfPhase(phase), phase.name]),
    ...lists.flatMap(({ unreached }) => unreached),
    ...tasks.flatMap(({ name, owner }) => [name, owner ?? '']),
  ];
  return new Set(texts.filter((text) => text !== '').map((text) => keyOf(text.trim())));
}

/**
 * What we would write for the tables of a note (`present`), with computed lines as the note has them: a line in its place
 * that only has other numbers and ids was computed before the tables were changed by hand (format 4.7). Lines with words of
 * the user's are none of these.
 */
export function notedLines(present: BuiltLines, mine: BuiltLines, known: KnownTexts): BuiltLines {
  const [written, noted] = [present.lines, mine.lines].map((lines) => keyedLines(lines, known)) as [
    KeyedLine[],
    KeyedLine[],
  ];
  const ours = new Set(written.map(({ line }) => lineKey(unmarked(line))));
  const isStale = (one: KeyedLine): boolean => one.isComputed && !ours.has(lineKey(unmarked(one.line)));
  const staleSections = new Set(noted.filter(isStale).map(({ section }) => section));
  const instead = new Map<number, string | null>();
  const before = new Map<number, string[]>();
  const take = (one: KeyedLine | undefined, other: KeyedLine | undefined): void => {
    if (one !== undefined && other !== undefined && isStale(other)) instead.set(one.at, noteLine(one, other));
  };
  let [at, ownAt] = [0, 0];
  const hunks = diffIndices(
    written.map(({ key }) => key),
    noted.map(({ key }) => key),
  );
  for (const { buffer1, buffer2 } of [...hunks, END]) {
    for (; at < Math.min(buffer1[0], written.length); at++, ownAt++) take(written[at], noted[ownAt]);
    const gone = written.slice(buffer1[0], buffer1[0] + buffer1[1]);
    const own = noted.slice(buffer2[0], buffer2[0] + buffer2[1]);
    const next = written[buffer1[0]]?.at ?? present.lines.length;
    const computed = own.filter((one) => one.isComputed);
    before.set(
      next,
      computed.map(({ line }) => line),
    );
    const isAllOurs = computed.length === own.length;
    const replaced = itemsOfList(gone).filter(({ section }) => isAllOurs && staleSections.has(section));
    for (const one of replaced) instead.set(one.at, null);
    [at, ownAt] = [buffer1[0] + buffer1[1], buffer2[0] + buffer2[1]];
  }
  const lines = [...present.lines, ''].flatMap((line, index) => {
    const text = instead.get(index);
    return [...(before.get(index) ?? []), ...(text === null ? [] : [text ?? line])];
  });
  return { ...present, lines: lines.slice(0, -1) };
}

const END = { buffer1: [Infinity, 0], buffer2: [Infinity, 0] } as const;

/** A line that is not blank, by where it stands and what it is. */
interface KeyedLine {
  readonly line: string;
  readonly at: number;
  readonly section: string;
  readonly key: string;
  readonly isComputed: boolean;
}

function keyedLines(lines: readonly string[], known: KnownTexts): KeyedLine[] {
  let heading = '';
  let phase: string | null = null;
  return lines.flatMap((line, at): KeyedLine[] => {
    const text = unmarked(line);
    if (isBlank(text)) return [];
    if (/^#{1,6}\s/.test(text)) heading = lineKey(text);
    const mark = markedPhase(line);
    const isHead = mark !== null && mark !== phase && headKind(text) !== null;
    phase = mark ?? (tokenPhase(line) === null ? null : phase);
    const section = `${heading}\n${mark ?? ''}`;
    const kind = tokenPhase(line) !== null ? null : isHead ? headKind(text) : computedKind(text, known);
    return [{ line, at, section, key: `${section}\n${kind ?? lineKey(text)}`, isComputed: kind !== null }];
  });
}

const HEAD = 'phase line';

/** A phase's name may be the user's word: only what stands behind it is computed. */
function headKind(line: string): string | null {
  return PHASE_COUNT.test(withCount(line, '').count) ? HEAD : null;
}

function noteLine(written: KeyedLine, noted: KeyedLine): string {
  if (!noted.key.endsWith(`\n${HEAD}`)) return noted.line;
  return withCount(written.line, withCount(noted.line, '').count).line;
}

/** Computed items of a list, below a label that stands or comes and goes with them: what comes before any other line. */
function itemsOfList(lines: readonly KeyedLine[]): KeyedLine[] {
  const isPart = ({ line, key, isComputed }: KeyedLine): boolean =>
    isComputed && (unmarked(line).startsWith('- ') || key.endsWith(`\n${OPEN_POINTS}`));
  const end = lines.findIndex((line) => !isPart(line));
  return lines.slice(0, end === -1 ? lines.length : end);
}
