import { itemsOf, phasesOf, textsOf } from '../support/reading.ts';

describe('a part of a phase that tells of rules is a note of it (format 2.5)', () => {
  test.each([
    ['a heading', ['### Ground rules', '- Nobody climbs alone']],
    ['a bold line', ['**Regeln**', '', '- Nobody climbs alone']],
    ['a line above the list', ['Principles:', '- Nobody climbs alone']],
  ])('%s', (_what, rules) => {
    const [phase] = phasesOf(
      '## Phase 1: Roof',
      ...rules,
      '### Tiles',
      '- Lift the tiles',
      '## Phase 2: Wall',
    );
    expect(phase && itemsOf(phase)).toEqual(['Tiles | Lift the tiles']);
    expect(phase?.notes.map(({ value }) => value)).toEqual(['Nobody climbs alone']);
  });

  test('boxes below it are work, and so is what makes them', () => {
    const [phase] = phasesOf(
      ...['## Phase 1: Roof', '### House rules', '- [ ] Print them', '### Write the rules', '- [ ] Ask all'],
      '## Phase 2: Wall',
    );
    expect(phase && textsOf(phase.items)).toEqual(['Print them', 'Ask all']);
  });
});

describe('what only describes is no work beside sections that hold it (format 2.1)', () => {
  const work = ['## Ground', '- Dig the holes', '- Lay the stones', '## Walls', '- Build the frame', ''];
  test.each([
    ...[
      'Cut lines',
      'User flow',
      'User journeys',
      'What exists already',
      'What already exists',
      'What we already have',
    ],
    ...[
      'Operating rules',
      'Project structure',
      'Repository Structure',
      'Projektstruktur',
      'Was schon existiert',
    ],
    ...[
      'Standing risks',
      'Remaining risks',
      'Technische Risiken',
      'Otros riesgos',
      'Out of scope',
      'No incluye',
    ],
    ...[
      'Not in initial scope',
      'Nicht enthalten',
      'Objetivos',
      'Ziele',
      'Objectifs',
      'Bibliografía',
      'References',
    ],
  ])('%s', (heading) => {
    const phases = phasesOf('# Shed', ...work, `## ${heading}`, '- Drop the door', '- Write it down');
    expect(phases.map(({ name }) => name)).toEqual(['Ground', 'Walls']);
  });

  test.each(['Manage risks', 'Reduce the risks', 'Make decisions', 'Gestionar riesgos'])(
    'but %s is',
    (heading) => {
      expect(phasesOf('# Shed', ...work, `## ${heading}`, '- Drop the door', '- Write it down')).toHaveLength(
        3,
      );
    },
  );

  test.each([
    ['what files are', ['- `src/` the source', '- `src/app.ts` starts it', '- `README.md`: for users'], 2],
    ['nested ones', ['- `src/`', '  - `app.ts` — starts it', '  - `page.ts` — the first page'], 2],
    ['what is done to them', ['- `src/app.ts`: add a page', '- `README.md` — write the start'], 3],
    ['few files', ['- `src/app.ts` starts it', '- Write the page', '- Print it'], 3],
    ['code that is no file', ['- `tie` the first', '- `knot` the second'], 3],
  ])('files that open nearly all items: %s', (_, items, count) => {
    expect(phasesOf('# Shed', ...work, '## Layout', ...items)).toHaveLength(count);
  });

  test('the list below a label of what is left out is told in its phase', () => {
    const [phase] = phasesOf(
      '## Phase 1: Roof',
      '- Lift the tiles',
      '',
      'No incluye:',
      '',
      '- Pintar',
      '## Phase 2: Wall',
    );
    expect(phase && itemsOf(phase)).toEqual(['Lift the tiles']);
    expect(phase?.notes.map(({ value }) => value)).toEqual(['Pintar']);
  });
});
