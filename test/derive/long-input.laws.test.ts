import { deriveTasks } from '../../src/derive/derive-tasks.ts';
import type { Phase } from '../../src/model/plan.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { allTasks } from '../../src/model/tasks.ts';
import { aGroup, anItem, aPhase, aPlan, aRow, clauses } from '../support/plans.ts';

/** How many tasks a plan of these phases has. */
function count(...phases: readonly Phase[]): number {
  const list = deriveTasks(
    aPlan(phases, { context: [{ label: 'Team', value: phases[0]?.name ?? '', line: 1 }] }),
    DEFAULT_SETTINGS,
  );
  return allTasks(list).length;
}

describe('a text of 100 kB may stand anywhere', () => {
  const size = 100_000;
  test.each([
    ['letters', 'a'],
    ['blanks', ' '],
    ['digits', '1'],
    ['numbers', '1 '],
    ['dots', '.'],
    ['dashes', 'ab - '],
    ['brackets', '('],
    ['links', '[a](b) '],
    ['mentions', '@a '],
    ['hints', 'build (8h) @a '],
    ['words of order', 'Build (after '],
    ['prepositions', 'a b with '],
    ['ids', 'T-001 '],
    ['quotes', '"a" \'b '],
    ['entities', '&amp; '],
    ['tags', '<a '],
    ['hyphens', 'a-'],
    ['accents', 'e\u0301'],
    ['emoji', '👩‍👩‍👧‍👦'],
    ['Chinese', '设计数据库'],
  ])('%s', (_, unit) => {
    const text = `x${unit.repeat(size / unit.length)}x`;
    const item = anItem(text, {
      detail: [text],
      fields: { owner: text, effort: text, dependencies: text, id: text },
    });
    const more = {
      name: text,
      word: text,
      responsible: clauses(text),
      done: clauses(text),
      dependsOn: clauses(text),
    };
    expect(
      count(aPhase('1', { ...more, groups: [aGroup(text)], items: [item, anItem(text), anItem('Pack')] })),
    ).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ['commas', 'build a, '],
    ['semicolons', 'x; '],
    ['-ing forms', 'testing, '],
  ])('%s', (_, unit) => {
    expect(count(aPhase('1', { items: [anItem(unit.repeat(size / unit.length))] }))).toBeGreaterThan(1000);
  });
});

describe('many of a kind', () => {
  const many = 5000;
  const numbers = Array.from({ length: many }, (_, index) => index);

  test('phases, most of them empty', () => {
    const phases = numbers.map((index) =>
      aPhase(String(index), {
        dependsOn: clauses('Phase 7'),
        items: index % 9 === 0 ? [anItem('Pack')] : [],
      }),
    );
    expect(count(...phases)).toBe(556);
  });

  test('tasks that wait for one group, one phase, one name', () => {
    const waiting = numbers.map((index) =>
      anItem(`Pack box ${index} (after: ${['Sprint 1', 'Phase 1', 'Pack box 7'][index % 3] ?? ''})`),
    );
    const first = aPhase('1', {
      groups: [aGroup('Sprint 1')],
      items: [anItem('Wash'), anItem('Order', { group: 0 })],
    });
    expect(count(first, aPhase('2', { items: waiting }))).toBe(many + 2);
  });

  test('tasks of one name that wait for each other by it', () => {
    expect(count(aPhase('1', { items: numbers.map(() => aRow('Pack', { dependencies: 'Pack' })) }))).toBe(
      many,
    );
  });

  test('clauses that all of the tasks speak of', () => {
    const items = numbers.map((index) => anItem(`Test report ${index}`));
    expect(
      count(
        aPhase('1', {
          items,
          done: clauses(...numbers.map((index) => `Test report number ${index} passes`)),
        }),
      ),
    ).toBe(many);
  });

  test('explicit efforts in one group', () => {
    const items = numbers.map((index) => anItem(`Pack box ${index} (1h)`, { group: 0 }));
    expect(count(aPhase('1', { groups: [aGroup('Sprint 1', [1, 5])], items }))).toBe(many);
  });
});
