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
