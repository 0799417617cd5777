import { type Finding, finding } from '../model/finding.ts';
import type { Unread } from '../model/plan.ts';
import { plainText } from '../text/plain-text.ts';

/** Items of a plan that are in no task, a finding a heading, at its first line with the count (format 2.0). */
export function unreadFindings(unread: readonly Unread[]): Finding[] {
  return unread.map(({ heading, line, count, isWork }) => {
    const items = count === 1 ? '1 item' : `${count} items`;
    const where = heading === '' ? 'above the first heading' : `under “${plainText(heading)}”`;
    const what = isWork
      ? 'not read. Put what is to be done into a phase, as list items, boxes or rows of a task table.'
      : 'taken for no work. Put a box before each that is.';
    const message = `${items} ${where} ${count === 1 ? 'was' : 'were'} ${what}`;
    return finding('unread', line, message);
  });
}
