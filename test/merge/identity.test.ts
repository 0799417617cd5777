import type { BuildRecord } from '../../src/model/merge.ts';
import { builtItemsOf, rebuiltItemsOf } from '../support/action-items.ts';
import { builtOf, rowsOf } from '../support/building.ts';
import { rebuiltOf } from '../support/rebuilding.ts';

const names = (note: string): string[] => rowsOf(note).map(([id, name]) => `${id ?? ''} ${name ?? ''}`);
const boxes = (note: string): string[] =>
  Array.from(note.matchAll(/^- (\[.\]) \*\*(\S+)\*\* (.*)$/gm), ([, ...parts]) => parts.join(' '));
/** A note in which a row has an owner of the user's. */
const owned = (note: string, name: string): string =>
  note.replace(new RegExp(`(\\| ${name} \\|[^|]*\\|) — `), '$1 Zoe ');
const owners = (note: string): string[] =>
  rowsOf(note).flatMap(([, name, , owner]) => (owner === 'Zoe' ? [name ?? ''] : []));

/** A plan, its notes built, one task ticked and owned by the user. */
class Notes {
  private tasks: string;
  private items: string;
  private record: BuildRecord;
  private readonly itemsRecord: BuildRecord;

  constructor(plan: string, worked: string) {
    const { note, record } = builtOf(plan);
    const items = builtItemsOf({ tasks: note });
    [this.tasks, this.record, this.itemsRecord] = [owned(note, worked), record, items.record];
    this.items = items.note.replace(new RegExp(`- \\[ \\] (\\*\\*\\S+\\*\\* ${worked})`), '- [x] $1');
  }

  /** Both notes after another plan, and once more: nothing changes then. */
  after(plan: string): {
    rows: string[];
    boxes: string[];
    owners: string[];
    told: ReturnType<typeof rebuiltOf>;
  } {
    const told = rebuiltOf({ plan, note: this.tasks, record: this.record, actionItems: this.items });
    const { note: tasks, record } = told;
    const { note } = rebuiltItemsOf({ tasks, note: this.items, record: this.itemsRecord });
    expect(rebuiltOf({ plan, note: tasks, record, actionItems: note }).note).toBe(tasks);
    [this.tasks, this.items, this.record] = [tasks, note, record];
    return { rows: names(tasks), boxes: boxes(note), owners: owners(tasks), told };
  }
}

const table = (items: readonly string[], from = 1): string =>
  `# Plan: X\n\n### Phase 1: Beds\n\n| ID | Task |\n|---|---|\n${items
    .map((item, at) => `| T-${String(at + from).padStart(3, '0')} | ${item} |\n`)
    .join('')}`;
const phases = (...all: readonly (readonly string[])[]): string =>
  `# Plan: X\n${all
    .map(
      (items, at) =>
        `\n### Phase ${String(at + 1)}: ${['Beds', 'Plants', 'Eat'][at] ?? ''} (Week ${String(at + 1)})\n\n${items
          .map((item) => `- ${item}\n`)
          .join('')}`,
    )
    .join('')}`;

const HOSE = ['Buy a hose', 'Sow the beans', 'Water them'];

