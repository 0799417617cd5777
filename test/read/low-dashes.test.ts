import { itemsOf, phasesOf } from '../support/reading.ts';

const told = (...lines: readonly string[]): string[] => phasesOf(...lines).flatMap(itemsOf);

describe('a table whose dashes stand below its first row (format 2.5)', () => {
  test.each([
    ['of tasks', '| Task | Owner |'],
    ['in Spanish', '| Nombre de tarea | Responsable |'],
    ['with bold headers', '| **Task** | **Owner** |'],
    ['with a code header', '| Task | `Owner` |'],
  ])('%s: the first line is its header', (_, header) => {
    expect(told(header, '| Dig | Rita |', '|---|---|', '| Fill | Ugo |')).toEqual(['Dig', 'Fill']);
  });

  test('a line of other cells is none', () => {
    expect(told('| Only this |', '| Task | Owner |', '|---|---|', '| Fill | Ugo |')).toEqual(['Fill']);
  });

  test('a paragraph apart is none', () => {
    expect(told('| Note | That |', '', '| Task | Owner |', '|---|---|', '| Fill | Ugo |')).toEqual(['Fill']);
  });
});
