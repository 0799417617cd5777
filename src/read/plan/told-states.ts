import type { Block, Item, Row, Table } from '../markdown/block.ts';
import type { WorkItem, WorkState } from '../../model/plan.ts';
import { tickSign } from '../../text/decoration.ts';
import { folded, plainWords } from '../../text/lookup.ts';
import type { Line } from '../markdown/line.ts';
import { labelled, taskLabel } from '../work/labels.ts';
import type { Section } from '../work/phase-parts.ts';
import { columnsIn } from '../work/plan-table.ts';
import { besideState, statusState } from '../work/status.ts';
import type { Ledger } from './ledger.ts';
import type { PhaseBody, PhaseDraft } from './phase-body.ts';

/** A thing outside of the phases that tells the state of what it names. */
interface ToldState {
  readonly thing: Item | Row;
  readonly name: string;
  readonly state: WorkState;
}

/**
 * Items and rows outside of the phases that are the name or the number of one task and a state, `Paint the hull: done`,
 * `| Step 2 | in progress |`, say its state where it says none itself (format 2.5).
 */
export function toldStates(
  sections: readonly Section[],
  drafts: readonly PhaseDraft[],
  ledger: Ledger,
): void {
  const told = sections.flatMap(({ kind, blocks }) => {
    const describes = kind === 'descriptive' || kind === 'summary';
    return blocks.flatMap(statesIn).filter(({ thing }) => describes || !ledger.has(thing));
  });
  if (told.length === 0) return;
  const named = tasksByName(drafts);
  for (const { thing, name, state } of told) {
    const task = named.get(name);
    if (task === null || task === undefined) continue;
    if (!setState(task.body, task.at, state)) continue;
    ledger.put(thing, 'field');
    ledger.told.add(thing.line);
  }
}

/**
 * Boxes outside of the phases that only say again what tasks there are: a ticked one says that its task is done (format 2.1,
 * *Siblings*).
 */
export function repeatedBoxes(
  sections: readonly Section[],
  drafts: readonly PhaseDraft[],
  ledger: Ledger,
): void {
  const lists = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'list' && block.repeats === true ? [block] : [])),
  );
  if (lists.length === 0) return;
  const named = tasksByName(drafts);
  for (const item of lists.flatMap(({ items }) => items)) {
    const task = named.get(keyOf(item.head?.text ?? ''));
    if (task === null || task === undefined) continue;
    const state = tickSign(item.box ?? ' ');
    const { items, silent } = task.body;
    const own = items[task.at];
    if (own !== undefined && (state === 'done' || state === 'active')) {
      const told = { ...own, state };
      items[task.at] = told;
      silent.delete(own);
    }
    ledger.put(item, 'task');
  }
}

function statesIn(block: Block): readonly ToldState[] {
  if (block.kind === 'table') return statesOfRows(block);
  return block.kind === 'list' ? block.items.flatMap((item) => stateOfItem(item) ?? []) : [];
}

function stateOfItem(item: Item): ToldState | null {
  const { head, box, blocks } = item;
  if (head === null || box !== null || blocks.length > 0) return null;
  const found = labelled(head);
  const state = stateOf(found === null ? null : { ...head, text: found.value });
  if (found !== null && state !== null) return { thing: item, name: keyOf(found.label), state };
  const { sign } = head;
  return sign === null || sign === 'cancelled' ? null : { thing: item, name: keyOf(head.text), state: sign };
}

function statesOfRows(table: Table): readonly ToldState[] {
  const at = columnsIn(table).kinds.indexOf('status');
  return table.rows.flatMap((row) => {
    const state = at > 0 ? stateOf(row.cells[at] ?? null) : null;
    const name = row.cells.slice(0, at).map(({ text }) => keyOf(text));
    return state === null ? [] : name.map((one) => ({ thing: row, name: one, state }));
  });
}

/** A state and nothing else. */
function stateOf(line: Line | null): WorkState | null {
  if (line === null || besideState(line.text) !== '') return null;
  return statusState(line.text) ?? (line.sign === 'cancelled' ? null : line.sign);
}

/** Where a task stands. */
interface TaskPlace {
  readonly body: PhaseBody;
  readonly at: number;
}

/** The tasks by their names and numbers; null for what names several. */
function tasksByName(drafts: readonly PhaseDraft[]): ReadonlyMap<string, TaskPlace | null> {
  const found = new Map<string, TaskPlace | null>();
  for (const { body } of drafts)
    body.items.forEach((item, at) => {
      for (const name of namesOf(item)) found.set(name, found.has(name) ? null : { body, at });
    });
  return found;
}

function namesOf({ text, title, fields: { id } }: WorkItem): ReadonlySet<string> {
  return new Set(
    [keyOf(title ?? text), ...(id === undefined ? [] : [keyOf(id)])].filter((name) => name !== ''),
  );
}

/** `Step 2`, `2` and `2.` are one; so are words in any case. */
function keyOf(text: string): string {
  const task = taskLabel(`${text.trim()}: ?`);
  return folded(plainWords(task?.title === '?' ? task.id : text));
}

/** Whether the task has the state now: its own goes before what is told of it. */
function setState({ items, silent }: PhaseBody, at: number, state: WorkState): boolean {
  const item = items[at];
  if (item === undefined) return false;
  if (silent.delete(item)) items[at] = { ...item, state };
  return items[at]?.state === state;
}
