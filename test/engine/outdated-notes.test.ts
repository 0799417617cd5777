import { buildItems } from '../../src/engine/build-items.ts';
import { buildTasks } from '../../src/engine/build-tasks.ts';
import { type ReadGoal, readGoal } from '../../src/engine/read-goal.ts';
import type { GoalSources } from '../../src/model/source-notes.ts';
import { rebuildItems } from '../../src/engine/rebuild-items.ts';
import { rebuildTasks } from '../../src/engine/rebuild-tasks.ts';
import type { GoalFinding } from '../../src/model/goal-reading.ts';
import { taskId } from '../../src/text/task-id.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/model/settings.ts';

const plan = `# Implementation Plan: Tea room

**Phase 1: Rooms** (Days 1-2)
- Find a room (8h)
- Paint the walls (6h)
- **Responsible**: Ann
- **Definition of Done**: The room is rented; the walls are dry

**Phase 2: Tea** (Day 3)
- Buy the cups (4h)

## Key Risks & Mitigations

- The landlord says no: ask a second one
`;

const folder = 'goals/001-tea';
const at = (name: string): string => `${folder}/${name}`;
const settings = DEFAULT_SETTINGS;

const request = (text: string, own: Settings = settings) => ({
  source: { path: at('execution.md'), text },
  folder,
  goalNote: null,
  milestones: null,
  existing: ['execution.md'],
  evenUnfilled: false,
  settings: own,
});

interface Goal {
  readonly plan: string;
  readonly tasks: string;
  readonly tasksRecord: string | null;
  readonly items: string | null;
  readonly itemsRecord: string | null;
}

const itemsRequest = (tasks: string, own: Settings = settings) => ({
  title: 'Tea room',
  tasks: { path: at('tasks.md'), text: tasks },
  path: at('action-items.md'),
  settings: own,
  start: null,
  holidays: [],
  steps: new Map(),
});

/** A goal whose notes were all built from this plan. */
function built(text = plan, own: Settings = settings): Goal {
  const tasks = buildTasks(request(text, own));
  if (tasks.kind !== 'built') throw new Error(tasks.kind);
  const items = buildItems(itemsRequest(tasks.note, own));
  if (items.kind !== 'built') throw new Error(items.kind);
  return {
    plan: text,
    tasks: tasks.note,
    tasksRecord: JSON.stringify(tasks.record),
    items: items.note,
    itemsRecord: JSON.stringify(items.record),
  };
}

const sources = (goal: Goal): GoalSources => ({
  folder,
  folderName: '001-tea',
  tasks: { path: at('tasks.md'), text: goal.tasks },
  actionItems: goal.items === null ? null : { path: at('action-items.md'), text: goal.items },
  plan: { path: at('execution.md'), text: goal.plan },
  goalNote: null,
  records: { tasks: goal.tasksRecord, actionItems: goal.itemsRecord },
});

function read(goal: Goal, last: ReadGoal | null = null, own: Settings = settings): ReadGoal {
  const reading = readGoal(sources(goal), own, last);
  if (reading.kind !== 'read') throw new Error(reading.kind);
  return reading;
}

const outdated = (goal: Goal, own?: Settings) => read(goal, null, own).reading.outdated;
const found = (goal: Goal): GoalFinding[] =>
  read(goal).reading.findings.filter(({ code }) => code === 'outdated');
const none = { tasks: null, actionItems: null };

