import type { Markdown } from '../../model/markdown.ts';
import { asksToDo, englishScore, isAction } from '../../text/action.ts';
import { appendAll } from '../markdown/append-all.ts';
import type { Line } from '../markdown/line.ts';
import { type Block, hasBox, type Item } from '../markdown/block.ts';
import {
  bareLabel,
  groupLabel,
  type Labelled,
  labelled,
  saysOnlyWork,
  taskField,
  valueField,
} from '../work/labels.ts';
import type { PhaseBlocks, Section } from '../work/phase-parts.ts';
import { workIn } from '../work/work-in.ts';
import { taskNumbersAreWords } from './task-numbers.ts';

/** The bold labels that are an author's own, whatever he calls them. */
export interface AuthorLabels {
  /** What is no work after it: lower-case labels of notes (format 2.4, 2.11). */
  readonly noteLabels: ReadonlySet<string>;
  /** Those of a plan in a language whose words we do not know; for the checks. */
  readonly unknown: readonly string[];
  /** The plan is in English, whose verbs we know. */
  readonly english: boolean;
  /** `Task 1` at the start of a plain item is a part of its name. */
  readonly taskNumbersAreWords: boolean;
}

/** Which labels of a plan's phases are its author's own fields: those that come again and say nothing to do. */
export function authorLabels(phases: readonly PhaseBlocks[], sections: readonly Section[]): AuthorLabels {
  const english = isEnglishPlan(phases, sections);
  const unknown = english ? [] : repeatedLabels(phases);
  const asides = repeatedLabels(phases.filter(({ blocks }) => workIn(blocks).sure > 0)).filter(
    (label) => !saysWork(phases, label, isAction),
  );
  // What says nothing to do in one phase does not in another by a form in -ing alone; nor, in most of them, by a word in one.
  const notes = repeatedLabels(phases).filter((label) => {
    const values = valuesOf(phases, label);
    const isRare = values.filter(asksToDo).length * 3 < values.length;
    return !saysWork(phases, label, isRare ? () => false : asksToDo) && !values.every(isAction);
  });
  return {
    english,
    taskNumbersAreWords: taskNumbersAreWords(phases.flatMap(({ blocks }) => blocks)),
    unknown,
    noteLabels: new Set([...unknown, ...asides, ...notes].map((label) => label.toLowerCase())),
  };
}

/**
 * Bold labels that stand in two or more phases and are in no table of ours, in a plan that is not in English: they are the
 * author's own fields (format 2.11).
 */
function repeatedLabels(phases: readonly PhaseBlocks[]): string[] {
  if (phases.length < 2) return [];
  const seen = new Map<string, { readonly label: string; readonly phases: Set<PhaseBlocks> }>();
  for (const phase of phases) {
    const work = phase.blocks.filter(
      (block) => hasBox(block) || (block.kind === 'list' && block.ordered === true),
    );
    const opening = new Set(work.flatMap((list) => lineBefore(phase.blocks, list) ?? []));
    for (const line of linesIn(phase.blocks)) {
      const found = line.bold > 0 ? labelled(line) : null;
      // What has boxes or is counted is work, whatever stands above it.
      if (found === null || opening.has(line) || saysOnlyWork(found.label)) continue;
      if (taskField(found.label) !== null || groupLabel(line.text) !== null) continue;
      const label = bareLabel(found.label);
      const entry = seen.get(label.toLowerCase()) ?? { label, phases: new Set() };
      entry.phases.add(phase);
      seen.set(label.toLowerCase(), entry);
    }
  }
  const repeated = [...seen.values()].filter((entry) => entry.phases.size > 1);
  const labels = new Set(repeated.map(({ label }) => label.toLowerCase()));
  // Where a phase has nothing else, what stands after the labels is its work.
  return repeated
    .filter((entry) => [...entry.phases].every(({ blocks }) => hasOther(blocks, labels)))
    .map(({ label }) => label);
}

/** The bold label without a value right above a block, bare; null for anything else. */
function labelBefore(blocks: readonly Block[], block: Block): string | null {
  const line = lineBefore(blocks, block);
  return line === null ? null : bareLabel(labelled(line)?.label ?? '');
}

function lineBefore(blocks: readonly Block[], block: Block): Line | null {
  const above = blocks[blocks.indexOf(block) - 1];
  const line = above?.kind === 'paragraph' ? above.lines.at(-1) : undefined;
  return line !== undefined && line.bold > 0 && labelled(line)?.value === '' ? line : null;
}

/** Whether there is work, or anything that may be some, without one of these labels. */
function hasOther(blocks: readonly Block[], labels: ReadonlySet<string>): boolean {
  return (
    workIn(blocks).sure > 0 ||
    blocks.some(
      (block) =>
        block.kind === 'list' &&
        !labels.has(labelBefore(blocks, block)?.toLowerCase() ?? '') &&
        block.items.some(({ head, blocks: below }) => {
          const label = head === null ? null : labelled(head);
          return (
            below.some(({ kind }) => kind === 'list') ||
            label === null ||
            (valueField(label) === null && !labels.has(bareLabel(label.label).toLowerCase()))
          );
        }),
    )
  );
}

/** Whether something to do stands after a label of that name, or boxes below it. */
function saysWork(
  phases: readonly PhaseBlocks[],
  label: string,
  says: (value: Markdown) => boolean,
): boolean {
  return phases.some(({ blocks }) =>
    blocks.some((block, at) => {
      const lines = linesIn([block]).filter(
        (line) => bareLabel(labelled(line)?.label ?? line.text) === label,
      );
      const next = blocks[at + 1];
      return (
        lines.some((line) => says(labelled(line)?.value ?? '')) ||
        (lines.length > 0 && next !== undefined && hasBox(next)) ||
        (block.kind === 'list' &&
          block.items.some(
            ({ head, blocks: below }) => head !== null && lines.includes(head) && below.some(hasBox),
          ))
      );
    }),
  );
}

/** What stands after a bold label of that name. */
function valuesOf(phases: readonly PhaseBlocks[], label: string): Markdown[] {
  const found = phases.flatMap(({ blocks }) => linesIn(blocks).flatMap((line) => labelled(line) ?? []));
  return found.flatMap((one) => (one.bold && bareLabel(one.label) === label ? one.value : []));
}

/** A plain label of a word or two with a value after it, which no table of ours knows: `Cel: 5 km`. */
export function isOwnNote({ label, value }: Labelled): boolean {
  return value !== '' && /^\p{L}+(?: \p{L}+)?$/u.test(label);
}

/** So many lines tell the language of a plan. */
const SAMPLE = 200;

function isEnglishPlan(phases: readonly PhaseBlocks[], sections: readonly Section[]): boolean {
  const lines = [...phases, ...sections].flatMap(({ blocks }) => linesIn(blocks)).slice(0, SAMPLE);
  return englishScore(lines.map(({ text }) => text).join('\n')) >= 0;
}

function linesIn(blocks: readonly Block[]): Line[] {
  const lines: Line[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') appendAll(lines, block.lines);
    else if (block.kind === 'list')
      appendAll(
        lines,
        block.items.flatMap((item: Item) => (item.head === null ? [] : [item.head])),
      );
  }
  return lines;
}
