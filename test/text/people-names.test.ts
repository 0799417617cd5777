import { peopleByName, personNamed } from '../../src/text/people-names.ts';

const people = peopleByName(['Zoë Ray', 'Ann Lee', 'Ann Poe', '@carol (design)']);

test.each([
  ['zoe', 'Zoë Ray'],
  ['@zoe-ray', 'Zoë Ray'],
  ['ZOË RAY', 'Zoë Ray'],
  ['ann lee', 'Ann Lee'],
  ['Carol', 'carol'],
])('%s is %s', (typed, name) => expect(personNamed(people, typed)).toBe(name));

test('a first name that two have is nobody’s', () => expect(personNamed(people, 'Ann')).toBeUndefined());
test('nobody is found by nothing', () => expect(personNamed(people, ' ')).toBeUndefined());
