import { areReferences, conjuncts, idRange, referenceKey } from '../../src/text/references.ts';

test.each([
  ['T007', 't-007'],
  ['[[#T-007]]', 't-007'],
  ['[[note#x|T-7]]', 't-007'],
  ['[T-007](#t-007)', 't-007'],
  ['`API-3`', 'api-3'],
  ['Task 1.1', '1.1'],
  ['#12', '12'],
  ['T-001 (API)', 't-001'],
  ['Phase 1.', 'phase 1'],
])('%s is compared as %s', (text, key) => expect(referenceKey(text)).toBe(key));

test('a range has two ends, of our own make', () => {
  expect(idRange('T-001–T-003')).toEqual(['T-001', 'T-3'.replace('3', '003')]);
  expect(idRange('T001 to 3')).toEqual(['T001', 'T-3']);
  expect(idRange('T-001')).toBeNull();
  expect(idRange('API-3')).toBeNull();
});

test('and, & and + join references', () => {
  expect(conjuncts('T-001 and T-002 & T-003+T-004')).toEqual(['T-001', 'T-002', 'T-003', 'T-004']);
});

test.each([
  ['T-001 & 1.1', false, true],
  ['lunch', false, false],
  ['COVID-19', false, false],
  ['API-9', true, true],
  ['', true, false],
])('“%s” names only tasks, any id: %p -> %p', (text, anyId, expected) => {
  expect(areReferences(text, new Set(['1.1']), anyId)).toBe(expected);
});
