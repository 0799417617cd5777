import type { Markdown } from '../../model/markdown.ts';
import type { WorkItem } from '../../model/plan.ts';
import { stateOfWords } from '../../text/closing-state.ts';
import type { Sign } from '../../text/decoration.ts';
import type { Block } from '../markdown/outline.ts';
import type { PhaseStart } from '../work/phase-start.ts';
import type { PhaseBody } from './phase-body.ts';

/** What may stand before a state in a label and says no more of it: `What shipped`, `Deliberately not doing`. */
const LEAD =
  /^(?:what(?:['’]s| is| was| has been| (?:we|i)(?: have|['’]ve)?| have)?|was|deliberately|intentionally|recently|already|just|bewusst|kürzlich|bereits|work|items?|tasks?)\s+/iu;
/** What may stand behind it: `Done in this pass`, `Completed so far`, `Fertig bis heute`. */
const TAIL =
  /\s+(?:(?:in|on|by|since|during|this|so|today|last|im|bis|seit|en|dans|até|hasta|nel|items?|tasks?|milestones?|steps?|phases?|features?|work)\b.*)$/iu;
/** `Complete the milestones` asks for it. */
const TO_DO =
  /^complete (?:the |all |my |our )?(?:items?|tasks?|milestones?|steps?|phases?|features?|work)$/iu;
/** Names of what is done. */
const DONE = /^(?:achievements?|accomplishments?|erreicht(?:es)?|réalisations?|logros|conquistas)$/iu;

/** The state that is all a heading or a label says: `Done`, `✅ In progress`, `Implemented:`, `Done in this pass`. */
export function stateOfLabel(label: string): Sign | null {
  const [sentence = ''] = label.split(/[.!?]\s+/).slice(-1);
  const words = sentence
    .replace(/\s*[(（][^()（）]*[)）]$/, '')
    .replace(/\s*[:：]$/, '')
    .trim();
  if (words.length > 60) return null;
  const bare = words.replace(/^\P{L}+/u, '').replace(LEAD, '');
  if (TO_DO.test(bare)) return null;
  const said = stateOfWords(words) ?? stateOfWords(bare) ?? stateOfWords(bare.replace(TAIL, ''));
  return said ?? (DONE.test(bare) ? 'done' : null);
}

/** What the plan says of the state of a phase, or of a group, for those of its tasks that say nothing themselves (format 2.5). */
export function settle(body: PhaseBody): void {
  const { groups, items, silent } = body;
  for (const outer of new Set(groups.map((group) => group.outer))) shareStatus(body, outer);
  const stateOf = (at: number | null): Sign | null => {
    const group = at === null ? undefined : groups[at];
    if (group === undefined) return body.state;
    return group.state ?? stateOfLabel(group.label.split(': ').at(-1) ?? '') ?? stateOf(group.outer);
  };
  // Where the title says in words that nothing has begun, an hourglass says so, too: `⏳ Week 2: Sail (pending)`.
  const isPending = body.state === 'todo' && items.every(({ state }) => state !== 'done');
  const settled = items.flatMap((item): WorkItem[] => {
    const state = silent.has(item) || item.state === 'todo' ? stateOf(item.group) : null;
    if (state === 'cancelled') return [];
    if (isPending && item.state === 'active') return [{ ...item, state: 'todo' }];
    return [state !== null && silent.has(item) ? { ...item, state } : item];
  });
  body.cancelled += items.length - settled.length;
  items.splice(0, items.length, ...settled);
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
