import type { ItemFields, WorkItem } from '../model/plan.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import type { Block, Row } from './outline.ts';
import { isNone, statusState } from './status.ts';

/** What a column of a plan's task table is about. */
type Column =
  'id' | 'name' | 'description' | 'owner' | 'effort' | 'done' | 'dependencies' | 'status' | 'group' | 'other';

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['id', /^(?:id|task id|#|no\.?|nr\.?)$/],
  ['name', /^(?:tasks?|task names?|names?|titles?|activit(?:y|ies)|work items?|actions?|steps?)$/],
  ['description', /^(?:descriptions?|details?)$/],
  ['owner', /^(?:owners?|responsib(?:le|ility)|leads?|teams?|assignees?|assigned(?: to)?|who)$/],
  ['effort', /^(?:efforts?|estimates?|estimated (?:effort|time)|durations?|hours|time|days)$/],
  [
    'done',
    /^(?:dod|definitions? of done|done when|(?:acceptance|exit|success) criteri(?:a|on)|deliverables?|outputs?)$/,
  ],
  ['dependencies', /^(?:dependenc(?:y|ies)|depends(?: on)?|prerequisites?|after|blocked by)$/],
  ['status', /^(?:status|state)$/],
  ['group', /^(?:sprint|week|group|stream|iteration|days?)$/],
];

/**
 * The work items of a table (format 2.5): one a row, when the table has a Task column, or a Name column beside an ID,
 * Owner, Effort or Dependencies column. `group` gives the index of a row's group by its label.
 */
export function taskRows(
  table: Extract<Block, { kind: 'table' }>,
  group: (label: string, line: number) => number | null,
): WorkItem[] {
  const names = table.header.cells.map((cell) => cell.text.trim());
  const columns = columnsOf(names);
  if (!isTaskTable(names, columns)) return [];
  const saysNone = table.rows.some((row) => isExplicitNone(cellOf(row, columns, 'dependencies')));
  return table.rows.flatMap((row) => {
    const text = cellOf(row, columns, 'name');
    const status = cellOf(row, columns, 'status');
    if (text === '' || isPlaceholder(text) || /\b(?:cancell?ed|dropped)\b/i.test(status)) return [];
    const extra = columns.flatMap((column, index) => {
      const value = row.cells[index]?.text ?? '';
      return column === 'other' && value !== '' && !isPlaceholder(value)
        ? [`${names[index] ?? ''}: ${value}`]
        : [];
    });
    return [
      {
        text,
        line: row.line,
        state: statusState(status) ?? ('todo' as const),
        whole: true,
        group: group(groupName(row, columns, names), row.line),
        detail: extra,
        fields: fieldsOf(row, columns, names, saysNone),
      },
    ];
  });
}

function columnsOf(names: readonly string[]): Column[] {
  const seen = new Set<Column>();
  return names.map((name) => {
    const found =
      COLUMNS.find(([column, pattern]) => !seen.has(column) && pattern.test(name.toLowerCase()))?.[0] ??
      'other';
    if (found !== 'other') seen.add(found);
    return found;
  });
}

function isTaskTable(names: readonly string[], columns: readonly Column[]): boolean {
  const at = columns.indexOf('name');
  if (at === -1) return false;
  if (/task|activit|work item|action/i.test(names[at] ?? '')) return true;
  return columns.some(
    (column) => column === 'id' || column === 'owner' || column === 'effort' || column === 'dependencies',
  );
}

function cellOf(row: Row, columns: readonly Column[], column: Column): string {
  const at = columns.indexOf(column);
  return at === -1 ? '' : (row.cells[at]?.text ?? '');
}

function isExplicitNone(value: string): boolean {
  return value !== '' && isNone(value);
}

function groupName(row: Row, columns: readonly Column[], names: readonly string[]): string {
  const value = cellOf(row, columns, 'group');
  if (value === '' || isPlaceholder(value)) return '';
  const name = names[columns.indexOf('group')] ?? '';
  return /^[\d\s–—-]+$/.test(value) ? `${name} ${value}` : value;
}

function fieldsOf(
  row: Row,
  columns: readonly Column[],
  names: readonly string[],
  saysNone: boolean,
): ItemFields {
  const value = (column: Column): string => {
    const text = cellOf(row, columns, column);
    return isPlaceholder(text) || (column !== 'dependencies' && /^[-–—]$/.test(text)) ? '' : text;
  };
  const done = value('done');
  const dependencies = dependenciesOf(columns, value('dependencies'), saysNone);
  return {
    ...(value('id') === '' ? {} : { id: value('id') }),
    ...(value('owner') === '' ? {} : { owner: value('owner') }),
    ...(value('effort') === ''
      ? {}
      : { effort: withUnit(value('effort'), names[columns.indexOf('effort')] ?? '') }),
    ...(value('description') === '' ? {} : { description: value('description') }),
    ...(done === '' ? {} : { done: [{ text: done, line: row.line }] }),
    ...(dependencies === undefined ? {} : { dependencies }),
  };
}

/** A bare number takes its unit from the column's name: `Hours` | `8` -> `8h`. */
function withUnit(value: string, name: string): string {
  if (!/^\d+(?:\.\d+)?$/.test(value)) return value;
  return /day|duration/i.test(name) ? `${value}d` : `${value}h`;
}

function dependenciesOf(
  columns: readonly Column[],
  value: string,
  saysNone: boolean,
): ItemFields['dependencies'] {
  if (!columns.includes('dependencies')) return undefined;
  if (value === '') return saysNone ? 'none' : undefined;
  return isNone(value) ? 'none' : value;
}
