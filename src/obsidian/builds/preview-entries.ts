import type { Change, Conflict, Deleted, GraveRemovals, NamedRow } from '../../model/merge.ts';
import type { Merged } from './note-build.ts';
import { previewWords as words } from './preview-words.ts';
import {
  type BuildWords,
  cellWords,
  gathered,
  isCell,
  isLines,
  isUnknown,
  keptInWords,
  movedInWords,
  ofKind,
  rowTitle,
  sectionName,
  staysInWords,
} from './report-words.ts';

/** A text and the one beside it; their order and meaning are the pair's. */
export interface SideBySide {
  /** `Owner`; empty for lines of a section. */
  readonly label: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What the two texts of a pair are, for the eyes and for a screen reader. */
export interface PairWords {
  readonly before: string;
  readonly after: string;
  /** `change` strikes the first out; `choice` shows both alike. */
  readonly look: 'change' | 'choice';
}

export const oldAndNew: PairWords = { before: 'before', after: 'after', look: 'change' };
const mineAndTheirs = ({ source }: BuildWords): PairWords => ({
  before: 'Yours, stays',
  after: source.replace(/^t/, 'T'),
  look: 'choice',
});

export interface PreviewEntry {
  readonly title: string;
  readonly remark?: string;
  readonly pairs?: readonly SideBySide[];
  readonly pairWords?: PairWords;
  /** What was deleted and can come back. */
  readonly deleted?: Deleted;
}

export interface PreviewList {
  readonly heading: string;
  readonly noun: string;
  readonly entries: readonly PreviewEntry[];
  /** It comes first and in red, with a sign. */
  readonly isWarning?: boolean;
}

/** What a merge does, as lists: what it removes where that is much, then differences with the user's own words. */
export function reportLists(
  { report: { changes, conflicts }, removals, problems }: Pick<Merged, 'report' | 'removals' | 'problems'>,
  names: BuildWords,
): readonly PreviewList[] {
  const told = new Set(removals.tasks.map(({ id }) => id));
  const removed = ofKind(changes, 'task-removed').filter(({ id }) => !told.has(id));
  return [
    warningList(removals, names),
    {
      heading: conflicts.some(isUnknown)
        ? `The note and ${names.source} differ`
        : `Yours and ${names.source} differ`,
      noun: 'difference',
      entries: conflictEntries(conflicts, names),
    },
    { heading: words.toMend, noun: 'line', entries: problems.map((title): PreviewEntry => ({ title })) },
    { heading: 'Tasks added', noun: 'task', entries: ofKind(changes, 'task-added').map(taskEntry) },
    { heading: 'Tasks changed', noun: 'task', entries: changedEntries(changes) },
    { heading: 'Tasks removed', noun: 'task', entries: removed.map(taskEntry) },
    { heading: 'Tasks moved', noun: 'task', entries: ofKind(changes, 'task-moved').map(movedEntry) },
    { heading: 'Sections', noun: 'section', entries: sectionEntries(changes) },
  ];
}

function conflictEntries(conflicts: readonly Conflict[], names: BuildWords): PreviewEntry[] {
  const wordsOf = (kind: Conflict['kind']): PairWords =>
    kind.startsWith('unknown')
      ? { ...mineAndTheirs(names), before: 'The note, stays' }
      : mineAndTheirs(names);
  const cells = gathered(conflicts.filter(isCell), ({ id }) => id).map(({ parts }): PreviewEntry => ({
    title: taskTitle(parts[0]),
    pairs: parts.map(({ cell, mine, plan }) => ({ label: cellWords[cell], before: [mine], after: [plan] })),
    pairWords: wordsOf(parts[0]?.kind ?? 'cell'),
  }));
  const kept = ofKind(conflicts, 'kept').map((conflict): PreviewEntry => ({
    title: taskTitle(conflict),
    remark: keptInWords(conflict, names),
  }));
  const deleted = ofKind(conflicts, 'deleted-task').map((conflict): PreviewEntry => ({
    title: taskTitle(conflict),
    remark: `You deleted it; ${names.source} still calls for it.`,
    deleted: conflict.id,
  }));
  const unmoved = ofKind(conflicts, 'unmoved').map((conflict): PreviewEntry => ({
    title: taskTitle(conflict),
    remark: `It ${staysInWords(conflict, names.source)}: the table there lacks a column of yours.`,
  }));
  const placed = ofKind(conflicts, 'placed').map((conflict): PreviewEntry => ({
    title: taskTitle(conflict),
    remark: `It stays where you put it, though ${movedInWords(conflict, names.source)}.`,
  }));
  const lines = conflicts.filter(isLines).map(({ kind, section, mine, plan }): PreviewEntry => ({
    title: sectionName(section),
    pairs: [{ label: '', before: mine, after: plan }],
    pairWords: wordsOf(kind),
  }));
  const unplanned = ofKind(conflicts, 'not-in-plan').map((conflict): PreviewEntry => ({
    title: taskTitle(conflict),
    remark: `Not in ${names.source}. It stays.`,
  }));
  const elsewhere = ofKind(conflicts, 'elsewhere').map((conflict): PreviewEntry => ({
    title: taskTitle(conflict),
    remark: `It stays where it is; in ${names.source} it is in ${conflict.phase}.`,
  }));
  const sections = ofKind(conflicts, 'deleted-section').map(({ section, heading }): PreviewEntry => ({
    title: sectionName(section),
    remark: `You deleted it; ${names.source} still fills it.`,
    deleted: heading,
  }));
  return [
    ...cells,
    ...unplanned,
    ...elsewhere,
    ...kept,
    ...deleted,
    ...unmoved,
    ...placed,
    ...sections,
    ...lines,
  ];
}

/** What is removed that is to be told first. */
export function warningList({ tasks }: GraveRemovals, names: BuildWords): PreviewList {
  const entries = tasks.map((task): PreviewEntry => ({
    title: taskTitle(task),
    remark: words.lastSeen(task, names),
  }));
  return { heading: words.warned, noun: 'task', entries, isWarning: true };
}

function taskEntry(task: NamedRow): PreviewEntry {
  return { title: taskTitle(task) };
}

function changedEntries(changes: readonly Change[]): PreviewEntry[] {
  return gathered(ofKind(changes, 'cell'), ({ id }) => id).map(({ parts }) => ({
    title: taskTitle(parts[0]),
    pairs: parts.map(({ cell, before, after }) => ({
      label: cellWords[cell],
      before: [before],
      after: [after],
    })),
    pairWords: oldAndNew,
  }));
}

function movedEntry(move: Extract<Change, { kind: 'task-moved' }>): PreviewEntry {
  return { title: taskTitle(move), remark: `Now in ${move.phase}.` };
}

function sectionEntries(changes: readonly Change[]): PreviewEntry[] {
  return gathered(ofKind(changes, 'lines'), ({ section }) => section).map(({ key, parts }) => ({
    title: sectionName(key),
    pairs: parts.map(({ before, after }) => ({ label: '', before, after })),
    pairWords: oldAndNew,
  }));
}

function taskTitle(task: NamedRow | undefined): string {
  return task === undefined ? '' : rowTitle(task);
}
