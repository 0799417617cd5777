import type { Built } from '../../model/build.ts';
import type {
  Change,
  Conflict,
  Doubt,
  KeptRow,
  MergedNote,
  MergeReport,
  NamedRow,
  ReportCell,
} from '../../model/merge.ts';
import * as notices from '../notices.ts';
import type { BuildKind } from './found-goals.ts';
import { counted, someOf } from '../../text/phrases.ts';

/** What a merge does and leaves, in words: for the preview and for the notice after it. */

/** What a build makes, and of what. */
export interface BuildWords {
  readonly what: BuildKind | 'answers';
  readonly source: 'the plan' | 'the task list' | 'the goal' | 'research.md';
}

/** `tasks for Reading room` */
export function buildName({ words, title }: { readonly words: BuildWords; readonly title: string }): string {
  return `${words.what} for ${title}`;
}

/** A cell as the columns of tasks.md call it; a part of a line as the Tasks plugin does. */
export const cellWords: Readonly<Record<ReportCell, string>> = {
  name: 'Task',
  description: 'Description',
  owner: 'Owner',
  effort: 'Effort',
  done: 'Definition of done',
  dependencies: 'Dependencies',
  id: 'ID',
  scheduled: 'Scheduled date',
  due: 'Due date',
  state: 'State',
};

/** A row by name: `T-003 Sort the books`; a clause by its task: `T-001 “soil is clean”`. */
export function rowTitle({ id, name, clauseOf }: NamedRow): string {
  return clauseOf === undefined ? `${id} ${name}`.trim() : `${clauseOf} “${name}”`;
}

/** So many characters of a clause are told in a sentence. */
const shownClause = 60;

/** A row in a list of ids: `T-003`, or `T-001 “soil is clean”`. */
function shortTitle({ id, name, clauseOf }: NamedRow): string {
  if (clauseOf === undefined) return id;
  return rowTitle({
    id,
    clauseOf,
    name: name.length <= shownClause ? name : `${name.slice(0, shownClause)}…`,
  });
}

/** A thing that reports name, and the changes or conflicts of one task or section put together. */
interface Gathered<T> {
  /** `T-002`, or the section's heading. */
  readonly key: string;
  readonly parts: readonly T[];
}

/** Puts together what has the same key, in the order of first mention. */
export function gathered<T>(items: readonly T[], keyOf: (item: T) => string): Gathered<T>[] {
  const parts = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = parts.get(key);
    if (known === undefined) parts.set(key, [item]);
    else known.push(item);
  }
  return [...parts].map(([key, own]) => ({ key, parts: own }));
}

export function ofKind<T extends { readonly kind: string }, K extends T['kind']>(
  items: readonly T[],
  kind: K,
): Extract<T, { readonly kind: K }>[] {
  return items.filter((item): item is Extract<T, { readonly kind: K }> => item.kind === kind);
}

/** Whether lines of a section follow from other changes: nobody has to read them. */
export function isComputed(parts: readonly Extract<Change, { kind: 'lines' }>[]): boolean {
  return parts.every((one) => one.isComputed === true);
}

/** `2 tasks added, 1 changed, 1 removed, 3 sections changed`; empty when no more changes than computed sections. */
export function changesInWords(changes: readonly Change[]): string {
  const tasks: readonly (readonly [number, string])[] = [
    [ofKind(changes, 'task-added').length, 'added'],
    [gathered(ofKind(changes, 'cell'), ({ id }) => id).length, 'changed'],
    [ofKind(changes, 'task-removed').length, 'removed'],
    [ofKind(changes, 'task-moved').length, 'moved'],
  ];
  const told = tasks.filter(([number]) => number > 0);
  const words = told.map(
    ([number, what], index) => `${index === 0 ? counted(number, 'task') : number} ${what}`,
  );
  const sections = gathered(ofKind(changes, 'lines'), ({ section }) => section);
  const { length } = sections.filter(({ parts }) => !isComputed(parts));
  if (length > 0) words.push(`${counted(length, 'section')} changed`);
  return words.join(', ');
}

