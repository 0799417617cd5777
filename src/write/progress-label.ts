import type { Counts, Progress } from '../model/goal-reading.ts';
import type { StatusBarContent } from '../model/settings.ts';

/** How far a goal is, as short as can be: `7/12 · 58 %`, `7/12` or `58 %`; empty where nothing is to be shown. */
export function progressLabel({ done, total, percent }: Progress, content: StatusBarContent): string {
  switch (content) {
    case 'count-and-percent':
      return `${done}/${total} · ${percent} %`;
    case 'count':
      return `${done}/${total}`;
    case 'percent':
      return `${percent} %`;
    case 'none':
      return '';
  }
}

/** The same as it is read out: `7 of 12 tasks done, 58 percent`. */
export function progressInWords({ done, total, percent }: Progress, counts: Counts | null): string {
  return `${done} of ${total} ${nounOf({ total }, counts)} done, ${percent} percent`;
}

/** What is counted: action items, where those are tasks and boxes alike. */
export function nounOf({ total }: Pick<Progress, 'total'>, counts: Counts | null): string {
  if (counts === null) return total === 1 ? 'action item' : 'action items';
  const what = total === counts.boxes ? 'box' : 'task';
  return total === 1 ? what : `${what}${what === 'box' ? 'es' : 's'}`;
}

/** What the progress does not count: `9 of 40 boxes`, or `3 of 12 tasks` where all boxes are counted; empty where one count says it all. */
export function otherCount({ total }: Pick<Progress, 'total'>, counts: Counts | null): string {
  if (counts === null) return '';
  const { doneTasks, tasks, doneBoxes, boxes } = counts;
  return total === boxes
    ? `${doneTasks} of ${tasks} ${tasks === 1 ? 'task' : 'tasks'}`
    : `${doneBoxes} of ${boxes} boxes`;
}
