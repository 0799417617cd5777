import { withoutItemNumber } from '../../src/text/item-number.ts';

test.each([
  ['1. Design the schema', '1', 'Design the schema'],
  ['1) Design the schema', '1', 'Design the schema'],
  ['(1) design the schema', '1', 'design the schema'],
  ['1.1 Design the schema', '1.1', 'Design the schema'],
  ['1.1. design the schema', '1.1', 'design the schema'],
  ['1.1 build the schema', '1.1', 'build the schema'],
  ['2.10.3 Ship it', '2.10.3', 'Ship it'],
  ['#1 Fix the login', '1', 'Fix the login'],
  ['a) Design', 'a', 'Design'],
  ['(b) Design', 'b', 'Design'],
  ['3: Design', '3', 'Design'],
  ['1 - Design', '1', 'Design'],
  ['1 – Design', '1', 'Design'],
  ['**1.** Design', '1', 'Design'],
  ['**1.1** Design', '1.1', 'Design'],
  ['**1. Design**', '1', '**Design**'],
  ['1️⃣ Design', '1', 'Design'],
  ['1、设计', '1', '设计'],
  ['1. 3D model', '1', '3D model'],
  ['1. Set up the server', '1', 'Set up the server'],
  ['1. Mark the lines', '1', 'Mark the lines'],
  ['1. `npm ci`', '1', '`npm ci`'],
])('%s', (text, number, rest) => {
  expect(withoutItemNumber(text)).toEqual({ number, text: rest });
});

test.each([
  '3D model',
  '2 onions',
  '1.5 l milk',
  '1.5 GB of photos',
  '2.5 Liter Farbe',
  '5. Mai',
  '5. März: Party',
  'a) ',
  '1.',
  '10:30 Meeting',
  '2026-01-05 kick-off',
  '100 % of the tests',
  '7, 14 and 30 days',
  '1-2 coats of paint',
  '#design the hall',
  '#123 Fix the login crash',
  '#1234 crashes at start',
  '2.0 Release notes',
  '10 - 12 people to invite',
  'T-001 Design',
  '(P) Design',
  '2024. A space odyssey',
  '2x paint',
  '2.0 release notes',
  '',
])('no number: %s', (text) => {
  expect(withoutItemNumber(text)).toEqual({ number: null, text });
});
