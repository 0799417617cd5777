import { phaseOf } from '../support/reading.ts';

describe('an entry that only says that work follows (format 2.5, Labels)', () => {
  test.each([
    ['To Do List', 'Order the pellets', 'Mend the gate'],
    ['List of tasks', 'Order the pellets', 'Mend the gate'],
    ['Zu erledigen', 'Schneckenkorn bestellen', 'Tor flicken'],
    ['À faire', 'Commander les graines', 'Réparer la porte'],
    ['Tâches', 'Peindre la cabane', 'Balayer les allées'],
    ['Por hacer', 'Pintar la caseta', 'Barrer los caminos'],
    ['Da fare', 'Dipingere la baracca', 'Spazzare i sentieri'],
    ['待办事项', '订购种子', '修理大门'],
  ])('%s is the group of what is nested in it', (label, one, two) => {
    const { items, groups } = phaseOf('## Phase 1: May', `* ${label}`, `  * ${one}`, `  * ${two}`);
    expect(items.map(({ text, group }) => [text, groups[group ?? -1]?.label])).toEqual([
      [one, label],
      [two, label],
    ]);
  });

  test('with nothing nested in it, it is an item as any', () => {
    const { items } = phaseOf('## Phase 1: May', '* Checklist for guests', '* Open day');
    expect(items.map(({ text }) => text)).toEqual(['Checklist for guests', 'Open day']);
  });
});
