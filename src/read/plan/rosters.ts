import { startsWithVerb } from '../../text/action.ts';
import { hasInfinitive } from '../../text/infinitives.ts';
import { plainWords } from '../../text/lookup.ts';
import { termsOf } from '../../text/vocabulary.ts';
import type { Block, Item, Row, Table } from '../markdown/block.ts';
import { withoutEpithets } from '../work/sections.ts';
import type { TaskColumn } from '../work/task-columns.ts';
import { bareLabel } from '../work/labels.ts';
import { columnsIn, isTicked } from '../work/plan-table.ts';

/** Whether a heading opens a section on who takes part: `Team`, `Unser Team`, `Équipe et rôles`. */
export function isTeamHeading(heading: string): boolean {
  const [first = ''] = withoutEpithets(plainWords(bareLabel(heading))).split(
    /\s*[&+]\s*|\s+(?:and|und|et|y|e|en)\s+/,
    1,
  );
  return termsOf(first).some((term) => term === 'owner' || term === 'who');
}

/**
 * The blocks with the tables that only say who is who in a section of its own on the team, `| Who | Task |`, `| Jule | Lead |`, as lists of
 * people, `Jule (Lead)`: they are no work (format 2.5). The blocks themselves where there are none.
 */
export function withRosters(blocks: readonly Block[]): readonly Block[] {
  const outermost = blocks
    .slice(1)
    .reduce((least, block) => (block.kind === 'heading' ? Math.min(least, block.depth) : least), Infinity);
  let isTeam = false;
  const told = blocks.map((block): Block => {
    if (block.kind === 'heading') isTeam = block.depth <= outermost && isTeamHeading(block.line.text);
    if (!isTeam || block.kind !== 'table' || !isRoster(block)) return block;
    return { kind: 'list', items: block.rows.map(person) };
  });
  return told.every((block, at) => block === blocks[at]) ? blocks : told;
}

/** Whether a section is on who takes part, as its heading and a table below it say. */
export function isOfTeam(heading: string, blocks: readonly Block[]): boolean {
  return isTeamHeading(heading) && blocks.some((block) => block.kind === 'table' && isRoster(block));
}

/** What only work has beside who does it. */
const OF_WORK: ReadonlySet<TaskColumn> = new Set([
  'id',
  'effort',
  'done',
  'dependencies',
  'status',
  'phase',
  'group',
]);

/** The first column says who, none what only work has, one of tasks a word each, and most of the other cells nothing to do. */
function isRoster(table: Table): boolean {
  const { kinds, texts } = columnsIn(table);
  if (kinds[0] !== 'owner' || kinds.some((kind) => OF_WORK.has(kind)) || isTicked(table)) return false;
  const job = kinds.indexOf('name');
  if (texts.some((cells) => /\S\s+\S/.test(cells[job] ?? ''))) return false;
  const actions = texts.filter((cells) => cells.slice(1).some(saysToDo));
  return actions.length * 2 < texts.length;
}

function saysToDo(cell: string): boolean {
  return (startsWithVerb(cell) && /\S\s+\S/.test(cell)) || hasInfinitive(cell);
}

function person({ cells, line }: Row): Item {
  const [who = '', ...others] = cells.map(({ text }) => text);
  const told = others.filter((text) => text !== '').join(', ');
  const text = told === '' ? who : `${who} (${told})`;
  return { box: null, head: { raw: text, text, bold: 0, sign: null, line }, line, blocks: [] };
}
