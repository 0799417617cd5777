import type { GraveRemovals, MergeReport, RemovedTask } from '../../model/merge.ts';
import { counted } from '../../text/phrases.ts';
import type { ChosenMerge } from './chosen-merge.ts';
import { type BuildWords, changesInWords, keptEdits } from './report-words.ts';

/** All that the preview of a build says, besides what its lists are about. */
export const previewWords = {
  title: (goal: string, { what }: BuildWords): string => `What changes in the ${what} of ${goal}`,
  titleOfAll: 'What changes in the tasks of every goal',
  region: 'Changes',
  apply: 'Apply',
  /** The button where nothing changes but differences are shown. */
  keep: 'Keep as it is',
  cancel: 'Cancel',
  pure: 'Apply without my edits…',
  pureYes: 'Apply without my edits',
  back: 'Back',

  /** `3 tasks added, 1 changed. 2 of your edits conflict with the plan and are kept.`; `chosen`: with answers. */
  summary: (
    report: MergeReport,
    names: BuildWords,
    {
      changesNothing = false,
      chosen,
    }: { readonly changesNothing?: boolean; readonly chosen?: ChosenMerge } = {},
  ): string => {
    const words = changesInWords(report.changes);
    const small = report.changes.length === 0 ? 'The text changes.' : 'Only computed lines change.';
    const first = changesNothing ? 'Nothing changes.' : words === '' ? small : `${words}.`;
    const isAnswered = chosen !== undefined && chosen.taken.length > 0;
    const second = isAnswered ? answersInShort(chosen, names) : keptEdits(report.conflicts, names);
    return [first, second].filter((one) => one !== '').join(' ');
  },
  conflicts: 'Conflicts',
  /** Conflicts that were told before. */
  settled: 'Kept before',
  review: 'Review',
  computed: (number: number): string =>
    `${counted(number, 'computed section')} ${number === 1 ? 'follows' : 'follow'}`,

  /** `Warning: 5 of 9 tasks are removed, 1 of them begun: the plan no longer has them.` */
  warning: ({ tasks, of }: GraveRemovals, { source }: BuildWords): string => {
    const begun = tasks.filter(({ started }) => started).length;
    const are = tasks.length === 1 ? 'is' : 'are';
    const them = tasks.length === 1 ? 'it' : 'them';
    return `Warning: ${tasks.length} of ${counted(of, 'task')} ${are} removed${begun === 0 ? '' : `, ${begun} of them begun`}: ${source} no longer has ${them}.`;
  },
  /** `Was in line 14 of the plan. Already begun.` */
  lastSeen: ({ line, started }: RemovedTask, { source }: BuildWords): string => {
    const where = line === null ? '' : `Was in line ${line} of ${source}.`;
    return [where, started ? 'Already begun.' : ''].filter((one) => one !== '').join(' ');
  },

  /** `3 of 4 task lists are changed, 2 are new.` */
  summaryOfAll: (chosen: number, all: number, firsts: number): string => {
    const some = `${chosen === all ? '' : `${chosen} of `}${counted(all, 'task list')} ${chosen === 1 ? 'is' : 'are'} changed`;
    return firsts === 0 ? `${some}.` : `${some}, ${firsts} ${firsts === 1 ? 'is' : 'are'} new.`;
  },
  warningOfAll: (goals: number): string =>
    `Warning: tasks of ${counted(goals, 'goal')} are removed, many at once or some that are begun. ${goals === 1 ? 'It comes' : 'They come'} first in the list.`,
  firsts: 'New task lists',
  unfold: 'Changes',
  unfoldOf: (title: string): string => `Changes in ${title}`,

  /** Lines are those of the note once it is written. */
  toMend: 'To fix afterwards',

  choosing: 'Updating the preview…',

  loses: (edits: number, { source }: BuildWords): string =>
    `The note becomes what ${source} says. You lose ${counted(edits, 'edit')}. You can undo this.`,
  lostEdits: 'Your edits',
  comeBack: 'Deleted tasks that come back',

  more: (number: number, noun: string): string => `And ${counted(number, `more ${noun}`)}.`,
};

/** `3 conflicts: 1 follows the plan, 2 stay.` */
function answersInShort({ shown, taken: { length } }: ChosenMerge, { source }: BuildWords): string {
  const all = shown.report.conflicts.length + shown.settled.length;
  const left = all - length;
  const stay = left <= 0 ? '' : `, ${left} ${left === 1 ? 'stays' : 'stay'}`;
  return `${counted(all, 'conflict')}: ${length} ${length === 1 ? 'follows' : 'follow'} ${source}${stay}.`;
}
