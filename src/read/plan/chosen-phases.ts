import { englishScore, isAction } from '../../text/action.ts';
import { bareWords } from '../../text/decoration.ts';
import { withoutItemNumber } from '../../text/item-number.ts';
import { isPhaseWord } from '../../text/vocabulary.ts';
import type { Block } from '../markdown/block.ts';
import { saysOnlyWork } from '../work/labels.ts';
import {
  blocksOf,
  type OutlineSection,
  outlineSections,
  partKindWithoutAsides,
} from '../work/outline-sections.ts';
import { wordOf } from '../work/phase-start.ts';
import type { PhaseStarts } from '../work/phase-parts.ts';
import { type ChosenStarts, chosenStarts } from '../work/series.ts';
import { tellsRules } from '../work/sections.ts';
import { workIn } from '../work/work-in.ts';
import { withLabelledTasks } from './labelled-tasks.ts';
import { withPlainPhases } from './plain-phases.ts';
import { isHidden, rulesIn, type SectionPhases, sectionPhases, startsOf } from './section-phases.ts';
import { withStepGroups } from './step-groups.ts';
import { withListsBeside } from './lists-beside.ts';
import { type Timeline, timelineOf, withWorkInDeliverables } from './parts-of-work.ts';
import { type Level, OF_SERIES } from './work-level.ts';

/** The lines that start the phases of a plan, and what is work in these. */
export interface Choice {
  /** As the plan was read to choose: with its groups of steps, and its plain lines as headings. */
  readonly blocks: readonly Block[];
  readonly sections: readonly OutlineSection[];
  readonly starts: PhaseStarts;
  readonly level: Level;
}

/**
 * What the phases of a plan are (format 2.1), the first that there is: a series with work in it; a series told in prose; the
 * sections that hold the work; a series without work; plain lines. Else all work is one phase. Boxes below `Step 1`,
 * `Step 2` are told before sections are counted, as those are no tasks then but groups. `isLast`: nothing else in the plan is
 * work, so that notes are, and a series may be told in prose beside tables.
 */
export function chosenPhases(blocks: readonly Block[], isLast: boolean): Choice {
  const sections = outlineSections(blocks, isLast ? partKindWithoutAsides : undefined);
  const series = chosenStarts(sections, true);
  const choice = (starts: PhaseStarts, level: Level): Choice => ({
    blocks,
    sections,
    starts,
    level,
  });
  const ofSeries = { ...OF_SERIES, rules: rulesIn(sections) };
  if (series.hasWork)
    return choice({ ...series, phases: withListsBeside(series, sections, ofSeries.rules) }, ofSeries);

  const grouped = withLabelledTasks(withWorkInDeliverables(withStepGroups(blocks), sections), sections);
  if (grouped !== blocks) return chosenPhases(grouped, isLast);

  const timeline = timelineOf(sections, blocks);
  if (timeline !== null) return ofTimeline(timeline);

  const bySections = sectionPhases(sections, ofSeries.rules);
  const { starts } = bySections;
  if (starts.size > 0 && (areOf(series, starts) || isToldBesideThings(series, sections)))
    return choice(series, { ...ofSeries, units: unitsOf(bySections, sections, isLast) });

  const ofSections = { phases: starts, others: new Map(), siblings: new Set<never>() };
  if (starts.size > 0) return choice(ofSections, bySections);
  if (series.phases.size > 0 && !series.isPart) return choice(series, ofSeries);

  const titled = withPlainPhases(blocks);
  return titled === blocks ? choice(ofSections, bySections) : chosenPhases(titled, isLast);
}

/** What a timeline holds is work, and so are the lists of things to do beside it; other lists only tell of it. */
function ofTimeline({ blocks, phases }: Timeline): Choice {
  const sections = outlineSections(blocks);
  const alike = new Set(phases.map(({ line }) => line));
  const level = { ...OF_SERIES, plain: false, rules: rulesIn(sections), alike };
  const starts = { phases: startsOf(phases), others: new Map(), siblings: new Set<never>() };
  return { blocks, sections, starts, level };
}

function areOf({ phases }: ChosenStarts, starts: SectionPhases['starts']): boolean {
  return [...starts.keys()].every((line) => phases.has(line));
}

/**
 * Whether the phases are told in prose below headings, and all that is listed elsewhere is no work by its heading, or, in English,
 * things and nothing to do. A word that says nothing of phases makes some where three or more count.
 */
function isToldBesideThings({ phases, isPart }: ChosenStarts, sections: readonly OutlineSection[]): boolean {
  const own = sections.filter(({ heading }) => heading !== null && phases.has(heading));
  const arePhases = own.length > 2 || [...phases.values()].every((start) => isPhaseWord(wordOf(start)));
  if (isPart || own.length < 2 || own.length < phases.size || !arePhases) return false;
  if (!own.every(({ blocks }) => blocks.some(({ kind }) => kind === 'paragraph'))) return false;
  const others = sections.filter((section) => !isHidden(section) && !listsNoWork(section));
  const isEnglish = englishScore(sections.flatMap(({ blocks }) => linesOf(blocks)).join('\n')) > 0;
  return others.every((section) => isEnglish && listsThings(section));
}

/** It has no list or table, or is called by rules or what there is already, and holds no boxes. */
function listsNoWork({ heading, blocks }: OutlineSection): boolean {
  const isProse = blocks.every(({ kind }) => kind !== 'list' && kind !== 'table');
  return isProse || (heading !== null && tellsRules(heading.text) && workIn(blocks).sure === 0);
}

/** Nothing in it is work beyond doubt, no table and no item says something to do. */
function listsThings(section: OutlineSection): boolean {
  const { blocks, heading } = section;
  if (workIn(blocksOf(section)).sure > 0 || blocks.some(({ kind }) => kind === 'table')) return false;
  const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  const title = heading === null ? '' : withoutItemNumber(bareWords(heading.text).text).text;
  const saysWork = isAction(title) || saysOnlyWork(title);
  return !(items.length > 0 && saysWork) && items.every(({ head }) => !isAction(head?.text ?? ''));
}

/** The lines of prose and lists. */
function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.lines.map(({ text }) => text);
    return block.kind === 'list' ? block.items.map(({ head }) => head?.text ?? '') : [];
  });
}

/** Tables go before prose. */
function unitsOf(
  { units }: SectionPhases,
  sections: readonly OutlineSection[],
  isLast: boolean,
): Level['units'] {
  const hasTables = sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'));
  return hasTables && !isLast ? OF_SERIES.units : units;
}
