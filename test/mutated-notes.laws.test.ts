import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { builtItemsOf, itemsRebuildOf } from './support/action-items.ts';
import { buildOf, builtOf } from './support/building.ts';
import { planOf } from './support/reading.ts';
import { rebuildOf } from './support/rebuilding.ts';
import { soakTimeout, tries } from './support/soak.ts';
import { tasksNoteOf } from './support/tasks-note.ts';

/** The plans of `test/plans`, each with the notes that are built of it. */
const folder = path.join(__dirname, 'plans');
const sources = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const plan = readFileSync(path.join(folder, name, 'execution.md'), 'utf8');
    const tasks = builtOf(plan);
    return { name, plan, tasks, items: builtItemsOf({ tasks: tasks.note }) };
  });

/** One mishap of a text: where it happens, as shares of the text, and a piece that it may put in. */
interface Mishap {
  readonly what: keyof typeof mishaps;
  readonly from: number;
  readonly to: number;
  readonly piece: string;
}

const mishaps = {
  'a piece is cut': (text: string, from: number, to: number) => text.slice(0, from) + text.slice(to),
  'the end is cut': (text: string, from: number) => text.slice(0, from),
  'a piece is doubled': (text: string, from: number, to: number) =>
    text.slice(0, to) + text.slice(from, Math.min(to, from + 2000)) + text.slice(to),
  'two pieces are swapped': (text: string, from: number, to: number) => {
    const middle = Math.floor((from + to) / 2);
    return text.slice(0, from) + text.slice(middle, to) + text.slice(from, middle) + text.slice(to);
  },
  'a line is doubled': (text: string, from: number) => {
    const lines = text.split('\n');
    const at = from % lines.length;
    lines.splice(at, 0, lines[at] ?? '');
    return lines.join('\n');
  },
  'two lines are swapped': (text: string, from: number, to: number) => {
    const lines = text.split('\n');
    const [one, other] = [from % lines.length, to % lines.length];
    [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
    return lines.join('\n');
  },
  'something is put in': (text: string, from: number, _to: number, piece: string) =>
    text.slice(0, from) + piece + text.slice(from),
  'something is written over': (text: string, from: number, _to: number, piece: string) =>
    text.slice(0, from) + piece + text.slice(from + piece.length),
  'line ends change': (text: string, from: number) =>
    text.slice(0, from) + text.slice(from).replace(/\n/g, '\r'),
  'lines are indented': (text: string, from: number, to: number) =>
    text.slice(0, from) + text.slice(from, to).replace(/\n/g, '\n    ') + text.slice(to),
} as const;

const SIGNS = [
  '|',
  '- [ ] ',
  '```\n',
  '<!--',
  '**',
  '`',
  '[',
  '](',
  '\\',
  '> ',
  '#',
  '~~',
  '$$',
  '\n\n',
  '---\n',
  '1. ',
];
const CONTROLS = [
  ...Array.from({ length: 32 }, (_one, code) => String.fromCharCode(code)),
  '\u007f',
  '\u0085',
  '\u2028',
  '\u200b',
  '\u202e',
  '\ufeff',
];
const piece = fc.oneof(
  fc.constantFrom(...SIGNS),
  fc.constantFrom(...SIGNS).map((sign) => sign.repeat(300)),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...CONTROLS), minLength: 1, maxLength: 8 }),
  fc.constantFrom(
    '\ud800',
    '\udc00',
    'T-001',
    '**Phase 1: Again** (Day 1, 2 tasks)',
    '| Task ID | Task Name |\n|---|---|\n',
  ),
);

const mishap: fc.Arbitrary<Mishap> = fc.record({
  what: fc.constantFrom(...(Object.keys(mishaps) as (keyof typeof mishaps)[])),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  piece,
});

function mutated(text: string, happened: readonly Mishap[]): string {
  return happened.reduce((now, { what, from, to, piece: put }) => {
    const [start, end] = [from, to]
      .map((share) => Math.floor(share * now.length))
      .sort((one, other) => one - other);
    return mishaps[what](now, start ?? 0, end ?? 0, put).slice(0, 60_000);
  }, text);
}

const SHARE = 0.2;
const few = { minLength: 0, maxLength: 4 };

test(
  'whatever happens to the text of a plan, a task list or action items, no reader and no rebuild throws',
  () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sources),
        fc.array(mishap, { minLength: 1, maxLength: 4 }),
        fc.array(mishap, few),
        fc.array(mishap, few),
        fc.boolean(),
        (source, toPlan, toTasks, toItems, hasRecord) => {
          const plan = mutated(source.plan, toPlan);
          const note = mutated(source.tasks.note, toTasks);
          const items = mutated(source.items.note, toItems);
          planOf(plan);
          buildOf(plan);
          tasksNoteOf(note);
          const record = hasRecord ? source.tasks.record : null;
          const outcome = rebuildOf({ plan, note, record, actionItems: items });
          const itemsRecord = hasRecord ? source.items.record : null;
          itemsRebuildOf({ tasks: note, note: items, record: itemsRecord });
          if (outcome.kind === 'rebuilt') JSON.stringify(outcome.record);
        },
      ),
      tries(60, SHARE),
    );
  },
  soakTimeout(SHARE),
);
