import type { Markdown } from '../model/markdown.ts';
import type { Phase, WorkItem } from '../model/plan.ts';
import { taskNumber } from '../text/task-id.ts';
import type { Draft } from './draft.ts';

/** What stands between the parts of a description. */
const BETWEEN = ' · ';

/**
 * The description of a task (format 3.4): its clause as written, its detail, its group, and what else the plan says of
 * it; where that is only the name again, the phase's name.
 */
export function description(
  draft: Draft,
  phase: Phase,
  group: Markdown,
  remarks: readonly Markdown[],
): Markdown {
  const { clause, item, name, label, detail } = draft;
  const own = item.fields.description?.trim() ?? '';
  const first = own !== '' && alike(clause, name) ? own : clause;
  const others = [own === first ? '' : own, ...detail, label, group, ...remarks].filter(
    (part) => part.trim() !== '',
  );
  const says = others.length === 0 && alike(first, name) ? phaseTitle(phase) : first;
  return [`${foreignId(item)}${says}`, ...others].join(BETWEEN);
}

/** `1.1: ` of a task that the plan numbers in its own way: here it stays findable. */
function foreignId({ fields: { id } }: WorkItem): string {
  return id === undefined || id.trim() === '' || taskNumber(id) !== null ? '' : `${id.trim()}: `;
}

/** `Backend API`, or `Phase 1` for a phase without a name. */
function phaseTitle(phase: Phase): Markdown {
  return phase.name.trim() === '' ? `${phase.word} ${phase.number}` : phase.name;
}

function alike(one: Markdown, other: Markdown): boolean {
  return plain(one) === plain(other);
}

function plain(text: Markdown): string {
  return text.trim().replace(/\.$/, '').toLowerCase();
}
