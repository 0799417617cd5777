import { starterPlan } from '../../src/obsidian/new-goal/starter-notes.ts';
import { builtOf } from '../support/building.ts';
import { builtItemsOf, rebuiltItemsOf, type Row, tasksText } from '../support/action-items.ts';
import { type Rebuilding, rebuiltOf } from '../support/rebuilding.ts';

const PLAN = `# Implementation Plan: Garden

**Phase 1: Ground** (Week 1)
- Test the soil
- Clear the rubble
- Level the ground

**Phase 2: Planting** (Week 2)
- Build six beds
- Lay the paths
- Order mulch
`;

/** Builds PLAN, changes note and plan, and builds again: the removals that are told first. */
function removalsAfter(
  change: (plan: string) => string,
  {
    note = (text: string) => text,
    ...more
  }: Partial<Omit<Rebuilding, 'note'>> & { note?: (text: string) => string } = {},
): { told: string[]; pure: string[]; of: number } {
  const first = builtOf(PLAN);
  const { removals, pureRemovals } = rebuiltOf({
    plan: change(PLAN),
    note: note(first.note),
    record: first.record,
    ...more,
  });
  const told = ({ tasks }: typeof removals): string[] =>
    tasks.map(({ id, name, line, started }) => `${id} ${name}, ${String(line)}${started ? ', begun' : ''}`);
  return { told: told(removals), pure: told(pureRemovals), of: removals.of };
}

const without =
  (...items: string[]) =>
  (plan: string): string =>
    items.reduce((text, item) => text.replace(`- ${item}\n`, ''), plan);

describe('removals that are told first (format 4.2)', () => {
  test('more than a third of the tasks, each with the line of the plan where it was last seen', () => {
    expect(removalsAfter(without('Lay the paths', 'Order mulch', 'Test the soil'))).toMatchObject({
      told: ['T-001 Test the soil, 4', 'T-005 Lay the paths, 10', 'T-006 Order mulch, 11'],
      of: 6,
    });
  });

  test.each<[string, (plan: string) => string]>([
    ['a third, or less', without('Lay the paths', 'Order mulch')],
    ['no removal', (plan) => plan.replace('Order mulch', 'Order mulch and bark')],
    ['a phase under another name', (plan) => plan.replace('Planting', 'Beds and paths')],
    ['all in one phase', (plan) => plan.replace('**Phase 2: Planting** (Week 2)\n', '')],
  ])('%s: none', (_, change) => {
    expect(removalsAfter(change).told).toEqual([]);
  });

  test('a whole phase that is not read any more', () => {
    const hidden = (plan: string): string => plan.replace('**Phase 2', '<!--\n**Phase 2').concat('-->\n');
    expect(removalsAfter(hidden).told).toHaveLength(3);
  });

  test('the plan’s own ids, and rows of the user’s, which count as tasks of the goal', () => {
    const own = (text: string): string =>
      text.replace(
        /^(\| T-006 .*)$/m,
        (row: string) => `${row}\n${row.replace('T-006', 'T-050').replace('Order mulch', 'Sweep')}`,
      );
    expect(removalsAfter(without('Lay the paths', 'Order mulch'), { note: own })).toMatchObject({
      told: [],
      of: 7,
    });
  });

  test('a task with ticks stays; without the edits it goes, and that is told', () => {
    const actionItems =
      '- [x] **T-006** Order mulch\n- [ ] **T-005** Lay the paths\n  - [x] gravel is there\n';
    expect(removalsAfter(without('Lay the paths', 'Order mulch'), { actionItems })).toMatchObject({
      told: [],
      pure: ['T-005 Lay the paths, 10, begun', 'T-006 Order mulch, 11, begun'],
    });
  });

  test('a record of an older build, without lines, serves as well', () => {
    const first = builtOf(PLAN);
    const rows = first.record.rows.map(({ id, phase, cells }) => ({ id, phase, cells }));
    const plan = without('Lay the paths', 'Order mulch', 'Test the soil')(PLAN);
    const { removals } = rebuiltOf({ plan, note: first.note, record: { ...first.record, rows } });
    expect(removals.tasks.map(({ line }) => line)).toEqual([null, null, null]);
  });

  test('each build keeps the lines of its own plan', () => {
    const first = builtOf(PLAN);
    const moved = PLAN.replace('**Phase 1', 'One line.\n\n**Phase 1');
    const { note, record } = rebuiltOf({ plan: moved, note: first.note, record: first.record });
    const plan = without('Lay the paths', 'Order mulch', 'Test the soil')(moved);
    const { removals } = rebuiltOf({ plan, note, record });
    expect(removals.tasks.map(({ line }) => line)).toEqual([6, 12, 13]);
  });

  test('without a record nothing is removed, so nothing is told', () => {
    expect(
      removalsAfter(without('Lay the paths', 'Order mulch', 'Test the soil'), { record: null }).told,
    ).toEqual([]);
  });
});