describe('a plan that renumbers its own ids and rewords its tasks at once (format 4.3)', () => {
  test.each([
    ['all', HOSE, 'Sow the beans', ['Sow the runner beans', 'Water them all'], 'Sow the runner beans'],
    ['the second', HOSE, 'Sow the beans', ['Sow the beans', 'Water them all'], 'Sow the beans'],
    ['the first', HOSE, 'Sow the beans', ['Sow the runner beans', 'Water them'], 'Sow the runner beans'],
    [
      'all, and one comes before them',
      HOSE,
      'Sow the beans',
      ['Measure the plot', 'Buy a long hose', 'Sow the runner beans', 'Water them all'],
      'Sow the runner beans',
    ],
    [
      'in German',
      ['Schlauch kaufen', 'Bohnen säen', 'Beete gießen'],
      'Bohnen säen',
      ['Stangenbohnen und Bohnen säen', 'Beete täglich gießen'],
      'Stangenbohnen und Bohnen säen',
    ],
    [
      'in Chinese',
      ['购买软管', '播种豆子', '给植物浇水'],
      '播种豆子',
      ['播种红豆子', '每天给植物浇水'],
      '播种红豆子',
    ],
  ])('keeps the user’s owner and tick at their task: %s', (_how, before, worked, now, expected) => {
    const notes = new Notes(table(before), worked).after(table(now));
    expect(notes.owners).toEqual([expected]);
    expect(notes.boxes.filter((box) => box.startsWith('[x]')).join()).toContain(expected);
    expect(notes.rows).toHaveLength(now.length);
    expect(notes.boxes).toHaveLength(now.length);
  });

  test('a task that goes is told under the id that it had', () => {
    const { told } = new Notes(table(HOSE), 'Sow the beans').after(
      table(['Sow the beans', 'Water them all']),
    );
    expect(told.report.changes).toContainEqual({ kind: 'task-removed', id: 'T-001', name: 'Buy a hose' });
    expect(JSON.stringify(told.report)).not.toContain('T-004');
  });

  test('a begun one is warned of under the id that it had, and stays under a new one', () => {
    const notes = new Notes(table([...HOSE, 'Weed', 'Rest']), 'Buy a hose');
    const { told, rows } = notes.after(table(['Sow the beans', 'Water them all', 'Weed', 'Rest']));
    expect(rows).toContain('T-006 Buy a hose');
    expect(told.report.conflicts).toContainEqual(
      expect.objectContaining({ kind: 'kept', id: 'T-006', name: 'Buy a hose' }),
    );
  });

  test('an id whose words are all new is its task still, where the ids beside it have not moved', () => {
    const now = ['Call the plumber', 'Sow the beans', 'Water them'];
    expect(new Notes(table(HOSE), 'Buy a hose').after(table(now)).owners).toEqual(['Call the plumber']);
  });

  test.each([
    [
      'one is like another’s',
      ['Test the soil', 'Dig a pond'],
      'Dig a pond',
      ['Plan a pond', 'Call the council'],
    ],
    [
      'both are others’',
      ['Test the soil', 'Clear the rubble'],
      'Test the soil',
      ['Plan the rubble', 'Dig a pond'],
    ],
    [
      'it stands beside such ones',
      ['Paint the fence', 'Order mulch', 'Rent a digger', 'Sow the beans'],
      'Rent a digger',
      ['Plan the mulch', 'Plan the beans', 'Invite neighbours'],
    ],
  ])(
    'two ids that are crossed with others tell nothing, and the old tasks are told: %s',
    (_how, before, worked, now) => {
      const { owners: own, told } = new Notes(table(before), worked).after(table(now));
      expect(own).toEqual([worked]);
      expect(told.report.conflicts).toContainEqual(expect.objectContaining({ kind: 'kept', name: worked }));
    },
  );

  test('words that have moved on to an id of their own go before what is new under the old one', () => {
    const before = ['Lay the paths', 'Clear the rubble', 'Order mulch', 'Test the soil'];
    const now = [
      'Lay the paths',
      'Hang the gate',
      'Buy a hose',
      'Clear the rubble',
      'Sow beans',
      'Test the soil well',
    ];
    expect(new Notes(table(before), 'Test the soil').after(table(now)).owners).toEqual([
      'Test the soil well',
    ]);
  });

  test('where they have, it is a new task, and the old one is told', () => {
    const now = ['Call the plumber', 'Water them'];
    const { rows, owners: own } = new Notes(table(HOSE), 'Buy a hose').after(table(now));
    expect(own).toEqual(['Buy a hose']);
    expect(rows).toEqual(expect.arrayContaining(['T-001 Call the plumber', 'T-002 Water them']));
  });
});

