import type { Deleted, GraveRemovals, MergeReport, RemovedTask } from '../../model/merge.ts';
import { counted } from '../../text/phrases.ts';
import { type BuildWords, changesInWords, isUnknown, placesOf } from './report-words.ts';

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
  bringBack: 'Bring back',

  /** `3 tasks added, 1 changed. In 2 places yours stays although the plan differs.` */
  summary: ({ changes, conflicts }: MergeReport, { source }: BuildWords, changesNothing: boolean): string => {
    const words = changesInWords(changes);
    const first = changesNothing ? 'Nothing changes.' : words === '' ? 'The text changes.' : `${words}.`;
    const places = `${counted(placesOf(conflicts), 'place')} ${conflicts.some(isUnknown) ? 'the note' : 'yours'} stays although ${source} differs`;
    return conflicts.length === 0 ? first : `${first} In ${places}.`;
  },

  /** `Warning: 5 of the 9 tasks are removed, 1 of them begun, because the plan does not have them any more.` */
  warning: ({ tasks, of }: GraveRemovals, { source }: BuildWords): string => {
    const begun = tasks.filter(({ started }) => started).length;
    const are = tasks.length === 1 ? 'is' : 'are';
    const them = tasks.length === 1 ? 'it' : 'them';
    return `Warning: ${tasks.length} of the ${counted(of, 'task')} ${are} removed${begun === 0 ? '' : `, ${begun} of them begun`}, because ${source} does not have ${them} any more.`;
  },
  warned: 'Warning: tasks removed',
  /** `Last seen in line 14 of the plan. It is begun.` */
  lastSeen: ({ line, started }: RemovedTask, { source }: BuildWords): string => {
    const where = line === null ? '' : `Last seen in line ${line} of ${source}.`;
    return [where, started ? 'It is begun.' : ''].filter((one) => one !== '').join(' ');
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
  toMend: 'To mend afterwards',

  /** A task’s id, or a section’s heading with its signs. */
  bringingBack: (deleted: Deleted): string => `Bringing back ${deleted.replace(/^#+ /, '')}…`,

  loses: (edits: number, { source }: BuildWords): string =>
    `The whole note is replaced by what ${source} says. ${counted(edits, 'edit')} of yours ${edits === 1 ? 'is' : 'are'} lost. You can undo this afterwards.`,
  lostLines: 'Lines of yours',
  comeBack: 'Tasks that you deleted come back',

  more: (number: number, noun: string): string => `And ${counted(number, `more ${noun}`)}.`,
};
