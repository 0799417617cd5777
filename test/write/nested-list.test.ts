import type { Task } from '../../src/model/tasks.ts';
import { nestedList } from '../../src/write/nested-list.ts';
import { aReading, phaseOf } from '../support/goal-reading.ts';
import { aTask } from '../support/tasks.ts';

const listOf = (...phases: readonly (readonly Task[])[]): string[] => {
  const reading = aReading(...phases);
  return nestedList(phaseOf(reading), reading).map(({ depth, text }) => `${'  '.repeat(depth)}${text}`);
};

describe('a phase as nested lines', () => {
  test('runs straight down a chain', () => {
    expect(
      listOf([
        aTask('T-1', { name: '**Design** it' }),
        aTask('T-2', { after: ['T-1'] }),
        aTask('T-3', { after: ['T-2'] }),
      ]),
    ).toEqual(['T-001 Design it', 'T-002 Do T-2 ← T-001', 'T-003 Do T-3 ← T-002']);
  });

  test('goes a level deeper where several tasks follow one', () => {
    expect(
      listOf([
        aTask('T-1', { name: 'A' }),
        aTask('T-2', { name: 'B', after: ['T-1'] }),
        aTask('T-3', { name: 'C', after: ['T-1'] }),
        aTask('T-4', { name: 'D', after: ['T-2', 'T-3'] }),
        aTask('T-5', { name: 'E', after: ['T-1'] }),
      ]),
    ).toEqual([
      'T-001 A',
      '  T-002 B ← T-001',
      '  T-003 C ← T-001',
      '  T-004 D ← T-002, T-003',
      '  T-005 E ← T-001',
    ]);
  });

  test('names what lies in other phases or nowhere', () => {
    expect(listOf([aTask('T-1', { name: 'A', after: ['T-2', 'T-9'] })], [aTask('T-2')])).toEqual([
      'T-001 A ← T-002, T-009',
    ]);
  });

  test('has every task once where they wait in a circle', () => {
    expect(
      listOf([
        aTask('T-1', { name: 'A', after: ['T-3'] }),
        aTask('T-2', { name: 'B', after: ['T-1'] }),
        aTask('T-3', { name: 'C', after: ['T-2', 'T-3'] }),
      ]),
    ).toEqual(['T-001 A ← T-003', 'T-002 B ← T-001', 'T-003 C ← T-002, T-003']);
  });

  test('counts dependencies beyond eight and indents no deeper than six levels', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `T-${index + 1}`);
    const lines = listOf([
      ...ids.flatMap((id, index) => [
        aTask(id, { name: '', after: ids.slice(0, index) }),
        aTask(`X-${id}`, { name: '', after: [id] }),
      ]),
    ]);
    expect(lines).toHaveLength(80);
    expect(lines.filter((line) => line.includes('31 more'))).toHaveLength(1);
    expect(Math.max(...lines.map((line) => line.search(/\S/)))).toBe(12);
  });

  test('holds a chain of 5,000 tasks', () => {
    const tasks = Array.from({ length: 5000 }, (_, index) =>
      aTask(`T-${index}`, { after: [`T-${index - 1}`] }),
    );
    expect(listOf(tasks)).toHaveLength(5000);
  });
});
