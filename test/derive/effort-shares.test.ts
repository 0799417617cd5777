import fc from 'fast-check';
import { type Claim, effortShares } from '../../src/derive/effort-shares.ts';
import type { Phase } from '../../src/model/plan.ts';
import { aGroup, aPhase } from '../support/plans.ts';

/** Shares out; a claim is `[group, hours]`, or has what else is known of it behind. */
function shares(
  phase: Partial<Phase>,
  claims: readonly (readonly [number | null, number | null, Partial<Claim>?])[],
  groupHours: readonly (number | null)[] = [],
): ReturnType<typeof effortShares> {
  return effortShares(
    aPhase('1', phase),
    claims.map(([group, hours, more]) => ({ group, hours, ...more })),
    groupHours.map((hours) => ({ hours, isClocked: false })),
    8,
  );
}

const week = { first: 1, last: 5 };

test('the tasks of a group share its days in whole hours, the first ones taking the odd ones', () => {
  const { hours, findings } = shares({ groups: [aGroup('Sprint 1', [1, 5])], days: week }, [
    [0, null],
    [0, null],
    [0, null],
  ]);
  expect(hours).toEqual([14, 13, 13]);
  expect(findings).toEqual([]);
});

test('an explicit effort stays, and the others share what it leaves', () => {
  const groups = [aGroup('Sprint 1', [1, 5])];
  expect(
    shares({ groups }, [
      [0, null],
      [0, 9],
      [0, null],
    ]).hours,
  ).toEqual([16, 9, 15]);
  expect(
    shares({ groups }, [
      [0, null],
      [0, 1.5],
      [0, null],
    ]).hours,
  ).toEqual([19.5, 1.5, 19]);
});

test('more tasks than hours share quarter hours, the first ones taking the odd ones', () => {
  const groups = [aGroup('Day 1', [1, 1])];
  const ten = Array.from({ length: 10 }, () => [0, null] as const);
  expect(shares({ groups }, ten).hours).toEqual(ten.map((_, index) => (index < 2 ? 1 : 0.75)));
  const thirtyTwo = Array.from({ length: 32 }, () => [0, null] as const);
  expect(shares({ groups }, thirtyTwo)).toEqual({ hours: thirtyTwo.map(() => 0.25), findings: [] });
});

test('below a quarter of an hour each, they get that and a finding', () => {
  const groups = [{ ...aGroup('Day 1', [1, 1]), line: 12 }];
  const { hours, findings } = shares(
    { groups },
    Array.from({ length: 33 }, () => [0, null] as const),
  );
  expect(new Set(hours)).toEqual(new Set([0.25]));
  expect(findings).toMatchObject([{ code: 'group-over-effort', severity: 'warning', line: 12 }]);
});

test('explicit efforts beyond the group’s days are a finding, the rest gets a quarter of an hour', () => {
  const groups = [aGroup('Sprint 1', [1, 5])];
  const { hours, findings } = shares({ groups }, [
    [0, 30],
    [0, 20],
    [0, null],
  ]);
  expect(hours).toEqual([30, 20, 0.25]);
  expect(findings[0]?.message).toBe(
    'Sprint 1 is overbooked: 50 h of work in 40 h; its other task got 15m each. Give it more days.',
  );
});

test('items without a group, and groups without a time, share the days that no group takes', () => {
  const phase = { days: { first: 1, last: 10 }, groups: [aGroup('Sprint 1', [1, 5]), aGroup('Kitchen')] };
  expect(
    shares(phase, [
      [0, null],
      [1, null],
      [null, null],
      [null, 10],
    ]).hours,
  ).toEqual([40, 15, 15, 10]);
});

test('groups that overlap take their days once', () => {
  const phase = { days: { first: 1, last: 10 }, groups: [aGroup('A', [1, 4]), aGroup('B', [3, 6])] };
  expect(
    shares(phase, [
      [0, null],
      [1, null],
      [null, null],
    ]).hours,
  ).toEqual([32, 32, 32]);
});

test('no time at all leaves the effort open', () => {
  expect(
    shares({}, [
      [null, null],
      [null, 3],
    ]),
  ).toEqual({ hours: [null, 3], findings: [] });
  expect(shares({ groups: [aGroup('Kitchen')] }, [[0, null]]).hours).toEqual([null]);
});

test('no day left beside the groups leaves the effort open, and is no finding', () => {
  const phase = { days: week, groups: [aGroup('Sprint 1', [1, 5])] };
  expect(
    shares(phase, [
      [0, null],
      [null, null],
      [null, 4],
    ]),
  ).toEqual({ hours: [40, null, 4], findings: [] });
});

test('an effort at a group’s label is that of all of the group', () => {
  const phase = { days: week, groups: [aGroup('Kitchen')] };
  expect(
    shares(
      phase,
      [
        [0, null],
        [0, null],
        [null, null],
      ],
      [16],
    ).hours,
  ).toEqual([8, 8, 24]);
});

describe('no share is computed that would be no effort of a task', () => {
  const month = { days: { first: 1, last: 20 } };
  const open = [null, null] as const;

  test('beyond ten days', () => {
    expect(shares({ days: { first: 1, last: 10 } }, [open]).hours).toEqual([80]);
    expect(shares({ days: { first: 1, last: 11 } }, [open]).hours).toEqual([null]);
    expect(shares({ days: { first: 1, last: 60 } }, [open, open, open])).toEqual({
      hours: [null, null, null],
      findings: [],
    });
  });

  test('of another order than the efforts that the plan gives beside it', () => {
    expect(shares({ days: week }, [open, [null, 2]]).hours).toEqual([null, 2]);
    expect(shares({ days: week }, [open, [null, 4]]).hours).toEqual([36, 4]);
  });

  test('but hours that the plan gives a group are shared whatever they are', () => {
    expect(shares({ groups: [aGroup('Kitchen')] }, [[0, null]], [200]).hours).toEqual([200]);
  });

  test('of what has a day of its own, and others share the days that are left', () => {
    expect(shares({ days: week }, [open, open, [null, null, { own: 'day' }]]).hours).toEqual([16, 16, null]);
    const days = Array.from({ length: 7 }, () => [null, null, { own: 'day' }] as const);
    expect(shares({ days: week }, [...days, open])).toEqual({
      hours: days.map(() => null).concat([null]),
      findings: [],
    });
  });

  test('of rest', () => {
    expect(shares({ days: week }, [open, [null, null, { isRest: true }]]).hours).toEqual([32, null]);
  });

  test('and what lasts from a day to a day takes these', () => {
    expect(shares(month, [open, open, [null, null, { own: { days: 3 } }]]).hours).toEqual([68, 68, 24]);
    expect(shares(month, [[null, null, { own: { days: 15 } }]]).hours).toEqual([null]);
  });
});

test('shares add up to exactly what the group has left, and differ by an hour at most', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.array(fc.option(fc.integer({ min: 1, max: 8 }), { freq: 3 }), { minLength: 1, maxLength: 40 }),
      (days, claims) => {
        const { hours, findings } = shares(
          { groups: [aGroup('Sprint', [1, days])] },
          claims.map((hours) => [0, hours] as const),
        );
        if (findings.length > 0 || !claims.includes(null) || hours.includes(null)) return;
        const open = hours.filter((_, index) => claims[index] === null).map(Number);
        const total = hours.reduce<number>((sum, each) => sum + Number(each), 0);
        expect(Math.round(total * 60)).toBe(days * 8 * 60);
        expect(Math.max(...open) - Math.min(...open)).toBeLessThanOrEqual(1);
        expect(open).toEqual([...open].sort((a, b) => b - a));
      },
    ),
  );
});
