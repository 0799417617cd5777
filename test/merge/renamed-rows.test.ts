import { builtOf } from '../support/building.ts';
import { builtItemsOf, rebuiltItemsOf } from '../support/action-items.ts';
import { rebuiltOf } from '../support/rebuilding.ts';

const ITEMS = ['Test the soil', 'Clear the rubble', 'Build six beds', 'Order mulch'] as const;

interface Items {
  /** The plan writes the ids of its tasks. */
  readonly withIds?: boolean;
}

function planOf(items: readonly string[], { withIds = false }: Items = {}): string {
  const lines = items.map((item, at) => `- ${withIds ? `T-00${String(at + 1)} ` : ''}${item}`);
  const [first, rest] = [lines.slice(0, 2), lines.slice(2)];
  return [
    '# Implementation Plan: Garden',
    '',
    '**Phase 1: Ground** (Week 1)',
    ...first,
    '',
    '**Phase 2: Beds** (Week 2)',
    ...rest,
    '',
  ].join('\n');
}

/** A note in which a user gave a row another id, and perhaps other cells. */
function withRow(note: string, id: string, edit: (cells: string[]) => void): string {
  return note.replace(new RegExp(`^\\| ${id} .*$`, 'm'), (line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    edit(cells);
    return cells.join(' | ').trim();
  });
}

const named = (note: string, id: string, own: string): string =>
  withRow(note, id, (cells) => {
    cells[1] = own;
  });

const rows = (note: string): string[] =>
  note.split('\n').flatMap((line) => {
    const [, id, name, , , , , dependencies] = line.split('|').map((cell) => cell.trim());
    return /^\| (?:T|ARCH)-/.test(line) ? [`${id ?? ''} ${name ?? ''} < ${dependencies ?? ''}`] : [];
  });

function again(
  plan: string,
  note: string,
  record: ReturnType<typeof builtOf>['record'],
): ReturnType<typeof rebuiltOf> {
  const rebuilt = rebuiltOf({ plan, note, record });
  const twice = rebuiltOf({ plan, note: rebuilt.note, record: rebuilt.record });
  expect(twice.note).toBe(rebuilt.note);
  expect(twice.report.changes).toEqual([]);
  return rebuilt;
}

describe.each([{ withIds: false }, { withIds: true }])(
  'a row to which the user gave an id of his own (format 4.3); the plan writes ids: $withIds',
  (how) => {
    const first = builtOf(planOf(ITEMS, how));

    test('is the same task, and who waits for it names the new id', () => {
      const { note, report } = again(planOf(ITEMS, how), named(first.note, 'T-002', 'ARCH-1'), first.record);
      expect(rows(note)).toEqual([
        'T-001 Test the soil < None',
        'ARCH-1 Clear the rubble < T-001',
        'T-003 Build six beds < ARCH-1',
        'T-004 Order mulch < T-003',
      ]);
      expect(report.conflicts).toEqual([]);
    });

    test('several at once, one waiting for another', () => {
      const note = named(named(first.note, 'T-002', 'ARCH-1'), 'T-003', 'ARCH-2');
      expect(rows(again(planOf(ITEMS, how), note, first.record).note)).toEqual([
        'T-001 Test the soil < None',
        'ARCH-1 Clear the rubble < T-001',
        'ARCH-2 Build six beds < ARCH-1',
        'T-004 Order mulch < ARCH-2',
      ]);
    });

    test('also where its words were changed with the id', () => {
      const note = withRow(first.note, 'T-004', (cells) => {
        cells[1] = 'ARCH-1';
        cells[2] = 'Order dark mulch';
        cells[3] = 'From the yard';
      });
      const { note: now, report } = again(planOf(ITEMS, how), note, first.record);
      expect(rows(now)[3]).toBe('ARCH-1 Order dark mulch < T-003');
      expect(report.conflicts).toEqual([]);
    });

    test('follows the plan’s new words', () => {
      const items = [...ITEMS.slice(0, 3), 'Order mulch and sand'];
      const note = named(first.note, 'T-004', 'ARCH-1');
      const { note: now, report } = again(planOf(items, how), note, first.record);
      expect(rows(now)[3]).toBe('ARCH-1 Order mulch and sand < T-003');
      expect(report.changes[0]).toMatchObject({ kind: 'cell', id: 'ARCH-1', cell: 'name' });
      expect(report.conflicts).toEqual([]);
    });

    test('stays where the plan drops it, now or later: its id is the user’s', () => {
      const note = named(first.note, 'T-004', 'ARCH-1');
      const dropped = planOf(ITEMS.slice(0, 3), how);
      const kept = [{ kind: 'kept', id: 'ARCH-1', name: 'Order mulch' }];
      expect(again(dropped, note, first.record).report.conflicts).toMatchObject(kept);
      const between = again(planOf(ITEMS, how), note, first.record);
      expect(again(dropped, between.note, between.record).report.conflicts).toMatchObject(kept);
    });
  },
);

