import type { Metric } from '../../model/plan.ts';
import { bareWords } from '../../text/decoration.ts';
import { withoutItemNumber } from '../../text/item-number.ts';
import { appendAll } from '../markdown/append-all.ts';
import type { Block } from '../markdown/block.ts';
import { namesCriteriaOfEach, opensCriteria } from '../work/criteria-label.ts';
import { bareLabel, phaseField, withoutColon } from '../work/labels.ts';
import type { Section } from '../work/phase-parts.ts';
import { endsInCriteria, leadsOf } from '../work/sections.ts';
import { entriesIn, type Ledger } from './ledger.ts';
import { hasLeadOfCriteria, listsCriteria } from './list-label.ts';
import { blockMetrics, headingMetric, proseMetrics } from './metrics.ts';

/**
 * What all of the plan is done by, and what it delivers: the items of sections called so outside of its phases, for the
 * Success Criteria (format 2.7, 3.2). What is work already, a box or a list in a plan without any other, is left out.
 */
export function planCriteria(sections: readonly Section[], ledger: Ledger): Metric[] {
  const criteria: Metric[] = [];
  let depth = 0;
  let field: ReturnType<typeof fieldOf> = null;
  for (const section of sections) {
    const opens = field === null || section.depth <= depth;
    if (opens) {
      field = fieldOf(section);
      depth = section.depth;
    }
    if (field === null) continue;
    const label = field === 'done' ? '' : 'Deliverable: ';
    const found = [
      ...(opens ? proseMetrics(section) : section.kind === 'rest' ? headingMetric(section) : []),
      ...section.blocks.flatMap((block) => criteriaIn(block, section, ledger)),
    ];
    appendAll(
      criteria,
      found.map((line) => ({ ...line, meaning: label + line.meaning })),
    );
  }
  return criteria;
}

/**
 * What milestones outside of the phases are reached by, boxes or not, below a label that says so: `**Acceptance criteria:**` below
 * `### M1: Everyone sings`.
 */
export function criteriaOfParts(sections: readonly Section[], ledger: Ledger): Metric[] {
  return sections.flatMap(({ heading, kind, blocks }) => {
    const lists = blocks.filter((block, at) => {
      const above = blocks[at - 1];
      return block.kind === 'list' && above?.kind === 'paragraph' && opensCriteria(above);
    });
    const own = lists.filter((list) => entriesIn([list]).every(({ thing }) => !ledger.has(thing)));
    if (kind !== null || heading === null || own.length === 0) return [];
    ledger.putAll(own, 'section');
    const name = bareWords(heading.text).text;
    return own.flatMap(blockMetrics).map((line) => ({ ...line, meaning: `${name}: ${line.meaning}` }));
  });
}

/** `## Definition of Done (DoD)`, `## 4. Entregables`; sections of metrics and of other parts are read elsewhere. */
export function fieldOf({
  heading,
  kind,
  blocks,
}: Pick<Section, 'heading' | 'kind' | 'blocks'>): 'done' | 'deliverables' | null {
  if (heading === null || (kind !== null && kind !== 'rest' && kind !== 'aside')) return null;
  const label = bareLabel(withoutColon(withoutItemNumber(bareWords(heading.text).text).text));
  if (blocks.some((block, at) => hasLeadOfCriteria(block, blocks[at - 1]))) return 'done';
  const isCalled = [namesCriteriaOfEach, endsInCriteria].some((names) => names(label));
  const isDone = isCalled || blocks.some((block) => listsCriteria(label, block));
  const names = kind === 'rest' ? [label, ...leadsOf(label)] : [label];
  const field = names.map(phaseField).find((found) => found !== null) ?? (isDone ? 'done' : null);
  return field === 'done' || field === 'deliverables' ? field : null;
}

function criteriaIn(block: Block, { kind }: Section, ledger: Ledger): Metric[] {
  if (kind === 'rest') return blockMetrics(block);
  if (block.kind !== 'list' && block.kind !== 'table') return [];
  if (entriesIn([block]).some(({ thing, box }) => box !== null || ledger.has(thing))) return [];
  ledger.putAll([block], 'section');
  return blockMetrics(block);
}
