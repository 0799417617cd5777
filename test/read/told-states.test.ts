import { planOf } from '../support/reading.ts';

const STEPS = ['## Step 1: Sand the planks', 'Use fine paper.', '', '## Step 2: Paint the hull', 'Use blue.', ''];
const ITEMS = ['## Phase 1: Hull', '- Sand the planks', '- Paint the hull', ''];
const table = (...rows: readonly string[]): string[] => ['', '| Step | State |', '|---|---|', ...rows];

function readIn(...lines: readonly string[]): { states: string[]; told: string[] } {
  const { phases, untold } = planOf(['# Plan: Boat', '', ...lines].join('\n'));
  return {
    states: phases.flatMap(({ items }) => items.map(({ state }) => state)),
    told: untold.map(({ heading }) => heading),
  };
}

describe('a section elsewhere that tells the states of tasks (format 2.5)', () => {
  test.each([
    ['numbers', [...STEPS, '## Status', '- Step 1: done', '- Step 2: in progress']],
    ['numbers in a table', [...STEPS, '## Status', ...table('| Step 1 | done |', '| Step 2 | in progress |')]],
    ['names', [...ITEMS, '## Status', '- Sand the planks: done', '- Paint the hull: in progress']],
    ['names in bold', [...ITEMS, '## Status', '- **Sand the planks**: ✅', '- **Paint the hull** — in progress']],
    ['names in a table', [...ITEMS, '## Status', ...table('| Sand the planks | ✅ |', '| Paint the hull | 🔄 |')]],
    ['names in another language', [...ITEMS, '## Stand', '- Sand the planks: erledigt', '- Paint the hull: in Arbeit']],
  ])('by their %s', (_by, lines) => {
    expect(readIn(...lines)).toEqual({ states: ['done', 'active'], told: [] });
  });

  test('not where they say their own', () => {
    const boxes = ['## Phase 1: Hull', '- [ ] Sand the planks', ''];
    expect(readIn(...boxes, '## Status', ...table('| Sand the planks | done |')).states).toEqual(['todo']);
  });

  test('nor where more is said, or several tasks are called so', () => {
    const twice = [...ITEMS, '## Phase 2: Mast', '- Sand the planks', ''];
    expect(readIn(...twice, '## Status', '- Sand the planks: done').states).toEqual(['todo', 'todo', 'todo']);
    expect(readIn(...ITEMS, '## Status', '- Sand the planks: done but for the bow').states).toEqual(['todo', 'todo']);
  });
});