describe('tasks.md is as the plan', () => {
  test('after it was built', () => {
    expect(outdated(built())).toEqual(none);
  });

  test.each([
    ['other line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a blank line', (text: string) => text.replace('**Phase 2', '\n\n**Phase 2')],
    ['a comment', (text: string) => `${text}\n<!-- to be asked -->\n`],
    ['another bullet', (text: string) => text.replaceAll('\n- ', '\n* ')],
  ])('where the plan has only got %s', (_what, change) => {
    expect(outdated({ ...built(), plan: change(plan) })).toEqual(none);
  });

  test('whatever the user has written into it', () => {
    const goal = built();
    const tasks = goal.tasks
      .replace('| Find a room |', '| Find two rooms |')
      .replace('## Task Context', '## Mine\n\nMy words.\n\n## Task Context');
    expect(outdated({ ...goal, tasks }).tasks).toBeNull();
  });

  test('where its folder has another name, or other notes lie in it', () => {
    const goal = built();
    const moved = { ...sources(goal), folder: 'goals/009-room', folderName: '009-room' };
    const reading = readGoal(moved, settings);
    expect(reading.kind === 'read' && reading.reading.outdated).toEqual(none);
    expect(outdated(goal, { ...settings, actionItemsFile: 'todo.md' })).toEqual(none);
  });

  test.each([
    ['no record', null],
    ['a record of an older build', '{"version":1,"highest":3,"lines":[],"phases":[],"rows":[]}'],
    ['a broken record', '{"version":1,"from":{"source"'],
    ['a record of something else', '{"version":1,"from":{"source":1,"tasks":"x","rest":[]}}'],
  ])('as far as is known with %s', (_what, tasksRecord) => {
    expect(outdated({ ...built(), tasksRecord, plan: `${plan}- Pour tea\n` }).tasks).toBeNull();
  });

  test('where the plan names no work, or is half merged: there is nothing to build', () => {
    expect(outdated({ ...built(), plan: '# Tea\n' }).tasks).toBeNull();
    expect(outdated({ ...built(), plan: `<<<<<<< a\n${plan}=======\n>>>>>>> b\n` }).tasks).toBeNull();
  });
});

describe('tasks.md is outdated', () => {
  test.each([
    ['an effort', plan.replace('(6h)', '(7h)'), 1, 5],
    ['a name', plan.replace('Buy the cups', 'Buy the pots'), 1, 10],
    ['a name that another task waits for', plan.replace('Paint the walls', 'Paint all walls'), 1, 5],
    ['a new task at the end', plan.replace('(4h)', '(4h)\n- Pour the tea'), 1, 11],
    ['a new task between, whose follower waits for it', plan.replace('(8h)', '(8h)\n- Sign'), 2, 5],
    ['a task that is gone', plan.replace('- Paint the walls (6h)\n', ''), 3, 4],
    ['the name of a phase', plan.replace('Rooms', 'The room'), 2, 4],
    ['an owner', plan.replace('Ann', 'Bob'), 2, 4],
    ['something else: a risk', plan.replace('ask a second one', 'ask three'), 0, 1],
  ])('by %s', (_what, changed, tasks, line) => {
    const goal = { ...built(), plan: changed };
    expect(outdated(goal)).toEqual({ tasks, actionItems: null });
    expect(found(goal)).toMatchObject([{ severity: 'warning', file: at('execution.md'), line }]);
  });

  test('by settings that make other tasks of the plan', () => {
    expect(outdated(built(), { ...settings, hoursPerDay: 6 }).tasks).not.toBeNull();
  });

  test('and says how many tasks differ, from which note, and what to do', () => {
    const messages = (text: string): string[] =>
      found({ ...built(), plan: text }).map(({ message }) => message);
    expect(messages(plan.replace('Ann', 'Bob'))).toEqual([
      'The plan changed: 2 tasks differ from tasks.md. Run “Update goal” to see how.',
    ]);
    expect(messages(plan.replace('(6h)', '(7h)'))[0]).toContain('1 task differs from tasks.md');
    expect(messages(plan.replace('ask a second one', 'ask three'))[0]).toContain(
      'its text differs from tasks.md',
    );
  });

  test('until it is built again, also where nothing of the plan is taken over', () => {
    const goal = built();
    const changed = plan.replace('(6h)', '(7h)');
    const mine = goal.tasks.replace('| 6h |', '| 9h |');
    const again = rebuildTasks({
      ...request(changed),
      note: { path: at('tasks.md'), text: mine },
      actionItems: null,
      record: JSON.parse(goal.tasksRecord ?? ''),
      taken: [],
    });
    if (again.kind !== 'rebuilt') throw new Error(again.kind);
    expect(again.note).toContain('| 9h |');
    const now = { ...goal, plan: changed, tasks: again.note, tasksRecord: JSON.stringify(again.record) };
    expect(outdated(now).tasks).toBeNull();
  });
});

