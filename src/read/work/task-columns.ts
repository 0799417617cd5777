/** What a column of a task table is about (format 2.4, 5.1). */
export type TaskColumn =
  'id' | 'name' | 'description' | 'owner' | 'effort' | 'done' | 'dependencies' | 'status' | 'group' | 'other';

/** The words that name a column, without case, the surest first; the first column that fits them has the part. */
const COLUMNS: readonly (readonly [TaskColumn, RegExp])[] = [
  ['id', /^(?:(?:task )?(?:ids?|#|no\.?|nr\.?))$/],
  ['name', /^(?:tasks?|task (?:names?|titles?)|names?|titles?|activit(?:y|ies)|work items?|actions?)$/],
  ['name', /^(?:steps?|what|to-?dos?|items?|jobs?)$/],
  ['description', /^(?:(?:task )?(?:descriptions?|details?))$/],
  ['owner', /^(?:owners?|responsib(?:le|ility)|leads?|teams?|assignees?|assigned(?: to)?|who)$/],
  ['effort', /^(?:efforts?|estimates?|est\.?|estimated (?:effort|time)|(?:effort|time) estimate)$/],
  ['effort', /^(?:durations?|hours|time|days|size)$/],
  ['done', /^(?:dod|definitions? of done|done when|acceptance|(?:acceptance|exit|success) criteri(?:a|on))$/],
  ['done', /^(?:deliverables?|outputs?)$/],
  [
    'dependencies',
    /^(?:dependenc(?:y|ies)|deps?|depends(?: on)?|prerequisites?|predecessors?|after|blocked by|waits for)$/,
  ],
  ['status', /^(?:status|state|done)$/],
  ['group', /^(?:sprint|week|group|stream|iteration|days?)$/],
];

/** What each column of a table is about, by its header; no part is given twice. */
export function taskColumns(headers: readonly string[]): TaskColumn[] {
  const columns: TaskColumn[] = headers.map(() => 'other');
  const given = new Set<TaskColumn>();
  for (const [column, words] of COLUMNS) {
    if (given.has(column)) continue;
    const at = headers.findIndex(
      (header, index) => columns[index] === 'other' && words.test(header.trim().toLowerCase()),
    );
    if (at === -1) continue;
    columns[at] = column;
    given.add(column);
  }
  return columns;
}

/** A bare number takes its unit from the header of its column: `Hours` | `8` -> `8h`. */
export function withUnit(value: string, header: string): string {
  if (!/^\d+(?:\.\d+)?$/.test(value)) return value;
  return /day|duration|[([]d[)\]]/i.test(header) ? `${value}d` : `${value}h`;
}
