import fc from 'fast-check';
import type { BuildRecord } from '../../src/model/merge.ts';
import { boxesIn } from '../../src/text/boxes.ts';
import { builtItemsOf, rebuiltItemsOf, type Row, tasksText } from '../support/action-items.ts';
import { soakTimeout, tries } from '../support/soak.ts';

const NAMES = [
  'Test the soil',
  'Clear rubble',
  'Build six beds',
  'Lay the paths',
  'Order mulch',
  'Dig a pond',
];
const CLAUSES = [
  'soil is clean',
  'report is filed',
  'beds are level',
  'paths are dry',
  'Ann agrees',
  'signs hang',
];

/** The share of each of its laws of the time of a soak. */
const SHARE = 0.03;

/** A tasks.md and an action-items.md that are edited by turns, build by build. */
class Story {
  readonly phases: Row[][];
  note: string;
  record: BuildRecord;
  private next = 1;
  private edits = 0;

  constructor(sizes: readonly number[]) {
    this.phases = sizes.map((size) => Array.from({ length: size }, (_, index) => this.newRow(index)));
    ({ note: this.note, record: this.record } = builtItemsOf({ tasks: this.tasks }));
  }

  get tasks(): string {
    return tasksText(
      Object.fromEntries(
        this.phases.map((rows, index) => [`Phase ${String(index + 1)}: Part ${'ABC'.charAt(index)}`, rows]),
      ),
    );
  }

  build() {
    const result = rebuiltItemsOf({ tasks: this.tasks, note: this.note, record: this.record });
    ({ note: this.note, record: this.record } = result);
    return result;
  }

  editTasks(what: TaskEdit, at: number, number: number): void {
    const rows = this.phases[at % this.phases.length] ?? [];
    const place = number % Math.max(1, rows.length);
    const row = rows[place];
    if (what === 'add') rows.splice(place, 0, this.newRow(number));
    else if (row === undefined) return;
    else if (what === 'remove') rows.splice(place, 1);
    else if (what === 'reword') rows[place] = { ...row, name: `${row.name} and shed ${String(number)}` };
    else if (what === 'clause')
      rows[place] = { ...row, done: `${row.done ?? ''}; step ${String(number)} is taken` };
    else if (what === 'no clause')
      rows[place] = { ...row, done: (row.done ?? '').split('; ').slice(1).join('; ') };
    else if (this.phases.length > 1) {
      rows.splice(place, 1);
      this.phases[(at + 1) % this.phases.length]?.push(row);
    }
  }