describe('an item that is reworded in a small phase (format 4.3)', () => {
  const beds = ['Dig the beds', 'Fill the soil'];
  test.each([
    ['a letter', [beds, ['Recieve goods']], 'Recieve goods', [beds, ['Receive goods']], 'Receive goods'],
    ['a verb', [beds, ['Cook the peas']], 'Cook the peas', [beds, ['Boil the peas']], 'Boil the peas'],
    ['a thing', [['Sow the beans']], 'Sow the beans', [['Sow the peas']], 'Sow the peas'],
    [
      'the first of three, and the second goes',
      [beds, ['Sow the beans', 'Water them', 'Order mulch']],
      'Sow the beans',
      [beds, ['Sow the peas', 'Order mulch']],
      'Sow the peas',
    ],
    [
      'the last of three, and the others go',
      [beds, ['Water them', 'Order mulch', 'Sow the beans']],
      'Sow the beans',
      [beds, ['Sow the peas']],
      'Sow the peas',
    ],
    [
      'in Spanish',
      [['Medir'], ['Pintar la cocina']],
      'Pintar la cocina',
      [['Medir'], ['Lavar la cocina']],
      'Lavar la cocina',
    ],
  ])('keeps its id, owner and tick: %s', (_how, before, worked, now, expected) => {
    const notes = new Notes(phases(...before), worked).after(phases(...now));
    expect(notes.owners).toEqual([expected]);
    expect(notes.boxes.filter((box) => box.startsWith('[x]')).join()).toContain(expected);
    expect(notes.rows).toHaveLength(now.flat().length);
  });

  test.each([
    [
      'two are as close',
      [beds, ['Call the plumber', 'Call the roofer', 'Tidy up']],
      [beds, ['Call the painter', 'Tidy up']],
      'Call the plumber',
    ],
    [
      'it stands elsewhere',
      [['Write API tests', 'Ship it']],
      [['Ship it', 'Write UI tests']],
      'Write API tests',
    ],
    [
      'it stands in another phase',
      [beds, ['Sow the beans', 'Water them']],
      [[...beds, 'Sow the peas'], ['Water them']],
      'Sow the beans',
    ],
    [
      'more have come than gone',
      [['Order gravel', 'Lay the paths']],
      [['Order seeds', 'Invite neighbours', 'Lay the paths']],
      'Order gravel',
    ],
  ])('is a new task in doubt, and the old one is told: %s', (_why, before, now, worked) => {
    const { told, rows, owners: own } = new Notes(phases(...before), worked).after(phases(...now));
    expect(own).toEqual([worked]);
    expect(rows).toHaveLength(now.flat().length + 1);
    expect(told.report.conflicts).toContainEqual(expect.objectContaining({ kind: 'kept', name: worked }));
  });
});

test('a phase that is new takes no task of one that is gone at its place (format 4.3)', () => {
  const plan = (phase: string, ...items: readonly string[]): string =>
    `${phases(['Dig the beds', 'Fill the soil'])}\n### Phase 2: ${phase}\n\n${items.map((item) => `- ${item}\n`).join('')}`;
  const notes = new Notes(plan('Plants', 'Sow the beans', 'Water them'), 'Sow the beans');
  const { rows, told } = notes.after(plan('Lawn', 'Order a mower', 'Sow the grass', 'Roll it'));
  expect(rows).toContain('T-003 Sow the beans');
  expect(told.report.conflicts).toContainEqual(
    expect.objectContaining({ kind: 'kept', id: 'T-003', name: 'Sow the beans' }),
  );
});