describe('action-items.md', () => {
  const goal = built();

  test('is outdated where tasks.md says something else than it was built from', () => {
    const tasks = goal.tasks.replace('| Buy the cups |', '| Buy the pots |');
    expect(outdated({ ...goal, tasks })).toEqual({ tasks: null, actionItems: 1 });
    expect(found({ ...goal, tasks })).toMatchObject([
      {
        severity: 'warning',
        file: at('tasks.md'),
        line: tasks.split('\n').findIndex((one) => one.includes('Buy the pots')) + 1,
      },
    ]);
  });

  test('is not outdated by ticks, by its user’s words, or by what of the tasks it does not show', () => {
    const items = (goal.items ?? '').replace('- [ ]', '- [x]').replace('Find a room', 'Find it');
    expect(outdated({ ...goal, items })).toEqual(none);
    expect(outdated({ ...goal, tasks: goal.tasks.replace('## Summary', '## Summary\n\nMine.') })).toEqual(
      none,
    );
  });

  test('is as tasks.md once it was built again, and where there is none', () => {
    const tasks = goal.tasks.replace('| Buy the cups |', '| Buy the pots |');
    const again = rebuildItems({
      ...itemsRequest(tasks),
      note: { path: at('action-items.md'), text: goal.items ?? '' },
      record: JSON.parse(goal.itemsRecord ?? ''),
      taken: [],
    });
    if (again.kind !== 'rebuilt') throw new Error(again.kind);
    const now = { ...goal, tasks, items: again.note, itemsRecord: JSON.stringify(again.record) };
    expect(outdated(now)).toEqual(none);
    expect(outdated({ ...goal, tasks, items: null })).toEqual(none);
  });
});

describe('reading again', () => {
  const goal = built();

  test('reads the plan only where it is not the one that was built from, and each text once', () => {
    const first = read(goal);
    expect(first.age.tasks.now).toBeNull();
    const ticked = { ...goal, items: (goal.items ?? '').replace('- [ ]', '- [x]') };
    const second = read(ticked, first);
    expect(second.age.tasks.now).toBeNull();
    const changed = { ...ticked, plan: plan.replace('(6h)', '(7h)') };
    const third = read(changed, second);
    expect(third.age.tasks.now).not.toBeNull();
    const fourth = read({ ...changed, items: goal.items }, third);
    expect(fourth.age.tasks.now).toBe(third.age.tasks.now);
    expect(fourth.reading.outdated).toBe(third.reading.outdated);
    expect(read(goal, fourth).reading.outdated).toEqual(none);
  });
});

describe('action-items.md with the dates of its tasks', () => {
  const dated: Settings = { ...settings, tasksPluginFields: true, startDate: '2026-05-04' };

  test('is as tasks.md after it was built', () => {
    expect(outdated(built(plan, dated), dated)).toEqual(none);
  });

  test.each([
    ['the tasks begin on another day', { startDate: '2026-06-01' }],
    ['days are longer', { hoursPerDay: 4 }],
    ['the dates are no longer written', { tasksPluginFields: false }],
  ])('is outdated where %s', (_what, changed) => {
    expect(outdated(built(plan, dated), { ...dated, ...changed }).actionItems).toBeGreaterThan(0);
  });

  test('is not where other days off leave the dates as they are', () => {
    expect(outdated(built(plan, dated), { ...dated, holidays: ['2030-01-01'] }).actionItems).toBeNull();
  });

  test('has the dates that the goal has without what a box has cancelled', () => {
    const goal = built(plan, { ...dated, levelOwners: true });
    const own = { ...dated, levelOwners: true };
    const cancelled = (goal.items ?? '').replace(/- \[ \] (?=\*\*T-001)/, '- [-] ');
    const rebuilt = rebuildItems({
      ...itemsRequest(goal.tasks, own),
      note: { path: at('action-items.md'), text: cancelled },
      record: JSON.parse(goal.itemsRecord ?? 'null'),
      taken: [],
    });
    if (rebuilt.kind !== 'rebuilt') throw new Error(rebuilt.kind);
    const { times } = read({ ...goal, items: rebuilt.note }, null, own).reading;
    const second = times.tasks.get(taskId('T-002'));
    expect(rebuilt.note).toMatch(new RegExp(`T-002.*⏳ ${second?.from ?? ''} 📅 ${second?.to ?? ''}`));
  });
});