const shownIds = 8;

type CellConflict = Extract<Conflict, { readonly cell: unknown }>;

export function isCell(conflict: Conflict): conflict is CellConflict {
  return conflict.kind === 'cell' || conflict.kind === 'unknown-cell';
}

/** Whether nobody knows whose a difference is. */
export function isUnknown({ kind }: Conflict): boolean {
  return ['unknown-cell', 'unknown-lines', 'not-in-plan', 'elsewhere'].includes(kind);
}

type LinesConflict = Extract<Conflict, { readonly kind: 'lines' | 'unknown-lines' }>;

export function isLines(conflict: Conflict): conflict is LinesConflict {
  return conflict.kind === 'lines' || conflict.kind === 'unknown-lines';
}

/** Why rows stay that are gone from what they were built from. */
const keptWords = {
  worked: { one: 'you worked on it', many: 'you worked on them' },
  begun: { one: 'it is begun', many: 'they are begun' },
  doubled: { one: 'it stands twice', many: 'they stand twice' },
  named: { one: 'your dependencies name it', many: 'your dependencies name them' },
};

/** `Gone from the plan. It stays, because your dependencies name it (T-005).` */
export function keptInWords({ because, isCancelled }: KeptRow, { source }: BuildWords): string {
  const by = because?.kind === 'named' ? ` (${because.by})` : '';
  return `${isCancelled === true ? 'Cancelled in' : 'Gone from'} ${source}. It stays, because ${keptWords[because?.kind ?? 'worked'].one}${by}.`;
}

/** What a merge left as the user has it, by id: `Kept your version: T-003 (Owner).` */
export function conflictsInWords(conflicts: readonly Conflict[], { source }: BuildWords): string[] {
  const cells = (kind: 'cell' | 'unknown-cell'): string[] =>
    gathered(
      conflicts.filter(isCell).filter((one) => one.kind === kind),
      ({ id }) => id,
    ).map(({ key, parts }) => `${key} (${parts.map(({ cell }) => cellWords[cell]).join(', ')})`);
  const sections = (unknown: boolean): string[] =>
    gathered(
      conflicts.filter(isLines).filter(({ kind }) => (kind === 'unknown-lines') === unknown),
      ({ section }) => section,
    ).map(({ key }) => `“${sectionName(key)}”`);
  return [
    sentence(`Kept your version, though ${source} differs`, [...cells('cell'), ...sections(false)]),
    sentence(`Left as they are, though ${source} differs`, [...cells('unknown-cell'), ...sections(true)]),
    sentence(`Not in ${source}`, ofKind(conflicts, 'not-in-plan').map(shortTitle)),
    sentence(
      `In another phase of ${source}`,
      ofKind(conflicts, 'elsewhere').map((one) => `${shortTitle(one)} (${one.phase})`),
    ),
    ...Object.entries(keptWords).flatMap(([why, { many }]) =>
      [false, true].map((left) =>
        sentence(
          `Kept because ${many}, though ${left ? 'cancelled in' : 'gone from'} ${source}`,
          ofKind(conflicts, 'kept')
            .filter(({ because }) => (because?.kind ?? 'worked') === why)
            .filter(({ isCancelled = false }) => isCancelled === left)
            .map(shortTitle),
        ),
      ),
    ),
    sentence(`Deleted by you, still in ${source}`, ofKind(conflicts, 'deleted-task').map(shortTitle)),
    sentence(
      `Not moved, because the table there lacks a column of yours`,
      ofKind(conflicts, 'unmoved').map((one) => `${shortTitle(one)} (${staysInWords(one, source)})`),
    ),
    sentence(
      `Left where you put them`,
      ofKind(conflicts, 'placed').map((one) => `${shortTitle(one)} (${movedInWords(one, source)})`),
    ),
    sentence(
      `Sections deleted by you, still filled by ${source}`,
      ofKind(conflicts, 'deleted-section').map(({ section }) => `“${section}”`),
    ),
  ].filter((one) => one !== '');
}

