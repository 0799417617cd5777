import { readRecord } from '../../src/merge/record.ts';
import { builtOf, rowsOf } from '../support/building.ts';
import { rebuiltOf } from '../support/rebuilding.ts';

const plan = (items: readonly string[]): string =>
  `# Plan: Garden\n\n### Phase 1: Ground\n${items.map((item) => `- ${item}\n`).join('')}`;
const first = builtOf(plan(['Test the soil', 'Clear the rubble']));

describe('a record of unknown make (format 4.4)', () => {
  test.each([1e20, 1e12, -1, 2.5, NaN, Infinity, '3', null])(
    'whose highest id is %s is none, and the build comes to its end',
    (highest) => {
      const record = { ...first.record, highest: highest as number };
      expect(readRecord(record)).toBeNull();
      const more = plan(['Test the soil', 'Clear the rubble', 'Order mulch', 'Paint the fence']);
      const { note } = rebuiltOf({ plan: more, note: first.note, record });
      expect(rowsOf(note).map(([id]) => id)).toEqual(['T-001', 'T-002', 'T-003', 'T-004']);
    },
  );

  test.each([0, 3, 999_999_999, 1_000_000_001])('with %s as the highest id is one', (highest) => {
    expect(readRecord({ ...first.record, highest })).not.toBeNull();
  });
});
