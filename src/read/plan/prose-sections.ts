import type { Unread } from '../../model/plan.ts';
import { isAction } from '../../text/action.ts';
import { bareWords } from '../../text/decoration.ts';
import { withoutItemNumber } from '../../text/item-number.ts';
import type { Line } from '../markdown/line.ts';
import type { PhaseBlocks, Section } from '../work/phases.ts';
import type { CountedSections } from './counted-sections.ts';
import { isOf } from './section-phases.ts';

/**
 * The sections of prose alone that may be work, and are named for it: those that count as others do that may be, `### M3 — Lid`;
 * and, behind the first phase and at its level, those that are numbered as the phases are, `4. Fence`, or whose prose opens
 * with something to do. What is `unread` already is told.
 */
export function proseSections(
  phases: readonly PhaseBlocks[],
  sections: readonly Section[],
  counted: CountedSections,
  rules: ReadonlySet<number>,
  unread: readonly Unread[],
): Unread[] {
  const told = new Set(unread.map(({ heading }) => heading));
  const open = new Set(unread.flatMap(({ heading, isOpen }) => (isOpen === true ? [heading] : [])));
  const besides = counted.filter((run) => run.some(({ heading }) => open.has(heading.text))).flat();
  const found = new Set([...besides, ...alikePhases(phases, sections, rules)].map(({ heading }) => heading));
  return sections.flatMap(({ heading, hasParts, blocks }) => {
    const isProse = !hasParts && blocks.every(({ kind }) => kind === 'paragraph');
    if (heading === null || !isProse || !found.has(heading) || told.has(heading.text)) return [];
    return [{ heading: heading.text, line: heading.line, count: 1, isWork: false, isOpen: true }];
  });
}

function alikePhases(
  phases: readonly PhaseBlocks[],
  sections: readonly Section[],
  rules: ReadonlySet<number>,
): readonly Section[] {
  const headed = phases.filter(({ opening }) => opening !== null && 'raw' in opening);
  const [first] = headed;
  if (first === undefined || first.isElsewhere) return [];
  const numbered = headed.filter(({ opening }) => opening !== null && 'raw' in opening && hasNumber(opening));
  const areNumbered = numbered.length > 1 && numbered.length === headed.length;
  return sections.filter((section) => {
    const { heading, depth, kind, blocks } = section;
    if (heading === null || kind !== null || depth !== first.depth || heading.line < first.start.line)
      return false;
    const [prose] = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.lines : []));
    if (prose === undefined || isOf(rules, section)) return false;
    return (areNumbered && hasNumber(heading)) || (prose.bold === 0 && isAction(prose.text));
  });
}

function hasNumber({ text }: Line): boolean {
  return withoutItemNumber(bareWords(text).text).number !== null;
}
