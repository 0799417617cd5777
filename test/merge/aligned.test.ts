import { builtOf } from '../support/building.ts';
import { rebuiltOf } from '../support/rebuilding.ts';
import { TABLES } from '../support/formatters.ts';

const plan = (...items: string[]): string =>
  `# Plan: X\n\n### Phase 1: Beds\n${items.map((item) => `- ${item}\n`).join('')}`;
const aligned = TABLES.find(({ name }) => name.endsWith('aligned'))?.format ?? ((note: string) => note);
/** Where the pipes of a row stand. */
const pipes = (note: string, id: string): string => {
  const row = note.split('\n').find((line) => line.startsWith(`| ${id} `)) ?? '';
  return Array.from(row.matchAll(/\|/g), ({ index }) => index).join();
};

test('a row that is too long for its table leaves all others aligned, new and changed ones too (format 4.7)', () => {
  const [dig, fill, lay] = ['Dig the beds', 'Fill them up to the very rim', 'Lay the paths'];
  const first = builtOf(plan(dig, fill, lay));
  const long = `Water ${'each of all the beans '.repeat(2)}`.trim();
  const once = rebuiltOf({
    plan: plan(dig, fill, lay, long),
    note: aligned(first.note),
    record: first.record,
  });
  expect(pipes(once.note, 'T-004')).not.toBe(pipes(once.note, 'T-002'));
  const now = plan('Dig all the beds', fill, lay, long, 'Weed');
  const { note } = rebuiltOf({ plan: now, note: once.note, record: once.record });
  for (const id of ['T-001', 'T-005']) expect(pipes(note, id)).toBe(pipes(note, 'T-002'));
});
