import { itemsOf, names, phasesOf } from '../support/reading.ts';

const told = (...lines: readonly string[]): string[] => {
  const phases = phasesOf(...lines);
  return phases.map((phase, at) => `${names(phases)[at] ?? ''} = ${itemsOf(phase).join(' | ')}`);
};

const table = (head: string, ...rows: string[]): string[] => [
  '',
  head,
  head.replace(/[^|]+/g, '-'),
  ...rows,
  '',
];

const hull = table('| Task | Owner |', '| Fill the seams | Rita |', '| Paint the deck | Omar |');

describe('lists beside a section with a task table (format 2.1, Without a series)', () => {
  test('of things to do are phases, too', () => {
    const lists = [
      '## Ropes',
      '- Splice the sheets',
      '- Replace the halyard',
      '## Stock',
      '- Oakum',
      '- Tar',
    ];
    expect(told('## Hull', ...hull, ...lists)).toEqual([
      'Phase 1: Hull = Fill the seams | Paint the deck',
      'Phase 2: Ropes = Splice the sheets | Replace the halyard',
    ]);
  });

  test.each([
    ['## Rumpf', '| Aufgabe | Wer |', '## Segel', '- Fock nähen', '- Großsegel waschen'],
    ['### 船体', '| 任务 | 负责人 |', '### 船帆', '1. 缝制前帆', '2. 清洗主帆'],
    ['## Coque', '| Tâche | Qui |', '## Voiles', '* Coudre le foc', '* Laver la grand-voile'],
  ])('in any language: %s', (one, head, two, ...items) => {
    const rows = table(head, '| Antje | Rita |');
    expect(phasesOf(one, ...rows, two, ...items).map(({ items: { length } }) => length)).toEqual([1, 2]);
  });

  test('called by numbers as it is are phases, whatever they list', () => {
    const lists = ['## v1.2 — "Sails"', '- A new jib', '## v2.0 — "Voyage"', '### Mast', '- A taller one'];
    expect(told('## v1.1 — "Dry hull" (target: June)', ...hull, ...lists).length).toBe(3);
  });

  test('a part without a table is read, too, in a section that has one elsewhere', () => {
    const mast = ['## v1.2', '### Mast', ...table('| Task | Owner |', '| Glue the mast | Rita |')];
    expect(
      told('## v1.1', ...hull, ...mast, '### Ropes', '- Splice the sheets', '- Replace the halyard')[1],
    ).toBe('Phase 2: v1.2 = Mast | Glue the mast | Ropes | Splice the sheets | Ropes | Replace the halyard');
  });

  test.each([
    ['the table is all of the plan', '## Tasks', '## How we work', '- Meet on Mondays', '- Clean the shed'],
    ['they only name things', '## Hull', '## Stock', '- Oakum', '- Red tar'],
    ['what they say is explained', '## Rumpf', '## Leitbild', '- Ruhe: wir warten ab', '- Maß: nie zu viel'],
  ])('but not where %s', (_, one, ...lists) => {
    expect(told(one, ...hull, ...lists).length).toBe(1);
  });
});

test.each([
  ['| Item | Definition of done |'],
  ['| What | Done when |'],
  ['| Schritt | Fertig wenn |'],
  ['| Élément | Quoi | Critères de réussite |'],
])('a table that tells when each of its rows is done is one of tasks: %s (format 2.5)', (head) => {
  const cells =
    head.split('|').length === 5 ? ['Mast', 'Glue it', 'It holds'] : ['Glue the mast', 'It holds'];
  const [phase] = phasesOf(...table(head, `| ${cells.join(' | ')} |`, `| ${cells.join(' too | ')} |`));
  expect(phase?.items.length).toBe(2);
});
