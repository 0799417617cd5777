import type { Change, GraveRemovals, NamedRow, RemovedTask } from '../../model/merge.ts';
import { changedWords, wordChanges } from '../../text/word-changes.ts';
import { conflictEntries } from './conflict-entries.ts';
import type { ShownMerge } from './note-build.ts';
import { oldAndNew, type PreviewEntry } from './preview-entry.ts';
import { previewWords as words } from './preview-words.ts';
import {
  type BuildWords,
  cellWords,
  gathered,
  isComputed,
  ofKind,
  rowTitle,
  sectionName,
} from './report-words.ts';

export interface PreviewList {
  readonly heading: string;
  readonly noun: string;
  readonly entries: readonly PreviewEntry[];
  /** How many there are of what the heading says, where these are not the entries; null where it says so itself. */
  readonly count?: number | null;
  /** It comes first and in red, with a sign. */
  readonly isWarning?: boolean;
  /** It is one line that folds. */
  readonly fold?: Fold;
}

/** A list that folds. */
export type Fold = 'settled' | 'computed';

/** What a merge does, as lists: conflicts first, or what it removes where that is much; what follows by itself last and folded. */
export function reportLists(
  { report: { changes, conflicts }, settled, removals, problems }: ShownMerge,
  names: BuildWords,
): readonly PreviewList[] {
  const [computed, sections] = [true, false].map((wanted) => sectionEntries(changes, wanted));
  const [mine, told] = [conflicts, settled].map((all) => conflictEntries(all, names));
  const lists: PreviewList[] = [
    { heading: words.conflicts, noun: 'conflict', entries: mine ?? [], count: conflicts.length },
    { heading: words.toMend, noun: 'line', entries: problems.map((title): PreviewEntry => ({ title })) },
    { heading: 'Tasks added', noun: 'task', entries: ofKind(changes, 'task-added').map(taskEntry) },
    { heading: 'Tasks changed', noun: 'task', entries: changedEntries(changes) },
    removedList(changes, removals, names),
    { heading: 'Tasks moved', noun: 'task', entries: ofKind(changes, 'task-moved').map(movedEntry) },
    { heading: 'Sections changed', noun: 'section', entries: sections ?? [] },
    {
      ...{ heading: words.settled, noun: 'conflict', entries: told ?? [], count: settled.length },
      fold: 'settled',
    },
    {
      ...{ heading: words.computed(computed?.length ?? 0), noun: 'section', entries: computed ?? [] },
      ...{ count: null, fold: 'computed' },
    },
  ];
  return lists.sort((one, other) => Number(isWarning(other)) - Number(isWarning(one)));
}

function isWarning({ isWarning: warns = false }: PreviewList): boolean {
  return warns;
}

/** All tasks that go; where that is to be told first, with what is to be known of them. */
function removedList(changes: readonly Change[], { tasks }: GraveRemovals, names: BuildWords): PreviewList {
  const grave = new Map(tasks.map((task) => [task.id, task]));
  const entries = ofKind(changes, 'task-removed').map((task): PreviewEntry => {
    const known = grave.get(task.id);
    return known === undefined ? taskEntry(task) : graveEntry(known, names);
  });
  return { heading: 'Tasks removed', noun: 'task', entries, isWarning: tasks.length > 0 };
}

/** What is removed that is to be told first. */
export function warningList({ tasks }: GraveRemovals, names: BuildWords): PreviewList {
  const entries = tasks.map((task) => graveEntry(task, names));
  return { heading: 'Tasks removed', noun: 'task', entries, isWarning: true };
}

function graveEntry(task: RemovedTask, names: BuildWords): PreviewEntry {
  return { title: rowTitle(task), remark: words.lastSeen(task, names) };
}

function taskEntry(task: NamedRow): PreviewEntry {
  return { title: rowTitle(task) };
}

type CellChange = Extract<Change, { kind: 'cell' }>;

function changedEntries(changes: readonly Change[]): PreviewEntry[] {
  return gathered(ofKind(changes, 'cell'), ({ id }) => id).map(({ parts }) => ({
    title: parts[0] === undefined ? '' : rowTitle(parts[0]),
    pairs: parts
      .filter((one) => !isEcho(one, parts))
      .map(({ cell, before, after }) => ({ label: cellWords[cell], before: [before], after: [after] })),
    pairWords: oldAndNew,
  }));
}

/** Whether a description says in its words only what other cells of its task say already. */
function isEcho(change: CellChange, all: readonly CellChange[]): boolean {
  if (change.cell !== 'description' || change.before.trim() === '' || change.after.trim() === '')
    return false;
  const wordsOf = ({ before, after }: CellChange): ReadonlySet<string> =>
    changedWords(wordChanges(before, after));
  const others = new Set(all.filter((one) => one !== change).flatMap((one) => [...wordsOf(one)]));
  return [...wordsOf(change)].every((word) => others.has(word));
}

function movedEntry(move: Extract<Change, { kind: 'task-moved' }>): PreviewEntry {
  return { title: rowTitle(move), remark: `Now in ${move.phase}.` };
}

function sectionEntries(changes: readonly Change[], areComputed: boolean): PreviewEntry[] {
  const sections = gathered(ofKind(changes, 'lines'), ({ section }) => section);
  return sections
    .filter(({ parts }) => isComputed(parts) === areComputed)
    .map(({ key, parts }) => ({
      title: sectionName(key),
      pairs: parts.map(({ before, after }) => ({ label: '', before, after })),
      pairWords: oldAndNew,
    }));
}
