import { builtOf, rowsOf } from '../support/building.ts';

/** Id, description and dependencies of the tasks of a plan in two phases. */
const said = (...lines: readonly string[]): string[] => {
  const plan = ['# Plan: Boat', '', ...lines].join('\n');
  return rowsOf(builtOf(plan).note).map(
    ([id = '', , description = '', , , , waits = '']) => `${id} ${description} <- ${waits}`,
  );
};

const hull = ['## Phase 1: Hull', '', '- Scrape the hull', '- Paint the hull', '', '## Phase 2: Mast', ''];

describe('what blocks a task or a phase (format 2.4)', () => {
  test.each([
    ['Blocker: Waits for Phase 1', 'T-002'],
    ['**Blocker:** Phase 1', 'T-002'],
    ['Blocked by: Scrape the hull', 'T-001'],
    ['Blocker: waiting for Scrape the hull', 'T-001'],
    ['Bloqueado por: espera a Phase 1', 'T-002'],
    ['Blocker: wartet auf Scrape the hull', 'T-001'],
  ])('is waited for by a task: %s', (blocker, waits) => {
    expect(said(...hull, '- Order the mast', `  - ${blocker}`).at(-1)).toBe(`T-003  <- ${waits}`);
  });

  test('a blocker that names no task is kept in its words', () => {
    expect(said(...hull, '- Order the mast', '  - Blocker: the yard is closed').at(-1)).toContain(
      'the yard is closed',
    );
    expect(said(...hull, 'Blocker: the yard is closed', '', '- Order the mast').at(-1)).toContain(
      'the yard is closed',
    );
  });

  test('of a phase is its dependency', () => {
    const phases = ['## FASE 1: A', '', '- Uno', '## FASE 2: B', '', '- Dos', '## FASE 3: C', ''];
    expect(said(...phases, 'Blocker: Espera FASE 1', '', '- Tres').at(-1)).toBe('T-003  <- T-001');
  });
});
