import { peopleByName, personNamed } from '../../src/text/people-names.ts';

const people = peopleByName(['Zoë Ray', 'Ann Lee', 'Ann Poe', '@carol (design)']);

test.each([
  ['zoe', 'Zoë Ray'],
  ['@zoe-ray', 'Zoë Ray'],
  ['ZOË RAY', 'Zoë Ray'],
  ['ann lee', 'Ann Lee'],
  ['Carol', 'carol'],
])('%s is %s', (typed, name) => expect(personNamed(people, typed)).toBe(name));

const team = peopleByName(['Aunt Rita (food)', 'Uncle Bob', 'Tía Inés Ruiz', 'Bob', 'Ann Lee', 'Tom Lee']);

test.each([
  ['@rita', 'Aunt Rita'],
  ['@RITA', 'Aunt Rita'],
  ['@ines', 'Tía Inés Ruiz'],
  ['@ruiz', 'Tía Inés Ruiz'],
  ['@uncle', 'Uncle Bob'],
  ['@bob', 'Bob'],
])('the mention %s is the person of whose name alone it is a word: %s', (typed, name) =>
  expect(personNamed(team, typed)).toBe(name),
);
test.each(['@lee', '@food', '@rit', 'Rita', 'ruiz'])('%s is nobody’s', (typed) =>
  expect(personNamed(team, typed)).toBeUndefined(),
);

test('a first name that two have is nobody’s', () => expect(personNamed(people, 'Ann')).toBeUndefined());
test('nobody is found by nothing', () => expect(personNamed(people, ' ')).toBeUndefined());