describe('the same of action items', () => {
  const soil: Row = { id: 'T-001', name: 'Test the soil', done: 'soil is clean' };
  const beds: Row = { id: 'T-002', name: 'Build six beds' };
  const paths: Row = { id: 'T-003', name: 'Lay the paths', done: 'paths are level' };
  const TASKS = tasksText({ 'Phase 1: Ground': [soil, beds, paths] });
  const removed = (left: readonly Row[], change: (note: string) => string) => {
    const { note, record } = builtItemsOf({ tasks: TASKS });
    return rebuiltItemsOf({ tasks: tasksText({ 'Phase 1: Ground': left }), note: change(note), record });
  };

  test('many, with the line of tasks.md', () => {
    const { removals } = removed([soil], (note) => note);
    expect(removals.of).toBe(3);
    expect(removals.tasks.map(({ id, line }) => [id, line])).toEqual([
      ['T-002', 8],
      ['T-003', 9],
    ]);
  });

  test.each(['[ ] **T-003**', '[ ] paths are level'])('a tick stays: %s', (box) => {
    const { removals, pureRemovals, note } = removed([soil, beds], (text) =>
      text.replace(box, box.replace('[ ]', '[x]')),
    );
    expect(note).toContain('**T-003**');
    expect(removals.tasks).toEqual([]);
    expect(pureRemovals.tasks).toMatchObject([{ id: 'T-003', started: true }]);
  });
});

describe('the example that a new goal begins with', () => {
  const example = starterPlan({ title: 'Garden', folderName: '001-garden', today: '2026-12-01' });
  const first = builtOf(example);
  const built = (plan: string, note = first.note, actionItems?: string) =>
    rebuiltOf({ plan, note, record: first.record, ...(actionItems !== undefined && { actionItems }) });

  test('is written over without alarm, and the ids of the plan begin at the first', () => {
    const { note, removals, record } = built(PLAN);
    expect(removals.tasks).toEqual([]);
    expect(record.rows.map(({ id }) => id)).toEqual(['T-001', 'T-002', 'T-003', 'T-004', 'T-005', 'T-006']);
    expect(note).toBe(builtOf(PLAN).note);
  });

  test('goes in parts without alarm', () => {
    const plan = example.replace(/- Ask two[^]*?- Choose [^\n]*\n/, '- Test the soil\n');
    expect(plan).not.toBe(example);
    expect(built(plan).removals.tasks).toEqual([]);
  });

  test('is work like any other once its user has worked on it', () => {
    const row = /^(\| T-001 .*)\| Me (\|.*)$/m;
    const { record } = built(PLAN, first.note.replace(row, '$1| Ben $2'));
    expect(record.rows.map(({ id }) => id)).toContain('T-009');
    const begun = built(PLAN, first.note, '- [x] **T-001** Ask two people who have done it before\n');
    expect(begun.record.rows.map(({ id }) => id)).toContain('T-009');
  });
});
