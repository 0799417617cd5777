import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RebuiltTasks } from '../src/model/rebuild.ts';
import { reportLists } from '../src/obsidian/builds/preview-entries.ts';
import type { ConflictAnswers, PreviewEntry } from '../src/obsidian/builds/preview-entry.ts';
import { previewWords } from '../src/obsidian/builds/preview-words.ts';
import type { BuildWords } from '../src/obsidian/builds/report-words.ts';
import { builtOf } from './support/building.ts';
import { rebuiltOf } from './support/rebuilding.ts';

/**
 * What a build does to a note that its user has edited, a story each. `edited.md` is what `plan-before.md` builds with the
 * user's edits, which meets `plan-after.md`; without a `plan-before.md` nobody has a record of the last build. `after.md` and
 * `report.txt`, what the preview tells of it, are approved: a person has read them as the note's owner would.
 * `UPDATE=1 npx jest test/rebuilds.test.ts` writes these two anew, to be read again before they are committed.
 */
const folder = path.join(__dirname, 'rebuilds');
const stories = readdirSync(folder);
const updating = process.env['UPDATE'] === '1';
const names: BuildWords = { what: 'tasks', source: 'the plan' };

/** A file of a story; undefined for none. */
function textOf(story: string, file: string): string | undefined {
  const at = path.join(folder, story, file);
  return existsSync(at) ? readFileSync(at, 'utf8') : undefined;
}

describe.each(stories)('%s', (story) => {
  const plan = textOf(story, 'plan-after.md') ?? '';
  const before = textOf(story, 'plan-before.md');
  const note = textOf(story, 'edited.md') ?? '';
  const actionItems = textOf(story, 'action-items.md') ?? '';
  const rebuilt = rebuiltOf({
    plan,
    note,
    record: before === undefined ? null : builtOf(before).record,
    actionItems,
  });

  test.each([
    ['after.md', rebuilt.note],
    ['report.txt', told(rebuilt, note)],
  ])('%s is as it was approved', (file, made) => {
    if (updating) writeFileSync(path.join(folder, story, file), made);
    expect(made).toBe(textOf(story, file));
  });

  test('a second build changes nothing, and asks nothing', () => {
    const again = rebuiltOf({ plan, note: rebuilt.note, record: rebuilt.record, actionItems });
    expect(again.note).toBe(rebuilt.note);
    expect(again.report).toEqual({ changes: [], conflicts: [] });
  });
});

/** The lists of the preview, but for changed lines, which `after.md` shows. */
function told({ note, report, removals }: RebuiltTasks, before: string): string {
  const changes = report.changes.filter(({ kind }) => kind !== 'lines');
  const lists = reportLists({ report: { ...report, changes }, settled: [], removals, problems: [] }, names)
    .filter(({ entries }) => entries.length > 0)
    .flatMap(({ heading, entries }) => ['', heading, ...entries.flatMap(entryLines)]);
  return [previewWords.summary(report, names, { changesNothing: note === before }), ...lists, ''].join('\n');
}

function entryLines({ title, remark = '', pairs = [], pairWords, choice }: PreviewEntry): string[] {
  const sides = pairs.flatMap(({ label, before, after, choice: own }) => [
    ...(label === '' ? [] : [`  ${label}`]),
    ...before.map((line) => `  - ${pairWords?.before ?? 'before'}: ${line}`),
    ...after.map((line) => `  + ${pairWords?.after ?? 'after'}: ${line}`),
    ...answers(own),
  ]);
  return [`- ${title}${remark === '' ? '' : `: ${remark}`}`, ...sides, ...answers(choice)];
}

function answers(choice: ConflictAnswers | undefined): string[] {
  return choice === undefined ? [] : [`  ( ) ${choice.mine} / ${choice.plan}`];
}
