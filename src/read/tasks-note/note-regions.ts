import type { NotePhase } from '../../model/note-tasks.ts';
import { timing } from '../../text/day-range.ts';
import { appendAll } from '../markdown/append-all.ts';
import type { Line } from '../markdown/line.ts';
import type { Block } from '../markdown/block.ts';
import { partKind } from '../work/outline-sections.ts';
import { countedPhase } from '../work/counted-phase.ts';
import { phaseStart, type PhaseStart } from '../work/phase-start.ts';
import { parts, type PhaseBlocks, type Section, unnumbered } from '../work/phase-parts.ts';
import type { SectionKind } from '../work/sections.ts';
import { sharesWord } from '../work/same-phase.ts';
import { taskTitle } from './task-forms.ts';
import type { WorkedDays } from '../../text/calendar.ts';
import { earliestDate, type PhaseTimes, placeTimes } from '../work/times.ts';

/** A stretch of a note: what stands below one phase's line, or in no phase. */
export interface Region {
  /** Index of its phase; null for none. */
  readonly phase: number | null;
  readonly blocks: readonly Block[];
}

/** The stretches of a tasks.md and the phases they belong to. */
export interface Regions {
  readonly starts: readonly PhaseStart[];
  readonly regions: readonly Region[];
}

/**
 * Tells the phases of a tasks.md from the rest, by the words of format 2.1 or by the count of tasks that our own lines carry.
 * What lies in a part about other things than the work (format 2.7) is left out, unless `everything` is asked for.
 */
export function noteRegions(blocks: readonly Block[], everything: boolean): Regions {
  const cut = parts(withinPhases(blocks), everything ? () => null : partOfNote);
  const { phases: counted, sections } = withoutCounted(cut.sections);
  const phases = [...cut.phases.flatMap(cutPhase), ...counted].sort((a, b) => a.start.line - b.start.line);
  const starts: PhaseStart[] = [];
  const places = new Map<string, number>();
  const filled = new Set<number>();
  const inPhases = phases.map(({ start, blocks: below }): Region => {
    const key =
      start.number === '' ? `\n${start.name.toLowerCase()}` : `${start.series} ${start.number.toLowerCase()}`;
    const at = places.get(key);
    const isMention = at !== undefined && (below.length === 0 || !filled.has(at));
    const phase = at !== undefined && (isMention || isOne(starts[at], start)) ? at : starts.length;
    places.set(key, phase);
    const known = starts[phase] ?? start;
    starts[phase] = filled.has(phase) ? both(known, start) : both(start, known);
    if (below.length > 0) filled.add(phase);
    return { phase, blocks: below };
  });
  return { starts, regions: [...inPhases, { phase: null, blocks: workIn(sections) }] };
}

/** Our own rollout tells of the phases once more: `**Phase 1**: Ann: T-001` (format 3.10). */
function partOfNote(heading: string): SectionKind | null {
  return /^task rollout strategy$/i.test(heading.trim()) ? 'rest' : partKind(heading);
}

/** A phase and those without a number that start within its blocks. */
function cutPhase({ start, blocks }: PhaseBlocks): StartedPhase[] {
  const { before, phases } = cutAtCounted(blocks);
  return [{ start, blocks: before }, ...phases];
}

/** The phases without a number that start in the sections about work, and what is left of the sections. */
function withoutCounted(sections: readonly Section[]): {
  readonly phases: readonly StartedPhase[];
  readonly sections: readonly Section[];
} {
  const all: StartedPhase[] = [];
  const left: Section[] = [];
  let depth = Infinity;
  for (const section of sections) {
    const open = section.depth > depth ? all.at(-1) : undefined;
    if (open === undefined) depth = Infinity;
    else if (section.heading !== null)
      open.blocks.push({ kind: 'heading', depth: section.depth, line: section.heading });
    const { before, phases } =
      section.kind === null ? cutAtCounted(section.blocks) : { before: section.blocks, phases: [] };
    if (open === undefined) left.push({ ...section, blocks: before });
    else appendAll(open.blocks, before);
    if (phases.length > 0 && open === undefined) ({ depth } = section);
    appendAll(all, phases);
  }
  return { phases: all, sections: left };
}

/** A phase with the blocks below its line. */
interface StartedPhase {
  readonly start: PhaseStart;
  readonly blocks: Block[];
}

