import { firstHeading, goalTitleOf, titleIn } from '../../src/read/plan/title.ts';

describe('the first H1 of a note', () => {
  test.each([
    ['# Garden', 'Garden'],
    ['# Garden ##  ', 'Garden'],
    ['# Learn C#', 'Learn C#'],
    ['# The **big** garden', 'The big garden'],
    ['---\n# a comment\ntitle: x\n---\n\n# Garden', 'Garden'],
    ['%%\n# Draft\n%%\n\n<!-- # Old -->\n# Garden', 'Garden'],
    ['```\n# shell\n```\n# Garden', 'Garden'],
    ['#\n\n# Garden', 'Garden'],
    ['# ⚠️ IMPORTANT: read me first\n\nMind the dog.\n\n# Garden', 'Garden'],
    ['# Wichtig!\n\n# Garten', 'Garten'],
    ['# Attention: a film about bees', 'Attention: a film about bees'],
    ['## Garden', null],
    ['### **Action plan**\n\n#### Phase 1: Ground\n\n#### Phase 2: Beds', 'Action plan'],
    ['## Garten\n\n### Beete', 'Garten'],
    ['Hello.\n\n## Garden\n\n### Beds', null],
    ['## Kitchen\n\n### Sink\n\n## Bath', null],
    ['## Phase 1: Ground\n\n### Beds', null],
    ['# T - 2\n\n# T - 1', null],
    ['# Rehearsal no. 1\n\n# Rehearsal no. 2: Songs', null],
    ['# Garden 2027\n\n# Beds', 'Garden 2027'],
  ])('%j', (note, heading) => {
    expect(firstHeading(note)).toBe(heading);
  });

  test('endless blanks in it are part of it', () => {
    expect(firstHeading(`# a${' '.repeat(20_000)}b`)).toMatch(/^a +b$/);
  });
});

test.each([
  ['Plan: A garden', 'A garden'],
  ['Plan (v2: final): A garden', 'A garden'],
  ['Rating Plan for ET:Legacy', 'Rating Plan for ET:Legacy'],
  ['Plan for ET:Legacy: the pond', 'the pond'],
  ['计划：花园', '花园'],
  ['Spring work (part 4: the pond)', 'Spring work (part 4: the pond)'],
])('the goal’s title in %j', (heading, title) => {
  expect(titleIn(heading, '')).toBe(title);
});

test.each([
  ['---\ntitle: Our garden\n---\n\nHello.', 'Our garden'],
  ['---\ntitle: "Garden: beds"\n---\n\n## One\n\n## Two', 'beds'],
  ['---\ntitle: ""\n---\n\nHello.', 'Folder'],
  ['---\ntitle: >-\n  Our garden\n---\n\nHello.', 'Folder'],
  ['---\ntitle: Notes\n---\n\n# Garden', 'Garden'],
])('without an H1 the frontmatter has the goal’s title: %j', (note, title) => {
  expect(goalTitleOf(note, null, '001-folder')).toMatchObject({ markdown: title });
});
