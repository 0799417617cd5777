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

/** What the plan says of the state of all of a phase's tasks, for those that say nothing themselves (format 2.5). */
export function settle(body: PhaseBody): void {
  const { state, items, silent } = body;
  if (state === null) return;
  items.forEach((item, at) => {
    if (silent.has(item)) items[at] = { ...item, state };
  });
}

/** A phase that names what it delivers and nothing to do: each deliverable is something to do (format 2.10). */
export function deliverablesAsWork(body: PhaseBody): void {
  if (body.items.length > 0) return;
  for (const { text, line } of body.deliverables) addTask(body, text, line, []);
}

/** A phase that is told in prose alone, behind its bold title: it is one task, and the prose its description (format 2.5). */
export function proseAsWork(
  body: PhaseBody,
  { name, line, prose }: PhaseStart,
  blocks: readonly Block[],
): void {
  if (prose === '' || name === '' || body.items.length > 0) return;
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
