import fc from 'fast-check';
import { taskList } from '../../src/model/note-tasks.ts';
import { allTasks } from '../../src/model/tasks.ts';
import { noteOutline } from '../../src/read/markdown/note-outline.ts';
import { slices } from '../../src/read/markdown/parse.ts';
import type { Block } from '../../src/read/markdown/block.ts';
import { outline } from '../../src/read/markdown/outline.ts';
import { visibleText } from '../../src/text/visible-text.ts';
import { schedule } from '../../src/schedule/critical-path-method.ts';
import { tasksNoteOf } from '../support/tasks-note.ts';

const line = fc.constantFrom(
  '',
  '',
  '| ID | Task | After |',
  '|---|---|---|',
  '| T-001 | Dig \\| fill | None |',
  '| t-2 | %%x%% Rake | T-001 |',
  '| T-003 | `a|b` | T-1 – T-9, Phase 1 |',
  '  | T-004 | Sow | T-004 |',
  'T-005 | Mow |',
  '|---|',
  '|',
  '```',
  '~~~',
  '<pre>',
  '</pre>',
  '<script>',
  '</script>',
  '<div>',
  '<!--',
  '-->',
  '%%',
  '---',
  '===',
  '> | ID | Task | After |',
  '> |---|---|---|',
  '- item',
  '- [ ] T-006 Water',
  '  - [x] T007 nested',
  '    | ID | Task | After |',
  '    |---|---|---|',
  '    | T-008 | Weed | |',
  '  | ID | Task | After |',
  '  |---|---|---|',
  '1. | ID | Task | After |',
  '**Phase 1: Ground** (Days 1-2)',
  '## Phase 2',
  '### Task 1.1: Sow',
  '**Depends on**: Task 1.1, T-001',
  '- **Phase 3**: Green',
  'text',
  '## Risks',
  '<<<<<<< a',
  '=======',
  '>>>>>>> b',
  '[^1]: note',
  '$$',
  '\t',
);
const aNote = fc
  .tuple(fc.constantFrom('', '\uFEFF'), fc.array(line, { maxLength: 24 }), fc.constantFrom('\n', '\r\n'))
  .map(([start, lines, end]) => start + lines.join(end));

/** Every table of a note by the parser alone: its header's line and its rows'. */
function parsedTables(note: string): [number, number[]][] {
  const tables: [number, number[]][] = [];
  const visit = (block: Block): void => {
    if (block.kind === 'list') for (const item of block.items) item.blocks.forEach(visit);
    if (block.kind === 'table') tables.push([block.header.line, block.rows.map((row) => row.line)]);
  };
  const { text, cuts } = visibleText(note);
  outline(slices(text, cuts)).forEach(visit);
  return tables;
}

