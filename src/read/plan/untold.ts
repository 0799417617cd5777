import type { Unread, Untold } from '../../model/plan.ts';
import { startsWithVerb } from '../../text/action.ts';
import { bareWords } from '../../text/decoration.ts';
import { withoutItemNumber } from '../../text/item-number.ts';
import { titleOfPhase } from '../../text/phase-label.ts';
import type { Line } from '../markdown/line.ts';
import { type Block, hasBox } from '../markdown/block.ts';
import { type OutlineSection, outlineSections } from '../work/outline-sections.ts';
import { phaseStart } from '../work/phase-start.ts';
import { tellsRules } from '../work/sections.ts';
import { tellsTime } from '../work/time-column.ts';
import type { Carried, CarriedText } from './carried.ts';
import { fieldOf } from './plan-criteria.ts';
import { isAllCode } from './task-heading.ts';
import { endsOf } from './beside-phases.ts';
import { tellsHow } from './lists-to-do.ts';
import { isBeside, type LeftSteps, leftSteps, NO_STEPS } from './left-steps.ts';
import { type LostLines, SectionFate } from './section-fate.ts';

/** What of a plan its note does not hold: what looks like work, and the rest. */
export interface LeftOver {
  readonly unread: readonly Unread[];
  readonly untold: readonly Untold[];
}

/**
 * What of a plan reached neither its note nor `unread`, the work that is known as not read (format 2.0): each section of which
 * nothing did, else how many of its paragraphs and items did not.
 */
export function leftOver(
  blocks: readonly Block[],
  lines: readonly string[],
  carried: CarriedText,
  plan: Carried,
  unread: readonly Unread[],
): LeftOver {
  const known = new Set(unread.filter(({ isWork }) => isWork).map(({ line }) => line));
  const tasks = new Set([...known, ...plan.phases.flatMap(({ items }) => items.map((item) => item.line))]);
  const work = [...tasks, ...plan.phases.map(({ line }) => line)].sort((a, b) => a - b);
  const unreadLines = [...known].sort((a, b) => a - b);
  const sections = outlineSections(withPhases(blocks, plan));
  const firsts = [...sections.map(({ heading }) => heading?.line ?? 1), lines.length + 1];
  const first = (at: number): number => firsts[at] ?? lines.length + 1;
  const parts = sections.map((section, at): SectionPart => {
    const own = section.heading?.line ?? 0;
    const isOut = known.has(own) || isLeftOut(section, sections);
    const isUnread = hasIn(unreadLines, first(at), first(at + 1));
    const fate = new SectionFate(carried, at < 2, isUnread);
    if (!isOut) fate.read(section);
    const { lost, isProse } = fate;
    return {
      section,
      lost,
      isProse,
      steps: leftSteps(section, new Set(lost.items)),
      isWhole: !isOut && at > 0 && !fate.isReached && !isTitle(section, at),
      isTask: tasks.has(own),
      holdsWork: hasIn(work, first(at), first(section.end)),
    };
  });
  const found = new Set(likeWork(parts));
  const passedOver = stepsPassedOver(
    parts,
    plan.phases.reduce((sum, { items }) => sum + items.length, 0),
  ).filter((part) => !found.has(part));
  const unreadParts = parts.filter((part) => found.has(part)).map(foundAt);
  return {
    unread: [...unreadParts, ...passedOver.map((part) => unreadAt(part, part.steps.count))],
    untold: untoldIn(
      parts.map((part) => {
        if (found.has(part) || (passedOver.includes(part) && part.isWhole)) return toldElsewhere(part);
        return passedOver.includes(part) ? withoutSteps(part) : part;
      }),
      firsts,
      lines,
    ),
  };
}

/** The sections whose steps are nowhere in the note, where these are more than its tasks: most of the plan was not read. */
function stepsPassedOver(parts: readonly SectionPart[], tasks: number): readonly SectionPart[] {
  const holding = parts.filter(({ steps }) => steps.count > 0);
  return holding.reduce((sum, { steps }) => sum + steps.count, 0) > tasks ? holding : [];
}

function foundAt(part: SectionPart): Unread {
  return unreadAt(part, Math.max(1, part.lost.items.length));
}

function unreadAt({ section: { heading }, steps }: SectionPart, count: number): Unread {
  const line = heading?.line ?? Math.min(...steps.lines);
  return { heading: heading?.text ?? '', line, count, isWork: true };
}

