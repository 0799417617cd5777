import { deriveTasks } from '../../src/derive/derive-tasks.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { allTasks } from '../../src/model/tasks.ts';
import { anItem, aPhase, aPlan } from '../support/plans.ts';

/** The last of some items as a task. */
function lastOf(items: readonly string[]): string {
  const plan = aPlan([aPhase('1', { items: items.map((text) => anItem(text)) })]);
  const task = allTasks(deriveTasks(plan, DEFAULT_SETTINGS)).at(-1);
  return `${task?.name ?? ''} <- ${task?.dependencies.join(' ') ?? ''}`;
}

describe('an order hint without a colon names an item (format 2.8)', () => {
  test.each([
    [
      ['Inventar schreiben', 'Regal bauen', 'Preise kleben (nach Inventar schreiben)'],
      'Preise kleben <- T-001',
    ],
    [
      ['Peindre la porte (3h)', 'Laver le sol', 'Poser la poignée (après Peindre)'],
      'Poser la poignée <- T-001',
    ],
    [['Pintar', 'Lavar el suelo', 'Colgar la puerta (tras pintar)'], 'Colgar la puerta <- T-001'],
    [['Dipingere la porta', 'Lavare', 'Montare (dopo Dipingere la porta, 2h)'], 'Montare <- T-001'],
    [['Design schema', 'Buy paint', 'Build API (after Design schema)'], 'Build API <- T-001'],
    [['1. Design schema @bob', 'Buy paint', 'Build API (once Design schema is done)'], 'Build API <- T-001'],
    [['Wall', 'Roof', 'Door', 'Paint (after Wall, Roof)'], 'Paint <- T-001 T-002'],
  ])('%j', (items, said) => {
    expect(lastOf(items)).toBe(said);
  });

  test.each([
    [
      ['Peindre la porte', 'Peindre le mur', 'Laver', 'Finir (après Peindre)'],
      'Finir (après Peindre) <- T-003',
    ],
    [
      ['Lunch menu printed', 'Sweep the hall', 'Print badges (after lunch)'],
      'Print badges (after lunch) <- T-002',
    ],
    [['Bauen', 'Regal streichen', 'Essen (nach der Arbeit)'], 'Essen (nach der Arbeit) <- T-002'],
    [['Flour', 'Sweep', 'Bake bread (needs flour)'], 'Bake bread (needs flour) <- T-002'],
  ])('%j stays as text', (items, said) => {
    expect(lastOf(items)).toBe(said);
  });
});
