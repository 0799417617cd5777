import type { Markdown } from '../../model/markdown.ts';
import type { WorkItem, WorkState } from '../../model/plan.ts';
import type { Block } from '../markdown/outline.ts';
import type { PhaseStart } from '../work/phase-start.ts';
import { statusState } from '../work/status.ts';
import type { PhaseBody } from './phase-body.ts';

/** A heading that only says a state: `Done`, `✅ In progress`. */
export function stateOfWords(words: string): WorkState | null {
  return /^\P{L}*\p{L}+(?: \p{L}+)?\P{L}*$/u.test(words) && STATE_WORDS.test(words.toLowerCase())
    ? statusState(words)
    : null;
}

const STATE_WORDS =
  /^\P{L}*(?:done|completed?|finished|in progress|ongoing|doing|wip|erledigt|fertig|abgeschlossen|in arbeit|terminée?s?|en cours|hech[oa]s?|completad[oa]s?|terminad[oa]s?|en curso|concluíd[oa]s?|feit[oa]s?|em andamento|completat[oaie]|in corso|klaar|bezig|已?完成|进行中|完了|進行中)\P{L}*$/u;

/** What the plan says of the state of a phase, or of a group, for those of its tasks that say nothing themselves (format 2.5). */
export function settle(body: PhaseBody): void {
  const { groups, items, silent } = body;
  for (const outer of new Set(groups.map((group) => group.outer))) shareStatus(body, outer);
  const stateOf = (at: number | null): WorkState | null => {
    const group = at === null ? undefined : groups[at];
    if (group === undefined) return body.state;
    return group.state ?? stateOfWords(group.label.split(': ').at(-1) ?? '') ?? stateOf(group.outer);
  };
  items.forEach((item, at) => {
    const state = silent.has(item) ? stateOf(item.group) : null;
    if (state !== null) items[at] = { ...item, state };
  });
}

/** A Status behind several bold lines with their lists, the only one there, is that of the part they stand in. */
function shareStatus(body: PhaseBody, outer: number | null): void {
  const lines = body.groups.filter((group) => group.rank === 'line' && group.outer === outer);
  const last = lines.pop();
  if (last?.statusIsLast !== true || lines.length === 0 || lines.some(({ state }) => state !== null)) return;
  const part = outer === null ? body : body.groups[outer];
  if (part !== undefined) part.state ??= last.state;
  last.state = null;
}

/** A phase that names what it delivers and nothing to do: each deliverable is something to do (format 2.10). */
export function deliverablesAsWork(body: PhaseBody): void {
  if (body.items.length > 0) return;
  for (const { text, line } of body.deliverables) addTask(body, text, line, []);
}

/** A phase that is told in prose alone, behind its bold title or below its heading: it is one task, and the prose its description (format 2.5). */
export function proseAsWork(
  body: PhaseBody,
  { name, line, prose }: PhaseStart,
  blocks: readonly Block[],
  isUnit: boolean,
): void {
  if ((prose === '' && !isUnit) || name === '' || body.items.length > 0) return;
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.lines : []));
  addTask(body, name, line, [lines.map(({ text }) => text).join(' ')]);
}

function addTask(
  { items, silent }: PhaseBody,
  text: Markdown,
  line: number,
  detail: readonly Markdown[],
): void {
  const item: WorkItem = {
    text,
    line,
    state: 'todo',
    whole: true,
    group: null,
    detail,
    steps: [],
    fields: {},
  };
  items.push(item);
  silent.add(item);
}