/** `stays in Phase 3: Day, though the plan has it in Phase 4: Post now` */
export function staysInWords(
  { phase, plan }: Extract<Conflict, { kind: 'unmoved' }>,
  source: string,
): string {
  return `stays in ${phase}, though ${source} has it in ${plan} now`;
}

/** `the plan has it in Phase 4: Post now` */
export function movedInWords({ plan }: Extract<Conflict, { kind: 'placed' }>, source: string): string {
  return `${source} has it in ${plan} now`;
}

/** What is said of a note in which nothing changes: it is up to date only where it says nothing other than its source. */
export function unchangedInWords(
  path: string,
  { differing, settled }: Pick<MergedNote, 'differing' | 'settled'>,
  { source }: BuildWords,
): string[] {
  const ids = new Set([...differing, ...settled.flatMap((one) => ('id' in one ? one.id : []))]);
  const sections = settled.flatMap((one) => ('section' in one ? `“${sectionName(one.section)}”` : []));
  const places = [...ids, ...new Set(sections)];
  if (places.length === 0) return [notices.upToDate(path)];
  return [
    notices.keptAsItIs(path, counted(places.length, 'difference'), source),
    sentence(`It still differs from ${source}`, places),
  ];
}

/** `3 of your edits conflict with the plan and are kept.`; empty without any. */
export function keptEdits(conflicts: readonly Conflict[], { source }: BuildWords): string {
  const { length } = conflicts;
  if (length === 0) return '';
  const are = length === 1 ? 'is' : 'are';
  if (conflicts.some(isUnknown)) return `${counted(length, 'difference')} from ${source} ${are} kept.`;
  const edits = length === 1 ? '1 of your edits conflicts' : `${length} of your edits conflict`;
  return `${edits} with ${source} and ${are} kept.`;
}

/** The notice's sentence after a merge was written. */
export function updatedInWords(path: string, { changes }: MergeReport): string {
  const words = changesInWords(changes);
  return `Updated ${path}${words === '' ? '' : `: ${words}`}.`;
}

/** The lines above the first heading have no section. */
export function sectionName(section: string): string {
  return section === '' ? 'Above the first heading' : section;
}

function sentence(what: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  return `${what}: ${someOf(names, shownIds)}.`;
}

/** Work of a plan that was not read: `14 items under 2 headings were left out.` */
export function leftOut({ unread: { items, headings } }: Pick<Built, 'unread'>): string[] {
  const was = items === 1 ? 'was' : 'were';
  if (items === 0) return [];
  return [
    `${counted(items, 'item')} under ${counted(headings, 'heading')} ${was} left out; see the Execution Check.`,
  ];
}

/** `3 cancelled items are no tasks.` */
export function cancelledItems({ cancelled }: Pick<Built, 'cancelled'>): string[] {
  const none = cancelled === 1 ? 'is no task' : 'are no tasks';
  return cancelled === 0 ? [] : [`${counted(cancelled, 'cancelled item')} ${none}.`];
}

/** Said in a notice's line of a note that was merged with care. */
export const withCare = 'It was merged with care.';

/** Why a note was merged with care (format 4.8), with a line to report. */
export function mergedWithCare(doubt: Doubt | null): string[] {
  if (doubt === null) return [];
  const done = 'nothing in the note was replaced or removed, missing tasks and values were added';
  return [`The usual merge failed its own check, so ${done}. Please report: ${doubtLine(doubt)}.`];
}

/** Why a note was not merged at all. */
export function notMerged(path: string, doubt: Doubt): string {
  return `${path} was left as it is: merging it failed Goal Kit’s own check. Please report: ${doubtLine(doubt)}.`;
}

/** `merge check: row-lost T-003` */
function doubtLine({ kind, ...where }: Doubt): string {
  return `merge check: ${kind} ${Object.values(where).join(' ')}`.trimEnd();
}