function toldElsewhere(part: SectionPart): SectionPart {
  return { ...part, lost: { paragraphs: [], items: [] }, isProse: false, steps: NO_STEPS, isWhole: false };
}

function withoutSteps(part: SectionPart): SectionPart {
  const { lost, steps } = part;
  return { ...part, lost: { ...lost, items: lost.items.filter(isBeside(steps)) }, steps: NO_STEPS };
}

/** A section and what became of it. */
interface SectionPart {
  readonly section: OutlineSection;
  readonly lost: LostLines;
  /** Nothing but paragraphs stands in it. */
  readonly isProse: boolean;
  readonly steps: LeftSteps;
  /** Nothing of it reached the note. */
  readonly isWhole: boolean;
  /** It is a task, or one that was not read. */
  readonly isTask: boolean;
  /** Work stands in it or below it. */
  readonly holdsWork: boolean;
}

/** The same with a heading for each phase that a bold line starts, below all others. */
function withPhases(blocks: readonly Block[], { phases }: Carried): readonly Block[] {
  const starts = new Map(phases.map((phase) => [phase.line, titleOfPhase(phase)]));
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'paragraph' || !block.lines.some(({ line }) => starts.has(line))) return [block];
    return block.lines.map((line): Block => {
      const text = starts.get(line.line);
      if (text === undefined) return { kind: 'paragraph', lines: [line] };
      return { kind: 'heading', depth: 7, line: { ...line, text } };
    });
  });
}

/**
 * Parts of format 2.7 without boxes that a list of tasks needs nothing of: a summary, checks but for what counts in them
 * (`### C1 — Keys`), references and the like, but no criteria; and a tree of files below *Documentation*, as the task list
 * has its own.
 */
function isLeftOut(section: OutlineSection | undefined, sections: readonly OutlineSection[]): boolean {
  if (section === undefined || section.blocks.some(hasBox)) return false;
  if (section.kind === 'aside') return isAllCode(section.blocks);
  if (section.kind === 'check') return section.heading === null || phaseStart(section.heading, true) === null;
  if (section.kind !== 'rest') return section.kind === 'summary';
  const outer = sections[section.parent ?? 0];
  return outer?.kind === 'rest' ? isLeftOut(outer, sections) : fieldOf(section) === null;
}

/** Whether one of the lines, in order, lies from one up to another. */
function hasIn(lines: readonly number[], from: number, to: number): boolean {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (lines[low] ?? Infinity) < to;
}

/**
 * The sections of which nothing was read that look like work (format 2.0): their headings have a number, and most of those
 * beside them that have one hold work, two or more; or they open with a verb, and most of those beside them that do are tasks;
 * or several items stand in them, and they are called as those beside them are that hold work.
 * Plain prose does not, unless the heading opens with a verb, or it stands between two that hold work.
 */
function likeWork(parts: readonly SectionPart[]): SectionPart[] {
  const runs = new Map<string, SectionPart[]>();
  for (const part of parts) {
    const { heading, kind, parent, depth } = part.section;
    if (heading !== null && kind === null) {
      const key = `${String(parent)} ${String(depth)}`;
      const run = runs.get(key);
      if (run === undefined) runs.set(key, [part]);
      else run.push(part);
    }
  }
  return [...runs.values()].flatMap((run) => {
    if (!run.some(({ isWhole }) => isWhole)) return [];
    const isNumbered = mostly(run, hasNumber, ({ holdsWork }) => holdsWork);
    const isVerb = mostly(run, saysToDo, ({ isTask }) => isTask);
    const names = namesOfWork(run);
    return run.filter((part, at) => {
      const { section, isWhole, isProse } = part;
      const { heading, blocks } = section;
      if (!isWhole || heading === null || tellsRules(heading.text)) return false;
      const says = saysToDo(heading);
      const isPart = says || (blocks.length > 0 && (!isProse || isBetween(run, at)));
      const isForm = (isNumbered && hasNumber(heading)) || (isVerb && says);
      return (isPart && isForm) || isCalledAsWork(part, heading, names);
    });
  });
}

/** Several items or rows stand in it, it does not tell how, and it has a name of those beside it that hold work. */
function isCalledAsWork({ lost }: SectionPart, heading: Line, names: ReadonlySet<string>): boolean {
  return lost.items.length > 1 && !tellsHow(heading) && namesIn(heading).some((name) => names.has(name));
}

