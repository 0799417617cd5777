import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builtOf } from './support/building.ts';
import { rebuiltOf } from './support/rebuilding.ts';

const folder = path.join(__dirname, 'rebuilds');

/** A file of a story; undefined for none. */
function textOf(story: string, file: string): string | undefined {
  const at = path.join(folder, story, file);
  return existsSync(at) ? readFileSync(at, 'utf8') : undefined;
}

/** The stories of `rebuilds.test.ts`, with other answers than to keep what is the user's. */
test.each(readdirSync(folder))('%s: the plan’s word can be taken in each conflict', (story) => {
  const plan = textOf(story, 'plan-after.md') ?? '';
  const before = textOf(story, 'plan-before.md');
  const note = textOf(story, 'edited.md') ?? '';
  const actionItems = textOf(story, 'action-items.md') ?? '';
  const record = before === undefined ? null : builtOf(before).record;
  const { report } = rebuiltOf({ plan, note, record, actionItems });
  const open = report.conflicts.filter(({ isFixed = false }) => !isFixed);
  for (const taken of [...open.map(({ key }) => [key]), open.map(({ key }) => key)]) {
    const merged = rebuiltOf({ plan, note, record, actionItems, taken });
    const next = rebuiltOf({ plan, note: merged.note, record: merged.record, actionItems });
    const told = [...next.report.conflicts, ...next.settled].map(({ key }) => key);
    expect(taken.filter((key) => told.includes(key))).toEqual([]);
  }
});
