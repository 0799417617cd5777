import { aNote } from '../support/notes.ts';

const lines = (note: string): string[] => note.split('\n').slice(0, 4);

describe('the header (format 3.11)', () => {
  test('has the title, the note it was built from, the branch and the date', () => {
    const note = aNote([], {
      title: 'Live code review comments',
      folder: '.goalkit/goals/001-live',
      source: '.goalkit/goals/001-live/execution.md',
      plan: { branch: '001-live', date: '2026-01-05' },
    });
    expect(lines(note)).toEqual([
      '# Implementation Tasks: Live code review comments',
      '',
      '**Execution Alignment**: Links to [`.goalkit/goals/001-live/execution.md`](execution.md)  ',
      '**Goal Branch**: `001-live` | **Date**: 2026-01-05',
    ]);
  });

  test('has the folder’s name for a branch, and a dash for a date, that the plan does not give', () => {
    const below = (folder: string): string => lines(aNote([], { folder }))[3] ?? '';
    expect(below('goals/001-live')).toBe('**Goal Branch**: `001-live` | **Date**: —');
    expect(below('')).toBe('**Goal Branch**: — | **Date**: —');
  });

  test('leaves a branch that the plan marks up as it is', () => {
    const branch = (name: string): string =>
      /Goal Branch\*\*: (.*) \|/.exec(aNote([], { plan: { branch: name } }))?.[1] ?? '';
    expect(branch('`001-live`')).toBe('`001-live`');
    expect(branch('[001-live](https://example.com/001)')).toBe('[001-live](https://example.com/001)');
    expect(branch('feature/_x_')).toBe('`feature/_x_`');
  });

  test.each([
    ['goals/001', 'goals/001/execution.md', '[`goals/001/execution.md`](execution.md)'],
    ['', 'execution.md', '[`execution.md`](execution.md)'],
    ['goals/001', 'goals/001/milestones.md', '[`goals/001/milestones.md`](milestones.md)'],
    ['goals/001/plan', 'goals/001/execution.md', '[`goals/001/execution.md`](../execution.md)'],
    ['a', 'a/My plan (2)#1.md', '[`a/My plan (2)#1.md`](My%20plan%20%282%29%231.md)'],
    ['a', 'a/50%?.md', '[`a/50%?.md`](50%25%3F.md)'],
    ['ziele', 'ziele/Übersicht 计划.md', '[`ziele/Übersicht 计划.md`](Übersicht%20计划.md)'],
    ['a', 'a/b`c.md', '[``a/b`c.md``](b%60c.md)'],
    ['a', 'a/x]y.md', '[`a/x]y.md`](x%5Dy.md)'],
    ['a', 'a/\uD800.md', '[`a/\uD800.md`](%EF%BF%BD.md)'],
  ])('links from %j to %j', (folder, source, link) => {
    expect(lines(aNote([], { folder, source }))[2]).toBe(`**Execution Alignment**: Links to ${link}  `);
  });
});
