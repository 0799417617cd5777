import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtOf } from './support/building.ts';

/**
 * Whole plans beside the notes that are built from them. The notes are approved: a person has read them as their owner
 * would. `UPDATE=1 npx jest test/plans.test.ts` writes them anew, to be read again before they are committed.
 */
const folder = path.join(__dirname, 'plans');
const cases = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const updating = process.env['UPDATE'] === '1';

test.each(cases)('%s', (name) => {
  const plan = readFileSync(path.join(folder, name, 'execution.md'), 'utf8');
  const approved = path.join(folder, name, 'tasks.md');
  const { note } = builtOf(plan);
  if (updating) writeFileSync(approved, note);
  expect(note).toBe(readFileSync(approved, 'utf8'));
});