describe('any note', () => {
  test('has the tables that the parser sees in it, though their rows never reach the parser', () => {
    fc.assert(
      fc.property(aNote, (note) => {
        expect([...noteOutline(visibleText(note)).tableRows]).toEqual(parsedTables(note));
      }),
      { numRuns: 300 },
    );
  });

  test('is read without a fault, each cell at its place', () => {
    fc.assert(
      fc.property(aNote, (text) => {
        const note = tasksNoteOf(text);
        const lines = text.split(/\r?\n/);
        for (const { header, rows } of note.tables) {
          for (const row of [header, ...rows]) {
            expect(text.slice(row.start, row.end).replace('\uFEFF', '')).toBe(
              lines[row.line - 1]?.replace('\uFEFF', ''),
            );
            for (const cell of row.cells) {
              expect(text.slice(cell.start, cell.end)).toBe(cell.raw);
              expect(cell.outer.start).toBeLessThanOrEqual(cell.start);
              expect(cell.outer.end).toBeGreaterThanOrEqual(cell.end);
            }
          }
        }
        for (const { task, row } of note.tasks) {
          expect(note.phases[task.phase]).toBeDefined();
          if (row !== null) expect(note.tables[row.table]?.rows[row.row]?.line).toBe(task.line);
        }
        expect(() => schedule(taskList(note), 8)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  test('is read without a fault when it is noise', () => {
    const noise = fc
      .array(fc.constantFrom(...Array.from('|-\\`*_[](){}<>!#%\n\r\t ~:;,.–TtPhase019é😀')))
      .map((chars) => chars.join(''));
    fc.assert(
      fc.property(noise, fc.string({ unit: 'binary' }), (some, other) => {
        expect(() => tasksNoteOf(some + other)).not.toThrow();
        expect(() =>
          tasksNoteOf(`| ID | Task | After |\n|---|---|---|\n| 1 | ${other} | ${some} |`),
        ).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });
});

describe('a table that somebody wrote', () => {
  const aTask = fc.record({
    hours: fc.integer({ min: 1, max: 40 }),
    after: fc.uniqueArray(fc.nat(9), { maxLength: 4 }),
    owner: fc.constantFrom('Ann', 'Bo & Cy', ''),
  });
  const spell = [
    (number: number) => `T-${String(number).padStart(3, '0')}`,
    (number: number) => `T${String(number)}`,
    (number: number) => `t-${String(number)}`,
    (number: number) => `**T0${String(number)}**`,
    (number: number) => `[T-${String(number)}](#t-${String(number)})`,
  ];
  const joiners = [', ', ',', ' & ', ' and ', '; ', '<br>'];

  test('is read whatever the order of its columns, its pipes and the spelling of its ids', () => {
    const columns = fc.shuffledSubarray(['id', 'name', 'owner', 'hours', 'after', 'mine'], { minLength: 6 });
    const styles = fc.record({ spelling: fc.nat(4), joiner: fc.nat(5), outer: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(aTask, { minLength: 2, maxLength: 10 }),
        columns,
        styles,
        (tasks, order, style) => {
          const id = spell[style.spelling] ?? String;
          const names: Record<string, string> = {
            id: 'ID',
            name: 'Task',
            owner: 'Who',
            hours: 'Hours',
            after: 'Depends on',
            mine: 'X',
          };
          const row = (cells: Record<string, string>): string => {
            const inner = order.map((column) => cells[column] ?? '').join(' | ');
            return style.outer ? `| ${inner} |` : inner;
          };
          // Without outer pipes an empty cell at the end is no cell, and one at the start is none either.
          fc.pre(style.outer || (order[0] !== 'owner' && order[0] !== 'after' && order[0] !== 'mine'));
          const before = tasks.map(({ after }, index) => after.filter((other) => other < index));
          const rows = tasks.map(({ hours, owner }, index) =>
            row({
              id: id(index + 1),
              name: `Do ${String(index + 1)}`,
              owner,
              hours: String(hours),
              after: (before[index] ?? []).map((other) => id(other + 1)).join(joiners[style.joiner]),
              mine: 'x',
            }),
          );
          const text = [
            row(names),
            row(Object.fromEntries(order.map((column) => [column, '---']))),
            ...rows,
          ].join('\n');
          const read = allTasks(taskList(tasksNoteOf(text)));
          expect(read.map((task) => [task.id, task.hours, task.owner, task.dependencies])).toEqual(
            tasks.map(({ hours, owner }, index) => [
              `T-${String(index + 1).padStart(3, '0')}`,
              hours,
              owner === '' ? null : owner,
              (before[index] ?? []).map((other) => `T-${String(other + 1).padStart(3, '0')}`),
            ]),
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('long and hostile notes', () => {
  const table = (count: number, after: (number: number) => string): string =>
    [
      '| ID | Task | Owner | Effort | DoD | Depends on |',
      '|---|---|---|---|---|---|',
      ...Array.from(
        { length: count },
        (_, at) =>
          `| T-${String(at + 1)} | Build part ${String(at)} | Ann | 8h | Reviewed, tested | ${after(at + 1)} |`,
      ),
    ].join('\n');

  test('ten thousand rows are read', () => {
    const text = table(10_000, (number) => (number > 1 ? `T-${String(number - 1)}` : 'None'));
    expect(tasksNoteOf(text).tasks).toHaveLength(10_000);
  });

  test.each([
    ['rows that all wait for all', table(3000, () => 'T-1 – T-3000'), 3000],
    ['rows that all have one id', table(5000, () => '-').replace(/T-\d+/g, 'T-1'), 5000],
    ['tables without end', '| ID | Task |\n|---|---|\n| 1 | x |\n\n'.repeat(3000), 3000],
    [
      'tables in a fence that never closes',
      `\`\`\`\n${'| ID | Task |\n|---|---|\n| 1 | x |\n\n'.repeat(3000)}`,
      0,
    ],
    ['headers without rows', '| ID | Task |\n|---|---|\n'.repeat(3000), 0],
    ['pipes', `${'|'.repeat(15_000)}\n${'|-'.repeat(7000)}|\n${'|'.repeat(15_000)}`, 0],
    [
      'columns',
      `|${' ID |'.repeat(3000)}\n|${'-|'.repeat(3000)}\n${`|${' a |'.repeat(3000)}\n`.repeat(20)}`,
      0,
    ],
    ['phases', Array.from({ length: 3000 }, (_, at) => `## Phase ${String(at)}: x\n`).join('\n'), 0],
    [
      'dots and brackets',
      `| ID | Task | Owner | DoD |\n|---|---|---|---|\n| 1 | ${'.'.repeat(19_000)} | ${'['.repeat(400)} | ${'('.repeat(400)} |`,
      1,
    ],
    ['task lines', '- [ ] T-001 Dig (after T-002\n'.repeat(2000), 2000],
    ['conflict markers', '<<<<<<< a\n=======\n'.repeat(500), 0],
    [
      'a deep list',
      Array.from({ length: 90 }, (_, at) => `${'  '.repeat(at)}- [ ] T-${String(at)} x`).join('\n'),
      90,
    ],
  ])('%s are read to their end', (_name, text, tasks) => {
    expect(tasksNoteOf(text).tasks).toHaveLength(tasks);
  });

  test.each([
    ['binary bytes', '| ID | Task |\n|---|---|\n| 1 | \u0000 |', 3],
    ['a line without end', `\n${'x'.repeat(30_000)}`, 2],
    ['nesting without end', `\n${'> '.repeat(500)}x`, 2],
  ])('%s are not read, and the note says why', (_name, text, line) => {
    const note = tasksNoteOf(text);
    expect(note.unreadable?.line).toBe(line);
    expect(note.tasks).toEqual([]);
  });
});
