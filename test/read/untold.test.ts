import type { Plan } from '../../src/model/plan.ts';
import { planOf } from '../support/reading.ts';

/** `Guests (5-8)` for a section of which all is left out, `1p 2i under Hall (4-9)` for parts of one. */
function untoldIn(...lines: readonly string[]): string[] {
  return said(planOf(['# Plan: Fest', '', ...lines].join('\n')));
}

function said({ untold }: Plan): string[] {
  return untold.map(({ heading, line, last, isWhole, paragraphs, items }) =>
    isWhole ? `${heading} (${line}-${last})` : `${paragraphs}p ${items}i under ${heading} (${line}-${last})`,
  );
}

const PHASES = ['## Phase 1: Hall', '- Sweep the floor', '', '## Phase 2: Band', '- Hire the band', ''];

describe('what of a plan is nowhere in its note is told (format 2.0)', () => {
  test.each([
    ['prose', ['## Background', 'The hall is old.', ''], 'Background (9-10)'],
    ['prose in another language', ['## Предыстория', 'Зал старый и тёмный.'], 'Предыстория (9-10)'],
    ['code', ['## Layout', '```', 'a b c', '```', '', '---'], 'Layout (9-12)'],
    ['code and a placeholder', ['## Files', '```', '⏳ VFS', '```', '**ETA**: TBD'], 'Files (9-13)'],
    ['a placeholder and code', ['## Songs', '**Length**: [min]', '~~~', 'Waltz', '~~~'], 'Songs (9-13)'],
    ['code and placeholders', ['## Rota', '- Ben: TBD', '```', 'Anna', '```'], 'Rota (9-13)'],
    ['a list', ['## Guests', '- Anna Berg', '- Ben'], 'Guests (9-11)'],
    ['a table', ['## Rates', '', '| Item | Price |', '|---|---|', '| Chairs | 200 |'], 'Rates (9-13)'],
    ['a quote', ['## Remark', '> Come early, please.'], 'Remark (9-10)'],
    ['nothing', ['## Afterwards'], 'Afterwards (9-9)'],
    ['notes', ['## Notes', '- Call Anna before noon'], 'Notes (9-10)'],
    ['rules', ['## Ground rules', '- Keep the door shut'], 'Ground rules (9-10)'],
    ['boxes among references', ['## References', '- [ ] Borrow the garden book'], 'References (9-10)'],
    ['boxes in a summary', ['## Summary', '- [ ] Write one page for the council'], 'Summary (9-10)'],
    ['an overview', ['## Overview', '- Build a hall'], 'Overview (9-10)'],
    ['parts of its own', ['## Stage', 'It is low.', '### Lamps', 'They are dim.'], 'Stage (9-12)'],
  ])('a section of %s', (_what, lines, told) => {
    expect(untoldIn(...PHASES, ...lines)).toEqual([told]);
  });

  test.each([
    ['a summary', ['## Summary', 'A fest for all.']],
    ['references', ['## References', '- The book of fests']],
    ['links', ['## Links', '- [Book the hall](https://example.org)']],
    ['a risk', ['## Risks', '- Rain on the day - mitigation: a tent']],
    ['criteria', ['## Definition of Done', '- All guests have gone home']],
    ['an overview of the phases', ['## At a glance', '- Phase 1: Hall', '- Phase 2: Band']],
    ['placeholders', ['## Context', '**Budget**: [how much]']],
  ])('not %s', (_what, lines) => {
    expect(untoldIn(...PHASES, ...lines)).toEqual([]);
  });

  test('of a section that is in the note only what is not', () => {
    const phase = ['## Phase 1: Hall', 'We open at nine.', '', '- Sweep the floor', '', 'The door sticks.'];
    expect(untoldIn(...phase, '', '> It takes three evenings.')).toEqual([
      '3p 0i under Phase 1: Hall (4-10)',
    ]);
  });

  test('a phase that a bold line starts is a part of its own', () => {
    const phases = ['## Phases', '**Phase 1: Hall**', '', 'We open at nine.', '- Sweep the floor'];
    expect(untoldIn(...phases, '', '**Phase 2: Band**', '- Hire the band')).toEqual([
      '1p 0i under Phase 1: Hall (6-6)',
    ]);
  });

  test('what stands at the top, but for the header', () => {
    expect(untoldIn('**Version**: 2', '', 'We have one week.', '', ...PHASES)).toEqual([
      '1p 0i under  (5-5)',
    ]);
  });

  test('a row of which one cell is nowhere', () => {
    const table = ['| Thing | Room |', '|---|---|', '| Sweep the floor | Great hall |'];
    expect(untoldIn(...PHASES, '## Rooms', '', ...table)).toEqual(['0p 1i under Rooms (13-13)']);
  });
});

