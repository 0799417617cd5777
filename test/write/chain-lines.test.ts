import type { Task } from '../../src/model/tasks.ts';
import { chainLines } from '../../src/write/chain-lines.ts';
import { aReading, phaseOf } from '../support/goal-reading.ts';
import { aTask } from '../support/tasks.ts';

/** A line a task, `|` where it follows the one above straight down, with what else it waits for. */
const linesOf = (...phases: readonly (readonly Task[])[]): string[] =>
  chainLines(phaseOf(aReading(...phases))).map(({ depth, isStraight, task, also }) =>
    [`${'  '.repeat(depth)}${isStraight ? '| ' : ''}${task}`, ...also].join(' + '),
  );

describe('a phase as lines of a chain', () => {
  test('runs straight down', () => {
    expect(
      linesOf([aTask('T-1'), aTask('T-2', { after: ['T-1'] }), aTask('T-3', { after: ['T-2'] })]),
    ).toEqual(['T-001', '| T-002', '| T-003']);
  });

  test('goes a level deeper where several tasks follow one, and says what else a task waits for', () => {
    expect(
      linesOf([
        aTask('T-1'),
        aTask('T-2', { after: ['T-1'] }),
        aTask('T-3', { after: ['T-1'] }),
        aTask('T-4', { after: ['T-2', 'T-3'] }),
        aTask('T-5', { after: ['T-1'] }),
      ]),
    ).toEqual(['T-001', '  T-002', '  T-003', '  | T-004 + T-002', '  T-005']);
  });

  test('puts a task after the one that it waits for, wherever it stands in the note', () => {
    expect(
      linesOf([
        aTask('T-1'),
        aTask('T-2'),
        aTask('T-3', { after: ['T-1'] }),
        aTask('T-4', { after: ['T-2'] }),
      ]),
    ).toEqual(['T-001', '| T-003', 'T-002', '| T-004']);
  });

  test('puts a task after all that it waits for, below the last of them', () => {
    expect(
      linesOf([
        aTask('T-1'),
        aTask('T-2'),
        aTask('T-3', { after: ['T-1'] }),
        aTask('T-4', { after: ['T-3', 'T-2'] }),
      ]),
    ).toEqual(['T-001', '| T-003', 'T-002', '| T-004 + T-003']);
  });

  test('names what lies in other phases or nowhere', () => {
    expect(linesOf([aTask('T-1', { after: ['T-2', 'T-9'] })], [aTask('T-2')])).toEqual([
      'T-001 + T-002 + T-009',
    ]);
  });

  test('has every task once where they wait in a circle', () => {
    expect(
      linesOf([
        aTask('T-1', { after: ['T-3'] }),
        aTask('T-2', { after: ['T-1'] }),
        aTask('T-3', { after: ['T-2', 'T-3'] }),
      ]),
    ).toEqual(['T-001 + T-003', '| T-002', '| T-003']);
  });

  test('indents no deeper than six levels; below, each task names all that it waits for', () => {
    const ids = Array.from({ length: 9 }, (_, index) => `T-${index + 1}`);
    const lines = linesOf(
      ids.flatMap((id, index) => [
        aTask(id, { after: ids.slice(index - 1, index) }),
        aTask(`X-${id}`, { after: [id] }),
      ]),
    );
    expect(lines).toHaveLength(18);
    expect(Math.max(...lines.map((line) => line.search(/\S/)))).toBe(12);
    expect(lines.filter((line) => line.includes('T-007')).slice(0, 1)).toEqual([`${' '.repeat(12)}T-007`]);
    expect(lines.find((line) => line.trim().startsWith('T-009'))).toBe(`${' '.repeat(12)}T-009 + T-008`);
  });

  test('holds a chain of 5,000 tasks', () => {
    const tasks = Array.from({ length: 5000 }, (_, index) =>
      aTask(`T-${index}`, { after: [`T-${index - 1}`] }),
    );
    expect(linesOf(tasks)).toHaveLength(5000);
  });
});