/** The names that two or more that hold work have, and at least half of all that have them; `1.2` goes on with any such one, `1.1`. */
function namesOfWork(run: readonly SectionPart[]): ReadonlySet<string> {
  const counts = new Map<string, { all: number; working: number }>();
  for (const { section, holdsWork } of run)
    for (const name of section.heading === null ? [] : namesIn(section.heading)) {
      const { all, working } = counts.get(name) ?? { all: 0, working: 0 };
      counts.set(name, { all: all + 1, working: working + (holdsWork ? 1 : 0) });
    }
  const most = [...counts].filter(
    ([name, { all, working }]) => (working > 1 && working * 2 >= all) || (working > 0 && name === PART),
  );
  return new Set(most.map(([name]) => name));
}

/** The name of headings with a number in two parts. */
const PART = '1.1';

/** What others may be called as well: the ends of a heading, that it tells a time, or has a number in two parts. */
function namesIn(heading: Line): readonly string[] {
  const ends = endsOf(heading).flatMap((end, at) => (end === '' ? [] : `${String(at)} ${end}`));
  const isPart = withoutItemNumber(bareWords(heading.text).text).number?.includes('.') === true;
  return [...ends, ...(tellsTime(heading) ? ['time'] : []), ...(isPart ? [PART] : [])];
}

/** Whether the sections right before and after one hold work. */
function isBetween(run: readonly SectionPart[], at: number): boolean {
  return run[at - 1]?.holdsWork === true && run[at + 1]?.holdsWork === true;
}

/** Whether at least half, and two, of those with a heading of a form are work. */
function mostly(
  run: readonly SectionPart[],
  form: (line: Line) => boolean,
  isWork: (part: SectionPart) => boolean,
): boolean {
  const alike = run.filter(({ section: { heading } }) => heading !== null && form(heading));
  const working = alike.filter(isWork).length;
  return working > 1 && working * 2 >= alike.length;
}

function hasNumber({ text }: Line): boolean {
  return withoutItemNumber(bareWords(text).text).number !== null;
}

function saysToDo({ text }: Line): boolean {
  return startsWithVerb(withoutItemNumber(bareWords(text).text).text);
}

/** A section of which all is untold is told once, with all that lies below it. */
function untoldIn(
  parts: readonly SectionPart[],
  firsts: readonly number[],
  lines: readonly string[],
): Untold[] {
  let end = 0;
  return parts.flatMap((part, at): Untold[] => {
    const { section, lost, isWhole } = part;
    if (at < end) return [];
    if (!isWhole) return partly(part, at);
    const all = parts.slice(at, section.end);
    const isAll = all.every((one) => one.isWhole);
    if (!isAll && section.blocks.length === 0) return [];
    end = isAll ? section.end : at + 1;
    const told = isAll ? all : [part];
    const items = told.reduce((sum, one) => sum + one.lost.items.length, 0);
    const hasSteps = told.some(({ steps }) => steps.isSure);
    const last = lastLine(lines, (firsts[end] ?? lines.length + 1) - 1);
    const heading = section.heading?.text ?? '';
    const paragraphs = lost.paragraphs.length;
    return [{ heading, line: firsts[at] ?? 1, last, isWhole, paragraphs, items, hasSteps }];
  });
}

function partly({ section: { heading, depth }, lost, steps }: SectionPart, at: number): Untold[] {
  const lines = [...lost.paragraphs, ...lost.items];
  if (lines.length === 0) return [];
  const isTop = at === 0 || isTitle({ depth }, at);
  return [
    {
      heading: isTop ? '' : (heading?.text ?? ''),
      line: Math.min(...lines),
      last: Math.max(...lines),
      isWhole: false,
      paragraphs: lost.paragraphs.length,
      items: lost.items.length,
      hasSteps: steps.isSure,
    },
  ];
}

function isTitle({ depth }: Pick<OutlineSection, 'depth'>, at: number): boolean {
  return at === 1 && depth === 1;
}

/** The last line up to one with something on it, a rule being nothing. */
function lastLine(lines: readonly string[], from: number): number {
  let at = from;
  while (at > 1 && /^[\s>]*(?:[-*_]\s*){0,80}$/.test((lines[at - 1] ?? '').slice(0, 100))) at--;
  return at;
}