describe('what looks like work by its place fails (format 2.0)', () => {
  const unreadIn = (...lines: readonly string[]): string[] =>
    planOf(['# Plan: Fest', '', ...lines].join('\n')).unread.flatMap(({ heading, line, isWork }) =>
      isWork ? [`${heading} (${line})`] : [],
    );
  const code = ['```', 'x = 1', '```', ''];
  const numbered = ['## Changes', '### 1. Add a door', 'We cut the wall.', ...code];

  const boxes = (...headings: readonly string[]): readonly string[] =>
    headings.flatMap((heading) => [`## ${heading}`, '- [ ] Buy wood', '- [ ] Buy oil']);

  test.each([
    ['called as these are', ['Fast way', 'Slow way'], 'Middle way', ['- **Wood**: larch', '- **Oil**: much']],
    [
      'by its first word',
      ['Calendar of May', 'Calendar of June'],
      'Calendar of late',
      ['- A tent', '- A van'],
    ],
    [
      'with a table',
      ['Plan A', 'Plan B'],
      'Plan for rain',
      ['', '| a | b |', '|---|---|', '| tent | van |', '| hat | coat |'],
    ],
  ])('a section %s beside others that are work', (_, headings, heading, lines) => {
    expect(unreadIn(...boxes(...headings), `## ${heading}`, ...lines)).toEqual([`${heading} (9)`]);
  });

  test.each([
    ['### 1.1 Wood', '### 1.2 Frame'],
    ['### 2.1. Wood', '### 2.2. Frame'],
    ['### A.1 Wood', '### A.2 Frame'],
    ['### 3.1) 木', '### 3.2) 骨组'],
    ['#### 1.2.1 Wood', '#### 1.2.2 Frame'],
  ])('a list below a number in parts that goes on with one of work: %s', (one, two) => {
    const things = ['- Keel of oak', '- Ribs of ash'];
    const frame = two.replace(/^#+ /, '');
    expect(unreadIn('## All', one, '- [ ] Buy wood', two, ...things)).toEqual([`${frame} (6)`]);
    expect(unreadIn('## All', one, 'Larch.', two, ...things, '## Then', '- [ ] Row')).toEqual([]);
  });

  test.each([
    ['called otherwise', 'Guests'],
    ['that tells how', 'Way to clean: tips'],
    ['of one item', 'Last way'],
  ])('not one %s', (_, heading) => {
    const items = ['- **Anna**: alone', '- **Ben**: with his band'];
    const lines = [`## ${heading}`, ...(heading === 'Last way' ? items.slice(1) : items)];
    expect(unreadIn(...boxes('Fast way'), ...lines, ...boxes('Slow way'))).toEqual([]);
  });

  test('a numbered section beside numbered ones that are work', () => {
    const changes = [...numbered, '### 2. Mend the lock', 'We oil it.', ...code, '### 3. Lamps', ...code];
    expect(unreadIn(...changes, '## Steps', '- [ ] Buy wood', '- [ ] Buy oil')).toEqual([
      '1. Add a door (4)',
      '2. Mend the lock (10)',
      '3. Lamps (16)',
    ]);
  });

  test.each([
    ['prose', ['## 3. Lamps', 'They are dim.']],
    ['another kind of part', ['## 3. Overview', ...code]],
    ['rules', ['## 3. Ground rules', ...code]],
  ])('but no %s', (_what, lines) => {
    const work = ['## 1. Hall', '- [ ] Sweep the floor', '', '## 2. Band', '- [ ] Hire the band', ''];
    expect(unreadIn(...work, ...lines)).toEqual([]);
  });
});

describe('steps that are nowhere in the note are not passed over (format 2.0)', () => {
  const DONE = [
    '## Phase 1: Hall',
    '- [ ] Sweep the floor',
    '- [ ] Air it',
    '',
    '## Phase 2: Band',
    '- [ ] Book',
  ];
  const AGAIN = ['', '## Evening', '### Doors', 'As ever.', ''];
  const leftIn = (...lines: readonly string[]): string[] => {
    const { unread, untold } = planOf(['# Plan: Fest', '', ...DONE, ...AGAIN, ...lines].join('\n'));
    return [
      ...unread.flatMap(({ heading, count, isWork }) => (isWork ? [`${count} unread: ${heading}`] : [])),
      ...untold.flatMap(({ heading, hasSteps }) => (hasSteps ? [`steps: ${heading}`] : [])),
    ];
  };
  test.each([
    [
      'numbered steps',
      ['### Lamps', '1. Hang them', '2. Light them', '3. Watch them', '4. Put them out'],
      ['4 unread: Lamps'],
    ],
    [
      'lists that say something to do, below labels',
      [
        '### Lamps',
        '- Scope:',
        '  - Hang the lamps',
        '  - Light them',
        '- Door:',
        '  - Open it',
        '  - Shut it',
      ],
      ['4 unread: Lamps'],
    ],
    [
      'open boxes of a summary, but not those that are done',
      ['## Summary', '- [ ] Hang', '- [x] Dust', '- [ ] Light', '- [ ] Watch', '- [ ] Put out'],
      ['4 unread: Summary'],
    ],
    [
      'together, in several sections',
      ['### Lamps', '1. The lamps', '2. The cords', '### Drinks', '1. The beer', '2. The ice'],
      ['2 unread: Lamps', '2 unread: Drinks'],
    ],
  ])('%s fail where they are more than the tasks', (_what, lines, left) => {
    expect(leftIn(...lines)).toEqual(left);
  });

  test.each([
    ['fewer', ['### Lamps', '1. The lamps', '2. The cords'], ['steps: Evening']],
    ['boxes of a summary', ['## Summary', '- [ ] Hang the lamps'], ['steps: Summary']],
    ['things', ['### Lamps', '- Red', '- Blue', '- Green', '- White'], []],
    ['questions', ['### Asked', '1. Who comes?', '2. Who eats?', '3. Who sings?', '4. Who pays?'], []],
    ['how it is done', ['### How we vote', '1. Raise hands', '2. Count', '3. Say it', '4. Note it'], []],
    ['rules', ['### Ground rules', '1. Knock', '2. Wait', '3. Enter', '4. Greet'], []],
    ['what it is for', ['## Goals', '1. Sing', '2. Dance', '3. Eat', '4. Rest'], []],
  ])('not %s, which are told: numbered ones and boxes always by name', (_what, lines, left) => {
    expect(leftIn(...lines)).toEqual(left);
  });
});
