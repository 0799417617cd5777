import { bareWords } from '../../text/decoration.ts';
import type { Line } from '../markdown/line.ts';
import { blocksOf, type OutlineSection } from '../work/outline-sections.ts';
import type { PhaseStart } from '../work/phase-start.ts';
import { unnumbered } from '../work/phase-parts.ts';
import { workIn } from '../work/work-in.ts';
import type { Choice } from './chosen-phases.ts';
import { taskHeadingsIn } from './ledger.ts';
import { stateOfLabel } from './phase-state.ts';
import { isHidden, isOf, sectionPhases } from './section-phases.ts';

/**
 * The choice with what else is to be done, for a plan of which all that was read is done: how its author marks work then says
 * nothing of what he has not begun (format 2.0). Sections `outside` of the phases are work whose heading says so, `Not done yet`,
 * or opens a task; a list of things to do may as well be advice, or how it runs. The choice itself where there are none.
 */
export function withOpenSections(choice: Choice, outside: ReadonlySet<Line>): Choice {
  const { sections, starts, level } = choice;
  const open = openHeadings(choice, outside);
  if (open.size === 0) return choice;
  const units = sections.flatMap((one) => (isOne(one, open) && isUnit(one) ? (one.heading?.line ?? []) : []));
  const isSeries = [...starts.phases.values()].some(({ series }) => series !== '');
  if (!isSeries) {
    const found = sectionPhases(sections, level.rules, open);
    const parts = found.starts.size === 0 ? open : new Set(found.starts.keys());
    const alike = sections.flatMap(({ heading, end }, at) => {
      const holds = sections.slice(at, end).some((section) => isOne(section, open));
      return heading !== null && parts.has(heading) && holds ? [heading.line] : [];
    });
    return {
      ...choice,
      starts: { ...starts, phases: found.starts },
      level: { ...found, alike: new Set([...found.alike, ...alike]), units: new Set(units) },
    };
  }
  const headings = sections.flatMap((_, at) => outermost(sections, at, open) ?? []);
  const phases = new Map<Line, PhaseStart>([
    ...starts.phases,
    ...headings.map((heading) => [heading, unnumbered(heading)] as const),
  ]);
  return { ...choice, starts: { ...starts, phases }, level: { ...level, units: new Set(units) } };
}

/** The headings of sections outside of the phases that hold something to do. */
function openHeadings({ blocks, sections, level }: Choice, outside: ReadonlySet<Line>): ReadonlySet<Line> {
  const tasks = taskHeadingsIn(blocks);
  const states = statesOf(sections);
  return new Set(
    sections.flatMap((section, at) => {
      const { heading } = section;
      if (heading === null || !outside.has(heading) || isHidden(section) || isOf(level.rules, section))
        return [];
      const work = workIn(blocksOf(section));
      if (work.sure > 0 || states[at] === 'done') return [];
      const isOpen = states[at] === 'todo' && (work.items + work.timed > 0 || isUnit(section));
      return isOpen || tasks.has(heading) ? [heading] : [];
    }),
  );
}

/** A title with prose alone below it, in a part that is called open: it is what is to be done. */
function isUnit({ heading, depth, blocks, kind }: OutlineSection): boolean {
  const isTitle = heading !== null && depth > 2 && stateOfLabel(bareWords(heading.text).text) === null;
  return isTitle && kind === null && blocks.length > 0 && blocks.every((block) => block.kind === 'paragraph');
}

/** What the heading of each section says of the state of all in it, or the nearest above that does. */
function statesOf(sections: readonly OutlineSection[]): readonly (string | null)[] {
  const states: (string | null)[] = [];
  for (const { heading, parent } of sections) {
    const own = heading === null ? null : (heading.sign ?? stateOfLabel(bareWords(heading.text).text));
    states.push(own ?? (parent === null ? null : (states[parent] ?? null)));
  }
  return states;
}

/** The outermost heading around an open section below which all that holds anything is open. */
function outermost(sections: readonly OutlineSection[], at: number, open: ReadonlySet<Line>): Line | null {
  const section = sections[at];
  if (section === undefined || !isOne(section, open)) return null;
  const { parent } = section;
  const outer = parent === null ? undefined : sections[parent];
  if (parent === null || outer === undefined || outer.depth < 2) return section.heading;
  const inner = sections.slice(parent, outer.end);
  if (!inner.every((one) => one.blocks.length === 0 || isOne(one, open))) return section.heading;
  return outermost(sections, parent, new Set([...open, ...(outer.heading === null ? [] : [outer.heading])]));
}

function isOne({ heading }: OutlineSection, open: ReadonlySet<Line>): boolean {
  return heading !== null && open.has(heading);
}
