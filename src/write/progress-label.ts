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

/** The same as it is read out: `7 of 12 action items done, 58 percent`. */
export function progressInWords({ done, total, percent }: Progress): string {
  return `${done} of ${total} action ${total === 1 ? 'item' : 'items'} done, ${percent} percent`;
}

/** Tasks and all boxes: `3/12 tasks · 9/40 boxes`; empty where one count says it all. */
export function bothCounts(counts: Counts | null): string {
  if (counts === null) return '';
  const { doneTasks, tasks, doneBoxes, boxes } = counts;
  return `${doneTasks}/${tasks} ${tasks === 1 ? 'task' : 'tasks'} · ${doneBoxes}/${boxes} boxes`;
}