  editNote(what: NoteEdit, at: number, number: number): void {
    const lines = this.note.split('\n');
    const boxes = lines.flatMap((line, index) => (/^[\s>]*- \[/.test(line) ? [index] : []));
    const box = boxes[at % Math.max(1, boxes.length)] ?? 0;
    const line = lines[box] ?? '';
    const mark = `mark${String(number)}x${String(this.edits++)}`;
    if (what === 'paragraph') lines.splice(at % (lines.length + 1), 0, '', mark, '');
    else if (boxes.length === 0) return;
    else if (what === 'own box') lines.splice(box, 0, `${leadOf(line)}- [x] ${mark}`);
    else if (what === 'behind') lines[box] = `${line} ${mark}`;
    else if (what === 'no id') lines[box] = `${line.replace(/\*\*T-\d+\*\* /, '')} ${mark}`;
    else if (what === 'reword') lines[box] = line.replace(/ (\w+)( \(|$)/, ` ${mark}$2`);
    else if (what === 'inside') lines.splice(box + 1, 0, `${leadOf(line)}  - ${mark}`);
    else if (what === 'tick') {
      lines[box] = line.replace(/\[.\]/, '[x]');
      if (!line.includes('mark')) lines[box] += ` ${mark}`;
    } else if (what === 'delete') {
      if (!/mark|\[x\]/.test(line)) lines.splice(box, 1);
    } else place(what, lines, box, { number, mark });
    this.note = lines.join('\n');
  }

  private newRow(number: number): Row {
    const count = number % 4;
    const done = Array.from(
      { length: count },
      (_, index) => CLAUSES[(number + index) % CLAUSES.length] ?? '',
    ).join('; ');
    return {
      id: `T-${String(this.next++).padStart(3, '0')}`,
      name: NAMES[number % NAMES.length] ?? '',
      done,
    };
  }
}

/** How far a line is indented, quote marks included. */
const leadOf = (line: string): string => /^[\s>]*/.exec(line)?.[0] ?? '';

/** Puts the item of a box elsewhere, or another box with its id beside it. */
function place(
  what: PlaceEdit,
  lines: string[],
  box: number,
  { number, mark }: { readonly number: number; readonly mark: string },
): void {
  const lead = leadOf(lines[box] ?? '');
  let end = box + 1;
  while ((lines[end] ?? '').trim() !== '' && leadOf(lines[end] ?? '').length > lead.length) end++;
  const item = lines.slice(box, end).map((line) => line.slice(lead.length));
  const nested = item.map((line) => `${lead}  ${line}`);
  if (what === 'nest')
    lines.splice(box, item.length, `${lead}- [ ] ${mark}a`, ...nested, `${lead}  - [!] ${mark}b`);
  else if (what === 'quote')
    lines.splice(box, item.length, '', `> [!todo] ${mark}`, ...item.map((line) => `> ${line}`), '');
  else {
    if (what === 'put elsewhere') lines.splice(box, item.length);
    const tops = lines.flatMap((line, index) => (line.startsWith('- [') ? [index] : []));
    const top = tops[number % (tops.length + 1)];
    const id = /T-\d+/.exec(item[0] ?? '')?.[0] ?? mark;
    const put = what === 'put elsewhere' ? item : [`- [/] ${id} ${mark}`];
    if (top === undefined) lines.push('', '## Done', '', ...put);
    else lines.splice(top, 0, ...put);
  }
}

const taskEdits = ['add', 'remove', 'reword', 'move', 'clause', 'no clause'] as const;
const placeEdits = ['nest', 'quote', 'put elsewhere', 'repeat'] as const;
const noteEdits = [
  'own box',
  'behind',
  'reword',
  'no id',
  'inside',
  'tick',
  'paragraph',
  'delete',
  ...placeEdits,
] as const;
type TaskEdit = (typeof taskEdits)[number];
type PlaceEdit = (typeof placeEdits)[number];
type NoteEdit = (typeof noteEdits)[number];
type Step = readonly ['tasks', TaskEdit, number, number] | readonly ['note', NoteEdit, number, number];

const sizes = fc
  .array(fc.nat(4), { minLength: 1, maxLength: 3 })
  .filter((all) => all.some((size) => size > 0));
const taskStep = fc.tuple(
  fc.constant('tasks' as const),
  fc.constantFrom(...taskEdits),
  fc.nat(50),
  fc.nat(999),
);
const noteStep = fc.tuple(
  fc.constant('note' as const),
  fc.constantFrom(...noteEdits),
  fc.nat(200),
  fc.nat(999),
);
const steps = fc.array(fc.oneof(taskStep, noteStep), { minLength: 1, maxLength: 8 });

function apply(story: Story, step: Step): void {
  if (step[0] === 'tasks') story.editTasks(step[1], step[2], step[3]);
  else story.editNote(step[1], step[2], step[3]);
  if (story.phases.some((rows) => rows.length > 0)) story.build();
}

/** The words of the user's with the state of their boxes. */
function marked(note: string): string[] {
  return note
    .split('\n')
    .flatMap((line) =>
      /mark\d/.test(line)
        ? [`${/\[.\]/.exec(line)?.[0] ?? ''} ${(line.match(/mark\w+/g) ?? []).join()}`]
        : [],
    )
    .sort();
}

/** The boxes of the user's, each with its state and the box it lies in: by the user's words, the id or the clause. */
function ownBoxes(note: string): string[] {
  const boxes = boxesIn(note);
  const nameOf = (text: string): string => (text.match(/mark\w+/g) ?? text.match(/T-\d+/g) ?? [text]).join();
  return boxes
    .filter(({ text }) => text.startsWith('mark'))
    .map(({ text, mark, parent }) => {
      const around = parent === null ? undefined : boxes[parent];
      return `[${mark}] ${nameOf(text)} in ${around === undefined ? 'none' : nameOf(around.text)}`;
    })
    .sort();
}

describe('whatever is edited, in tasks.md and in action-items.md', () => {
  test(
    'no word and no state of the user’s is lost or doubled',
    () => {
      fc.assert(
        fc.property(sizes, steps, (start, all) => {
          const story = new Story(start);
          for (const step of all) {
            if (step[0] === 'note') story.editNote(step[1], step[2], step[3]);
            else story.editTasks(step[1], step[2], step[3]);
            if (!story.phases.some((rows) => rows.length > 0)) continue;
            const before = marked(story.note);
            story.build();
            expect(marked(story.note)).toEqual(before);
          }
        }),
        tries(60, SHARE),
      );
    },
    soakTimeout(SHARE),
  );

  test(
    'a box of the user’s keeps its state and stays in the box that it lies in',
    () => {
      fc.assert(
        fc.property(sizes, steps, (start, all) => {
          const story = new Story(start);
          for (const step of all) {
            if (step[0] === 'note') story.editNote(step[1], step[2], step[3]);
            else story.editTasks(step[1], step[2], step[3]);
            if (!story.phases.some((rows) => rows.length > 0)) continue;
            const before = ownBoxes(story.note);
            story.build();
            expect(ownBoxes(story.note)).toEqual(before);
          }
        }),
        tries(60, SHARE),
      );
    },
    soakTimeout(SHARE),
  );

  test(
    'building twice changes nothing the second time',
    () => {
      fc.assert(
        fc.property(sizes, steps, (start, all) => {
          const story = new Story(start);
          for (const step of all) apply(story, step);
          if (!story.phases.some((rows) => rows.length > 0)) return;
          const { note, built } = story.build();
          expect(boxesIn(note)).toHaveLength(built.boxes);
          const again = story.build();
          expect(again.note).toBe(note);
          expect(again.report.changes).toEqual([]);
        }),
        tries(60, SHARE),
      );
    },
    soakTimeout(SHARE),
  );

  test(
    'each task has one box, unless the user deleted it',
    () => {
      fc.assert(
        fc.property(sizes, fc.array(taskStep, { maxLength: 8 }), (start, all) => {
          const story = new Story(start);
          for (const step of all) apply(story, step);
          if (!story.phases.some((rows) => rows.length > 0)) return;
          const ids = (story.build().note.match(/^- \[ \] \*\*(T-\d+)/gm) ?? [])
            .map((line) => line.slice(8))
            .sort();
          expect(ids).toEqual(
            story.phases
              .flat()
              .map(({ id }) => id)
              .sort(),
          );
        }),
        tries(40, SHARE),
      );
    },
    soakTimeout(SHARE),
  );

  test(
    'a note that nobody touched becomes what a fresh build would be',
    () => {
      fc.assert(
        fc.property(sizes, fc.array(taskStep, { maxLength: 8 }), (start, all) => {
          const story = new Story(start);
          for (const step of all) apply(story, step);
          if (!story.phases.some((rows) => rows.length > 0)) return;
          expect(story.build().note).toBe(builtItemsOf({ tasks: story.tasks }).note);
        }),
        tries(60, SHARE),
      );
    },
    soakTimeout(SHARE),
  );

  test(
    'without a record no line of the note is lost, none is ticked, and at most an id is put in front, or another where the words have one',
    () => {
      fc.assert(
        fc.property(sizes, sizes, fc.array(noteStep, { maxLength: 4 }), (one, other, all) => {
          const story = new Story(one);
          for (const step of all) story.editNote(step[1], step[2], step[3]);
          const { note } = rebuiltItemsOf({ tasks: new Story(other).tasks, note: story.note, record: null });
          const merged = note.split('\n');
          let at = 0;
          for (const line of story.note.split('\n')) {
            const bare = (one: string): string => one.replace(/(?:\*\*)?T-\d+(?:\*\*)? /, '');
            const isLine = (one: string): boolean => bare(one) === bare(line);
            at = merged.findIndex((one, place) => place >= at && isLine(one));
            expect(at).not.toBe(-1);
            at++;
          }
        }),
        tries(40, SHARE),
      );
    },
    soakTimeout(SHARE),
  );
});

/** The id that the Tasks plugin reads: fields and tags are taken from the end of a line until other words come. */
function pluginIdOf(line: string): string | null {
  const words = line.replace(/ \^[\w-]+$/, '').split(' ');
  for (let last = words.pop(); last !== undefined; last = words.pop()) {
    if (last.startsWith('#') || last === '⏫') continue;
    const sign = words.pop();
    if (sign === '🆔') return last;
    if (sign !== '✅' && sign !== '📅' && sign !== '⏳') return null;
  }
  return null;
}

test(
  'whatever the user writes behind a task, its new fields stand where the Tasks plugin reads them',
  () => {
    const behind = fc.array(
      fc.constantFrom('ask Bob', '#x', '#y/z', '✅ 2026-11-22', '⏫', '📅 2026-01-02'),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(behind, fc.constantFrom('', ' ^abc'), (words, blockId) => {
        const tasks = tasksText({ 'Phase 1: Part A': [{ id: 'T-001', name: 'Test the soil' }] });
        const { note, record } = builtItemsOf({ tasks });
        const tail = words.map((word) => ` ${word}`).join('') + blockId;
        const mine = note.replace('Test the soil', `Test the soil${tail}`);
        const merged = rebuiltItemsOf({ tasks, note: mine, record, settings: { tasksPluginFields: true } });
        const line = merged.note.split('\n').find((one) => one.startsWith('- [')) ?? '';
        expect(pluginIdOf(line)).toBe('T-001');
        expect(line.replace(' 🆔 T-001', '')).toBe(`- [ ] **T-001** Test the soil${tail}`);
      }),
      tries(60, SHARE),
    );
  },
  soakTimeout(SHARE),
);