/** Blocks cut at the lines `**Preparation** (Days 1-5, 2 tasks)`. */
function cutAtCounted(blocks: readonly Block[]): { before: Block[]; phases: StartedPhase[] } {
  const before: Block[] = [];
  const phases: StartedPhase[] = [];
  const add = (block: Block): unknown => (phases.at(-1)?.blocks ?? before).push(block);
  for (const block of blocks) {
    if (block.kind !== 'paragraph') {
      add(block);
      continue;
    }
    let lines: Line[] = [];
    for (const line of block.lines) {
      const start = countedStart(line);
      if (start === null) {
        lines.push(line);
        continue;
      }
      if (lines.length > 0) add({ kind: 'paragraph', lines });
      lines = [];
      phases.push({ start, blocks: [] });
    }
    if (lines.length > 0) add({ kind: 'paragraph', lines });
  }
  return { before, phases };
}

/** A line of our own making starts a phase whatever it is called: it counts its tasks. */
function countedStart(line: Line): PhaseStart | null {
  const found = countedPhase(line);
  if (found === null) return null;
  const start = phaseStart(line, false);
  return start?.closed === true ? start : { ...unnumbered(line, found.name), timing: found.timing };
}

/** Days of the phases on the plan's calendar; `start` is Day 1 where they have dates (format 2.3, 5.5). */
export function phasesOf(
  starts: readonly PhaseStart[],
  start: string | null,
  worked: WorkedDays,
): NotePhase[] {
  const times = starts.map((one): PhaseTimes => ({ own: timing(one.timing), groups: [], isUnknown: false }));
  const placed = placeTimes(times, start ?? earliestDate(times), worked);
  return starts.map(({ word, number, name, timing: text, line }, index) => ({
    word,
    number,
    name: name.replace(COUNT, ''),
    timing: text === '' ? (COUNT.exec(name)?.[1] ?? '') : text,
    days: placed[index]?.days ?? null,
    line,
  }));
}

/** The count that our own phase lines carry: `(3 tasks)`. */
const COUNT = /\s{0,9}\((\d{1,6} tasks?)\)$/i;

/** A phase of the same number goes on with it, where both have something below them: unless it has a name of its own, or both lines count their tasks. */
function isOne(one: PhaseStart | undefined, other: PhaseStart): boolean {
  if (one === undefined || (isCounted(one) && isCounted(other))) return false;
  return one.name === '' || other.name === '' || sharesWord(one.name, other.name);
}

function isCounted({ name, timing: time }: PhaseStart): boolean {
  return /\d tasks?\)?$/i.test(time === '' ? name : time);
}

/** Two lines of one phase together; one that counts its tasks says all there is. */
function both(first: PhaseStart, second: PhaseStart): PhaseStart {
  if (isCounted(first)) return first;
  if (isCounted(second)) return second;
  return {
    ...first,
    name: first.name === '' ? second.name : first.name,
    timing: timing(first.timing) === null && second.timing !== '' ? second.timing : first.timing,
  };
}

/**
 * The blocks with every task heading inside of its phase: goal-kit's script puts a thematic break between two tasks, and some
 * authors give phases and tasks headings of one level; in a plan either would end the phase (format 2.2).
 */
function withinPhases(blocks: readonly Block[]): Block[] {
  let section = 0;
  let phase = 0;
  let deeper = 0;
  return blocks
    .filter((block, index) => block.kind !== 'rule' || !opensTask(blocks[index + 1]))
    .map((block): Block => {
      if (startsBoldPhase(block)) phase = section;
      if (block.kind !== 'heading') return block;
      const { depth, line } = block;
      if (opensTask(block)) deeper = Math.max(0, phase + 1 - depth);
      else if (phaseStart(line, true) !== null) [section, phase, deeper] = [depth, depth, 0];
      else if (depth <= section || section === 0) [section, phase, deeper] = [depth, 0, 0];
      return deeper === 0 ? block : { ...block, depth: depth + deeper };
    });
}

function opensTask(block: Block | undefined): boolean {
  return block?.kind === 'heading' && taskTitle(block.line.text) !== null;
}

function startsBoldPhase(block: Block): boolean {
  return (
    block.kind === 'paragraph' &&
    block.lines.some(
      (line) => line.bold > 0 && (phaseStart(line, false) !== null || countedPhase(line) !== null),
    )
  );
}

/** What lies in no phase, parts about other things left out; the sub-sections of a task heading belong to it, whatever they are about. */
function workIn(sections: readonly Section[]): Block[] {
  const work: Block[] = [];
  let taskDepth = Infinity;
  for (const { heading, depth, kind, blocks } of sections) {
    const isTask = heading !== null && taskTitle(heading.text) !== null;
    if (isTask || depth <= taskDepth) taskDepth = isTask ? depth : Infinity;
    if (!isTask && depth <= taskDepth && kind !== null) continue;
    if (heading !== null) work.push({ kind: 'heading', depth, line: heading });
    for (const block of blocks) work.push(block);
  }
  return work;
}