test('a plan that renumbers its tasks finds one that has the user’s id', () => {
  const first = builtOf(planOf(ITEMS, { withIds: true }));
  const own = rebuiltOf({
    plan: planOf(ITEMS, { withIds: true }),
    note: named(first.note, 'T-003', 'ARCH-1'),
    record: first.record,
  });
  const plan = planOf(['Call the council', ...ITEMS], { withIds: true });
  expect(rows(again(plan, own.note, own.record).note)).toEqual([
    'T-001 Call the council < None',
    'T-002 Test the soil < T-001',
    'T-003 Clear the rubble < T-002',
    'ARCH-1 Build six beds < T-003',
    'T-005 Order mulch < ARCH-1',
  ]);
});

test('a row of the user’s beside a deleted one is another task', () => {
  const first = builtOf(planOf(ITEMS));
  const note = withRow(first.note, 'T-004', (cells) => {
    cells[1] = 'ARCH-1';
    cells[2] = 'Invite the neighbours';
  });
  expect(again(planOf(ITEMS), note, first.record).report.conflicts).toMatchObject([
    { kind: 'deleted-task', id: 'T-004', name: 'Order mulch' },
  ]);
});

describe('a row of the user’s in the place of one that was deleted', () => {
  const first = builtOf(planOf(ITEMS));
  const ownRow = (id: string, name: string): string =>
    `| ${id} | ${name} |  | Tom | 1h | it is done | None |`;
  const instead = (id: string, ...own: readonly string[]): string =>
    first.note.replace(new RegExp(`^\\| ${id} .*$`, 'm'), own.join('\n'));
  const deleted = (note: string): unknown =>
    again(planOf(ITEMS), note, first.record).report.conflicts.filter(({ kind }) => kind === 'deleted-task');
  const rubble = [{ kind: 'deleted-task', id: 'T-002', name: 'Clear the rubble' }];

  test.each([
    ['says more than the other', ['Clear the rubble behind the house with Tom']],
    ['says one word for another', ['Clear the gutter']],
    ['says a part of it', ['Rubble']],
    ['is as close to it as one beside it', ['Clear the rubble again', 'Clear the rubble twice']],
  ])('is another task where it %s', (_how, own) => {
    const ownRows = own.map((name, at) => ownRow(`X-${String(at + 1)}`, name));
    expect(deleted(instead('T-002', ...ownRows))).toMatchObject(rubble);
  });

  test('is another task in another place', () => {
    const note = instead('T-002').replace(
      /^(\| T-004 .*)$/m,
      `$1\n${ownRow('X-1', 'Clear the rubble again')}`,
    );
    expect(deleted(note)).toMatchObject(rubble);
    const same = instead('T-002').replace(/^(\| T-004 .*)$/m, `$1\n${ownRow('X-1', 'Clear the rubble')}`);
    expect(deleted(same)).toMatchObject(rubble);
  });

  test('is that task in the very same words, in whatever form, wherever it stands in its phase', () => {
    expect(deleted(instead('T-002', ownRow('X-1', '__Clear__ the  rubble')))).toEqual([]);
    const before = instead('T-002').replace(/^(\| T-001 .*)$/m, `${ownRow('X-1', 'Clear the rubble')}\n$1`);
    expect(deleted(before)).toEqual([]);
  });

  test('is that task where its name alone is clearly the closest', () => {
    const own = [ownRow('X-1', 'Clear the old rubble'), ownRow('X-2', 'Sweep the yard')];
    expect(deleted(instead('T-002', ...own))).toEqual([]);
  });
});

test('its box in action-items.md keeps its state under the new id', () => {
  const first = builtOf(planOf(ITEMS));
  const items = builtItemsOf({ tasks: first.note });
  const note = items.note.replace('- [ ] **T-002**', '- [x] **T-002**');
  const tasks = again(planOf(ITEMS), named(first.note, 'T-002', 'ARCH-1'), first.record).note;
  const rebuilt = rebuiltItemsOf({ tasks, note, record: items.record });
  expect(rebuilt.note).toMatch(/^- \[x\] \*\*ARCH-1\*\* Clear the rubble/m);
  expect(rebuilt.note).not.toContain('T-002');
});

test('without a record, too, an id of the user’s own make stays', () => {
  const plan = planOf(ITEMS, { withIds: true });
  const note = named(builtOf(plan).note, 'T-004', 'ARCH-1');
  const { note: now, report } = rebuiltOf({ plan, note, record: null });
  expect(rows(now)[3]).toBe('ARCH-1 Order mulch < T-003');
  expect(report.changes.filter(({ kind }) => kind === 'cell')).toEqual([]);
});
