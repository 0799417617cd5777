import type { MergeReport } from '../../model/merge.ts';
import type { TaskId } from '../../model/tasks.ts';
import { count } from '../notices.ts';
import { type BuildWords, changesInWords } from './report-words.ts';

/** All that the preview of a build says, besides what its lists are about. */
export const previewWords = {
  title: (goal: string, { what }: BuildWords): string => `What changes in the ${what} of ${goal}`,
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
    const places = `${count(conflicts.length, 'place')} yours stays although ${source} differs`;
    return conflicts.length === 0 ? first : `${first} In ${places}.`;
  },

  bringingBack: (id: TaskId): string => `Bringing back ${id}…`,

  loses: (edits: number, { source }: BuildWords): string =>
    `The whole note is replaced by what ${source} says. ${count(edits, 'edit')} of yours ${edits === 1 ? 'is' : 'are'} lost. You can undo this afterwards.`,
  lostLines: 'Lines of yours',
  comeBack: 'Tasks that you deleted come back',

  more: (number: number, noun: string): string => `And ${count(number, `more ${noun}`)}.`,
};
