import { leadIn, personOpening, phaseOwner } from '../../src/derive/owners.ts';
import { builtOf, rowsOf } from '../support/building.ts';
import { aPhase, aPlan, clauses } from '../support/plans.ts';
import { peopleByName } from '../../src/text/people-names.ts';

describe('the lead', () => {
  test.each([
    ['Backend team (Alice lead)', 'Alice'],
    ['Alice (lead)', 'Alice'],
    ['led by Alice', 'Alice'],
    ['Backend team led by Alice Smith', 'Alice Smith'],
    ['Alice Smith (tech lead)', 'Alice Smith'],
    ['Backend team (lead: Alice)', 'Alice'],
    ['Backend team (Alice, lead)', 'Alice'],
    ['Backend team (Alice lead, Bob support)', 'Alice'],
    ['Design team (product lead Chris Doe)', 'Chris Doe'],
    ['Team lead: Zoë', 'Zoë'],
    ['Alice leads', 'Alice'],
    ['QA team (@alice lead)', 'alice'],
    ['开发组 (陈伟 lead)', '陈伟'],
  ])('%s: %s', (text, lead) => expect(leadIn(text)).toBe(lead));

  test.each([
    'Full team with product lead coordination',
    'Backend team (lead generation)',
    'Tech lead',
    'Backend team (tech lead)',
    'Alice',
    'Misleading label',
  ])('is not named: %s', (text) => expect(leadIn(text)).toBeNull());
});

/** Who owns the tasks of a phase with this Responsible and Team Structure. */
function owner(responsible: readonly string[], team = ''): string | null {
  const phase = aPhase('1', { responsible: clauses(...responsible) });
  const context = team === '' ? [] : [{ label: 'Team Structure', value: team, line: 1 }];
  const people = ['Alice', 'Chris'];
  return phaseOwner(phase, aPlan([phase], { context, people }), peopleByName(people));
}

test('is the lead, wherever Responsible names one', () => {
  expect(owner(['Frontend team', 'led by Bob'])).toBe('Bob');
});

test('else the text before the first comma', () => {
  expect(owner(['Full team with product lead coordination', 'QA'])).toBe(
    'Full team with product lead coordination',
  );
  expect(owner(['@alice', 'Bob'])).toBe('alice');
});

describe('else the one person of Team Structure', () => {
  test.each([
    ['Single developer (self)', 'Single developer'],
    ['Alice (backend)', 'Alice'],
    ['Chris', 'Chris'],
    ['Just me.', 'Just me'],
    ['Alice (lead)', 'Alice'],
  ])('%s: %s', (team, person) => expect(owner([], team)).toBe(person));

  test.each([
    'Alice (backend), Bob (frontend)',
    'Alice and Bob',
    '2 engineers',
    'Design team',
    'Two developers',
    '',
  ])('not of “%s”', (team) => expect(owner([], team)).toBeNull());
});

test.each([
  ['Mira — kitchen', 'Mira'],
  ['Mira: kitchen', 'Mira'],
  ['Mira (kitchen)', 'Mira'],
  ['mira', 'Mira'],
  ['Miracle — kitchen', undefined],
  ['Kitchen — Mira', undefined],
])('whose name opens a title: %s', (title, name) => {
  expect(personOpening(title, peopleByName(['Mira', 'Tom Fay'])) ?? undefined).toBe(name);
});

test.each([
  'Cook the soup @rita',
  'Cook the soup (@rita)',
  'Cook the soup (owner: @rita)',
  'Cook the soup\n  - Owner: @rita',
])('who is mentioned by one word of one name of the team is spelt as there: %s', (item) => {
  const team = '**Team Structure**: Aunt Rita (food), Uncle Bob (music)';
  const plan = `# Implementation Plan: Party\n\n## Execution Context\n\n${team}\n\n**Phase 1: Food** (Day 1)\n- ${item}\n`;
  expect(rowsOf(builtOf(plan).note)[0]?.[3]).toBe('Aunt Rita');
});