describe('a record that is another’s (format 4.7)', () => {
  const soil = ['Test the soil', 'Clear the rubble', 'Build six beds'];
  const garden = builtOf(phases(soil));
  const rip = ['Rip out cupboards', 'Remove the tiles', 'Cut the water off'];

  test.each([
    ['a goal of as many tasks', rip],
    ['a larger one', [...rip, 'Order tiles', 'Plaster the walls', 'Buy a sink', 'Paint']],
    ['a smaller one', rip.slice(0, 1)],
  ])('doubles no task, and its ids are not given again: %s', (_how, items) => {
    const { record } = builtOf(phases(items));
    expect(rebuiltOf({ plan: phases(soil), note: garden.note, record }).note).toBe(garden.note);
    const more = rebuiltOf({ plan: phases([...soil, 'Order mulch']), note: garden.note, record });
    const next = `T-00${String(Math.max(soil.length, items.length) + 1)}`;
    expect(names(more.note)).toEqual([...names(garden.note), `${next} Order mulch`]);
    expect(more.report.conflicts).toEqual([]);
  });

  test('a goal whose tasks its user has renamed keeps its own', () => {
    const note = garden.note
      .replace('Test the soil', 'Look at the ground')
      .replace('Clear the rubble', 'Tidy up');
    const { note: now, report } = rebuiltOf({ plan: phases(soil), note, record: garden.record });
    expect(names(now)).toEqual(names(note));
    expect(report.conflicts).toEqual([]);
  });

  test('an id that two devices gave to two tasks: nothing is lost, and the second has a new one', () => {
    const built = (more: readonly string[], last = garden): ReturnType<typeof rebuiltOf> =>
      rebuiltOf({ plan: phases([...soil, ...more]), note: last.note, record: last.record });
    const [here, there] = [built(['Order mulch']), built(['Paint the fence'])];
    for (const more of [
      ['Order mulch', 'Paint the fence'],
      ['Paint the fence', 'Order mulch'],
    ]) {
      const plan = phases([...soil, ...more]);
      const { note, record, report } = rebuiltOf({
        plan,
        note: owned(here.note, 'Order mulch'),
        record: there.record,
      });
      expect(names(note).sort()).toEqual([...names(here.note), 'T-005 Paint the fence'].sort());
      expect(owners(note)).toEqual(['Order mulch']);
      expect(report.conflicts.filter(({ kind }) => !/cell|lines/.test(kind))).toEqual([]);
      expect(rebuiltOf({ plan, note, record }).note).toBe(note);
    }
  });
});

describe('an older record (format 4.7)', () => {
  const two = phases(['Dig the beds', 'Fill the soil'], ['Sow the beans', 'Water them']);
  const first = builtOf(two);

  test.each([
    ['drops another', (plan: string): string => plan.replace('- Water them\n', '')],
    ['has one more', (plan: string): string => plan.replace('- Water them\n', '- Water them\n- Weed\n')],
    ['rewords it further', (plan: string): string => plan.replace('Sow the peas', 'Sow the sweet peas')],
    ['rewords another', (plan: string): string => plan.replace('Dig the beds', 'Dig all beds')],
  ])('does not double what was reworded since; the plan %s', (_how, edit) => {
    const later = two.replace('Sow the beans', 'Sow the peas');
    const there = rebuiltOf({ plan: later, note: first.note, record: first.record });
    const { note } = rebuiltOf({ plan: edit(later), note: there.note, record: first.record });
    expect(names(note).filter((name) => name.includes('peas'))).toEqual([
      expect.stringMatching(/^T-003 Sow the (?:sweet )?peas$/),
    ]);
  });

  test('one from before the note was built anew under other ids', () => {
    const old = builtOf(phases(['Order chairs', 'Dig the beds', 'Fill the soil']));
    const plan = phases(['Dig the beds', 'Fill the soil']);
    const anew = builtOf(plan);
    const { note, report } = rebuiltOf({ plan, note: anew.note, record: old.record });
    expect(note).toBe(anew.note);
    expect(report.changes).toEqual([]);
    const reworded = plan.replace('Fill the soil', 'Fill good soil');
    const again = rebuiltOf({ plan: reworded, note: anew.note, record: old.record });
    expect(names(again.note).map((name) => name.slice(0, 5))).toEqual(['T-001', 'T-002']);
  });
});
