import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { readTasksNote } from '../../src/read/tasks-note/read-tasks-note.ts';
import { builtOf, rowsOf } from '../support/building.ts';
import { rebuildOf, rebuiltOf } from '../support/rebuilding.ts';

const PLAN = `# Implementation Plan: Garden

**Phase 1: Ground** (Weeks 1-2)
- Week 1: Test the soil, clear the rubble
- Week 2: Build six raised beds, lay the paths
- **Responsible**: Pauline
- **Definition of Done**: Soil test is clean, beds are level

**Phase 2: Planting** (Week 3)
- Buy seedlings (2h)
- Plant beans, peas and pumpkins (30h)
`;

const first = builtOf(PLAN);

/** Builds `plan` over the first build's note after the user's `edit`. */
function after(
  edit: (note: string) => string,
  plan = PLAN,
  taken: readonly string[] = [],
): ReturnType<typeof rebuiltOf> {
  return rebuiltOf({ plan, note: edit(first.note), record: first.record, taken });
}

const same = (note: string): string => note;
const names = (note: string): string[] => rowsOf(note).map((row) => `${row[0] ?? ''} ${row[1] ?? ''}`);
const row = (note: string, id: string): string[] => rowsOf(note).find((cells) => cells[0] === id) ?? [];

describe('building again (format 4)', () => {
  test('an unchanged plan changes no byte of an untouched note', () => {
    expect(after(same).note).toBe(first.note);
    expect(after(same).report).toEqual({ changes: [], conflicts: [] });
  });

  test('an untouched note becomes what a fresh build would be', () => {
    const plan = PLAN.replace('- Buy seedlings (2h)', '- Buy seedlings (3h)').replace('Pauline', 'Kofi');
    expect(after(same, plan).note).toBe(builtOf(plan).note);
  });

  test.each([
    ['a cell that was empty', '(2h)', '(2h; after: the last frost)'],
    ['a dash', '- Buy seedlings (2h)', '- Buy seedlings @kofi'],
  ])('also where the plan fills %s', (_what, before, now) => {
    const plan = PLAN.replace(before, now);
    expect(after(same, plan).note).toBe(builtOf(plan).note);
    const compact = (note: string): string =>
      note.replace(/^\|.*$/gm, (line) => line.replace(/ *\| */g, '|'));
    expect(after(compact, plan).note).toBe(compact(builtOf(plan).note));
  });

  test.each([
    ['Build six raised beds', 'Make six tall beds'],
    ['Test the soil', 'Check the soil'],
    ['lay the paths', 'plan the paths'],
  ])('an item that alone is reworded between its neighbours keeps its id: %s, %s', (before, now) => {
    const { note } = after(same, PLAN.replace(before, now));
    expect(names(note)).toHaveLength(6);
    expect(names(note).join()).toContain(now.replace(/^./, (first) => first.toUpperCase()));
    expect(names(note).map((name) => name.slice(0, 5))).toEqual(
      names(first.note).map((name) => name.slice(0, 5)),
    );
  });

  test('a task that is alone in its phase is known by its place there, where half of its words stay', () => {
    const plan = '# P: x\n\n**Phase 1: A**\n- Test the pump\n';
    const { note, record } = builtOf(plan);
    const again = (item: string): string[] =>
      names(rebuiltOf({ plan: plan.replace('Test the pump', item), note, record }).note);
    expect(again('Check the pump')).toEqual(['T-001 Check the pump']);
    expect(again('Order the soil')).toEqual(['T-002 Order the soil']);
  });

  test('an item that takes the place of another and says something else is a new task', () => {
    const { note } = after(same, PLAN.replace('Build six raised beds', 'Order the greenhouse'));
    expect(names(note)).toContain('T-007 Order the greenhouse');
  });

  test('a reworded item keeps its id', () => {
    const { note } = after(same, PLAN.replace('Build six raised beds', 'Build eight raised beds'));
    expect(row(note, 'T-003')[1]).toBe('Build eight raised beds');
    expect(names(note)).toHaveLength(6);
  });

  test('a row that the user deleted comes back when its user wants it', () => {
    const without = (text: string): string => text.replace(/^\| T-002 .*\n/m, '');
    expect(names(after(without, PLAN, ['T-002']).note)).toEqual(names(first.note));
  });

  test('a note with CRLF and a byte order mark keeps them', () => {
    const crlf = (text: string): string => `\uFEFF${text.replace(/\n/g, '\r\n')}`;
    expect(after(crlf).note).toBe(crlf(first.note));
    const changed = after(crlf, PLAN.replace('(2h)', '(3h)')).note;
    expect(changed.split('\r\n').length).toBe(changed.split('\n').length);
    expect(changed.startsWith('\uFEFF')).toBe(true);
  });
});

describe('items of one phase that are reworded while others come and go (format 4.3)', () => {
  const planOf = (items: readonly string[]): string =>
    `# P: x\n\n**Phase 1: A**\n${items.map((item) => `- ${item}\n`).join('')}`;
  test.each([
    [
      ['Book the hall', 'Walk through the schedule with the venue', 'Brief the witnesses', 'Pay the deposit'],
      [
        'Book the hall',
        'Go through the schedule with the venue manager',
        'Brief the two witnesses by phone',
        'Pay the deposit',
      ],
      [1, 2, 3, 4],
    ],
    [
      ['Send invitations', 'Book the photographer (2h)', 'Taste the cake'],
      ['Send invitations', 'Hire waiters', 'Book the photographer and a drone pilot (2h)', 'Taste the cake'],
      [1, 4, 2, 3],
    ],
    [
      ['Pack the books', 'Cancel the old lease', 'Clean the flat'],
      ['Pack the books', 'Label everything', 'Cancel the lease and tell the landlord', 'Clean the flat'],
      [1, 4, 2, 3],
    ],
    [
      ['Regal planen', 'Bretter kaufen (2h)', 'Regal aufbauen'],
      ['Regal planen', 'Akkuschrauber ausleihen', 'Bretter und Schrauben kaufen (3h)', 'Regal aufbauen'],
      [1, 4, 2, 3],
    ],
    [
      ['Regal planen', 'Bretter kaufen (2h)'],
      ['Regal planen', 'Bretter und Schrauben kaufen (3h)', 'Akkuschrauber ausleihen'],
      [1, 2, 3],
    ],
    [
      ['Ask the council', 'Write API tests', 'Ship it'],
      ['Ask the council', 'Write UI tests', 'Write a report', 'Ship it'],
      [1, 4, 5, 3],
    ],
    [
      ['Fence the ground', 'Order gravel', 'Lay the paths'],
      ['Fence the ground', 'Order seeds', 'Invite the neighbours', 'Lay the paths'],
      [1, 4, 5, 3],
    ],
    [
      ['Measure it', 'Paint the kitchen', 'Paint the bath', 'Tidy up'],
      ['Measure it', 'Paint the hall and the stairs', 'Paint the bath and the ceiling', 'Tidy up'],
      [1, 5, 3, 4],
    ],
  ])('%j, %j', (before, now, ids) => {
    const built = builtOf(planOf(before));
    const { note } = rebuiltOf({ plan: planOf(now), note: built.note, record: built.record });
    expect(names(note).map((name) => Number(name.slice(2, 5)))).toEqual(ids);
  });
});

describe('what is told of a note', () => {
  const later = PLAN.replace('- Buy seedlings (2h)', '- Buy seedlings (2h)\n- Dig a pond (4h)');
  const withoutSection = (heading: string) => (note: string) => {
    const lines = note.split('\n');
    const from = lines.indexOf(heading);
    const length = lines.slice(from + 1).findIndex((line) => /^#{1,6} /.test(line)) + 1;
    lines.splice(from, length === 0 ? lines.length : length);
    return lines.join('\n');
  };
  const sections = first.note.split('\n').filter((line) => /^###? (?:Summary|Task Rollout|Key)/.test(line));

  test.each(sections)('the section %s that the user deleted is named as deleted', (heading) => {
    const { report, note } = after(withoutSection(heading), later);
    const section = heading.replace(/^#+ /, '');
    expect(note).not.toContain(heading);
    expect(report.conflicts).toMatchObject([
      { kind: 'deleted-section', section, heading, plan: expect.any(Array) as unknown },
    ]);
  });

  const headings = first.note.split('\n').filter((line) => /^##+ /.test(line));

  test.each(headings)(
    'the section %s comes back as the plan has it now when its user wants it',
    (heading) => {
      const note = withoutSection(heading)(first.note);
      const { report } = rebuiltOf({ plan: PLAN, note, record: first.record });
      expect(report.conflicts).toContainEqual(
        expect.objectContaining({ kind: 'deleted-section', section: heading.replace(/^#+ /, '') }),
      );
      expect(rebuiltOf({ plan: PLAN, note, record: first.record, taken: [heading] }).note).toBe(first.note);
      expect(after(withoutSection(heading), later, [heading]).note).toBe(after(same, later).note);
    },
  );

  test.each(['## Summary', '## Task Structure'])(
    '%s under a heading of the user’s own is not called deleted',
    (heading) => {
      const renamed = (note: string): string => note.replace(heading, '## In short');
      expect(after(renamed).report.conflicts).toEqual([]);
    },
  );

  test('deleted lines of a section whose heading stays are told under that', () => {
    const cut = (note: string): string => note.replace(/(## Summary\n\n).*\n/, '$1');
    const told = after(cut, later).report.conflicts;
    expect(told.map((one) => ('section' in one ? one.section : one.kind))).toEqual(['Summary']);
  });

  test('what is wrong with the merged note is found at its own lines, whatever the plan’s are', () => {
    const wrong = (note: string): string =>
      note
        .replace(/^(\| T-003 .*) [^|]* \|$/m, '$1 T-099 |')
        .replace(/^(\| T-004 [^|]*)/m, '$1 | b ')
        .replace(/^(\| T-005 .*\n)/m, '$1$1');
    const { note, noteFindings, built } = after(wrong, later);
    const place = (id: string, from = 0): number =>
      note.split('\n').findIndex((line, at) => at >= from && line.startsWith(`| ${id} `)) + 1;
    expect(noteFindings.map(({ code, line }) => [code, line])).toEqual([
      ['unknown-dependency', place('T-003')],
      ['broken-row', place('T-004')],
      ['duplicate-id', place('T-005', place('T-005'))],
    ]);
    expect(built.findings).toEqual([]);
  });
});

describe('a row that stays though it is gone from the plan (format 4.2)', () => {
  const less = PLAN.replace('- Buy seedlings (2h)\n', '');
  const edited = (text: string) => (note: string) =>
    note.replace('| T-005 | Buy seedlings |', `| T-005 | ${text} |`);
  const again = (last: { note: string; record: typeof first.record }, plan = less) =>
    rebuiltOf({ plan, note: last.note, record: last.record });

  test('is told of once, and then as told', () => {
    let last = after(edited('Fetch seedlings'), less);
    const told = last.report.conflicts;
    expect(told).toMatchObject([{ kind: 'kept', id: 'T-005', name: 'Fetch seedlings' }]);
    for (let count = 0; count < 3; count++) {
      const now = again(last);
      expect(now.note).toBe(last.note);
      expect(now.report).toEqual({ changes: [], conflicts: [] });
      expect(now.settled).toEqual(told);
      last = now;
    }
  });

  test('goes when nothing keeps it any more', () => {
    const kept = after(edited('Fetch seedlings'), less);
    const undone = { note: kept.note.replace('Fetch seedlings', 'Buy seedlings'), record: kept.record };
    expect(again(undone).note).toBe(after(same, less).note);
  });

  test('is the task’s row when it comes back', () => {
    const kept = after(edited('Fetch seedlings'), less);
    const { note } = again(again(kept), PLAN);
    expect(rowsOf(note).filter(([id]) => id === 'T-005')).toHaveLength(1);
    expect(names(note)).toEqual(names(after(edited('Fetch seedlings')).note));
  });

  test('is no longer told of when it is deleted', () => {
    const kept = after(edited('Fetch seedlings'), less);
    const note = kept.note.replace(/^\| T-005 .*\n/m, '');
    expect(again({ note, record: kept.record }).report.conflicts).toEqual([]);
  });

  test('stays because it is begun, where only a tick of the plan’s keeps it', () => {
    const ticked = builtOf(PLAN.replace('- Buy', '- [x] Buy').replace('- Plant', '- [ ] Plant'));
    const { report } = again(ticked, less.replace('- Plant', '- [ ] Plant'));
    expect(report.conflicts).toMatchObject([{ kind: 'kept', because: { kind: 'begun' } }]);
  });
});

describe('rows that wait for rows that are gone', () => {
  const ROAD = `# Plan: Road

## Phase 1: Road

- Survey the land (8h)
- Draw the map (8h)
- Fell the trees (8h)
- Lay the gravel (8h)
- Paint the lines (8h)
`;
  const road = builtOf(ROAD);
  const without = (...lines: readonly string[]): string =>
    lines.reduce((plan, line) => plan.replace(`- ${line} (8h)\n`, ''), ROAD);
  const rebuilt = (edit: (note: string) => string, plan: string): ReturnType<typeof rebuiltOf> =>
    rebuiltOf({ plan, note: edit(road.note), record: road.record });
  const owned = (id: string) => (note: string) =>
    note.replace(new RegExp(`^(\\| ${id} (?:\\|[^|]*){2}\\|) — `, 'm'), '$1 Rita ');
  const waits = (note: string, id: string): string | undefined => row(note, id)[6];

  test.each([
    ['one that goes with it', 'T-004', ['Fell the trees', 'Lay the gravel'], 'T-002'],
    ['all before it', 'T-003', ['Survey the land', 'Draw the map', 'Fell the trees'], 'None'],
  ])('a row that stays waits for what %s waited for', (_name, id, gone, expected) => {
    const plan = without(...gone);
    const { note, record, built, report } = rebuilt(owned(id), plan);
    expect(waits(note, id)).toBe(expected);
    expect(row(note, id)[3]).toBe('Rita');
    expect(built.findings).toEqual([]);
    expect(report.conflicts).toContainEqual(
      expect.objectContaining({ kind: 'kept', id, name: row(note, id)[1] }),
    );
    const again = rebuiltOf({ plan, note, record });
    expect(again.note).toBe(note);
  });

  test('a row that stands twice stays for that reason', () => {
    const twice = (note: string): string => note.replace(/^(\| T-003 .*\n)/m, '$1$1');
    expect(rebuilt(twice, without('Fell the trees')).report.conflicts).toContainEqual(
      expect.objectContaining({
        kind: 'kept',
        id: 'T-003',
        name: 'Fell the trees',
        because: { kind: 'doubled' },
      }),
    );
  });
});

describe('a note that a formatter went over (format 4.7)', () => {
  const formatted = (note: string): string =>
    note
      .split('\n')
      .map((line) =>
        line.startsWith('|') ? line : line.replace(/^- /, '*   ').replace(/^\*\*(.+?)\*\*/, '__$1__'),
      )
      .join('\n');

  test('is not changed by a build of the same plan, and nothing in it is called the user’s', () => {
    const note = formatted(first.note);
    const built = rebuiltOf({ plan: PLAN, note, record: first.record });
    expect(built.note).toBe(note);
    expect(built.report.conflicts).toEqual([]);
  });

  test('follows the plan, in its own form', () => {
    const plan = PLAN.replace('- Buy seedlings (2h)\n', '- Buy seedlings (2h)\n- Hang up the sign\n');
    const built = rebuiltOf({ plan, note: formatted(first.note), record: first.record });
    expect(built.report.conflicts).toEqual([]);
    expect(built.note).toBe(formatted(after(same, plan).note));
  });
});

describe('a record that is missing or another build’s (format 4.7)', () => {
  const more = PLAN.replace('- Buy seedlings (2h)\n', '- Buy seedlings (2h)\n- Hang up the sign\n');
  const later = after(same, more);

  test('computed lines follow the table, and what differs is told as that', () => {
    const note = later.note.replace('| Pauline | ~', '| Kofi | ~');
    const { report, note: merged } = rebuiltOf({ plan: PLAN, note, record: null });
    expect(report.conflicts).toContainEqual(
      expect.objectContaining({ kind: 'unknown-cell', cell: 'owner', mine: 'Kofi', plan: 'Pauline' }),
    );
    expect(merged).toMatch(/: 7 tasks in 2 phases/);
  });

  test('an older record that has a task under another id does not double it', () => {
    const cut = first.note.replace(/^\| T-002 .*\n/m, '').replace(/^(\| T-003 .*\|) T-002 \|$/m, '$1 None |');
    const again = rebuiltOf({ plan: PLAN, note: cut, record: null });
    expect(names(again.note)).toContain('T-007 Clear the rubble');
    const old = rebuiltOf({ plan: PLAN, note: again.note, record: first.record });
    expect(old.report.conflicts.filter(({ kind }) => kind === 'deleted-task')).toEqual([]);
    const plan = PLAN.replace('lay the paths', 'lay the long paths');
    const { note } = rebuiltOf({ plan, note: old.note, record: first.record });
    expect(names(note).filter((name) => name.includes('rubble'))).toEqual(['T-007 Clear the rubble']);
  });

  test('an older record does not double what another device has built', () => {
    const { note, report } = rebuiltOf({ plan: more, note: later.note, record: first.record });
    expect(note).toBe(later.note);
    expect(report.conflicts).toEqual([]);
  });
});

describe('a note whose tables were changed by hand, without its record (format 4.7)', () => {
  const without = (edit: (note: string) => string, plan = PLAN): ReturnType<typeof rebuiltOf> =>
    rebuiltOf({ plan, note: edit(first.note), record: null });
  const lines = (note: string): string[] => note.split('\n').filter((line) => !line.startsWith('|'));

  test.each([
    ['an effort', (text: string): string => text.replace('| 30h |', '| 44h |'), []],
    ['an owner', (text: string): string => text.replace(/^(\| T-002 .*)\| Pauline \|/m, '$1| Kofi |'), []],
    [
      'a name',
      (text: string): string => text.replace('| Clear the rubble |', '| Clear all the rubble |'),
      [],
    ],
  ])('computed lines follow: %s', (_what, edit) => {
    const { note } = without(edit);
    const known = after(edit).note;
    expect(lines(note)).toEqual(lines(known));
  });

  test('a row that is gone comes back, and all lines name it', () => {
    const { note } = without((text) => text.replace(/^\| T-002 .*\n/m, ''));
    expect(note).toBe(first.note);
  });

  test('what the plan renames, drops or moves is told, and nothing is called the user’s', () => {
    const renamed = without(same, PLAN.replace('Phase 2: Planting', 'Phase 2: Beds')).report.conflicts;
    expect(renamed).toMatchObject([
      {
        kind: 'unknown-lines',
        section: 'Phase 2: Planting',
        mine: ['Phase 2: Planting'],
        plan: ['Phase 2: Beds'],
      },
    ]);
    const gone = without(same, PLAN.replace('- Buy seedlings (2h)\n', '')).report.conflicts;
    expect(gone).toContainEqual(
      expect.objectContaining({ kind: 'not-in-plan', id: 'T-005', name: 'Buy seedlings' }),
    );
    const plan = PLAN.replace('- Buy seedlings (2h)\n', '').replace(
      '- **Resp',
      '- Buy seedlings (2h)\n- **Resp',
    );
    const moved = without(same, plan).report.conflicts;
    expect(moved).toContainEqual(
      expect.objectContaining({ kind: 'elsewhere', id: 'T-005', phase: 'Phase 1: Ground' }),
    );
    expect([...renamed, ...gone, ...moved].map(({ kind }) => kind)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:cell|kept|lines|deleted-task)$/)]),
    );
  });

  test('a section that was deleted stays so', () => {
    const cut = (text: string): string => text.replace(/### Task Rollout Strategy[^]*?(?=\n## )/, '');
    expect(without((text) => cut(text).replace('| 30h |', '| 44h |')).note).not.toContain('Rollout');
  });
});

describe('odd tables and ids', () => {
  test('an id beyond all numbers does not hang the build', () => {
    const own =
      '# Tasks\n\n**Phase 1: Ground**\n\n| Task ID | Task Name |\n|--|--|\n| T-9007199254740992 | Test the soil |\n';
    expect(names(rebuiltOf({ plan: PLAN, note: own, record: null }).note)).toContain(
      'T-001 Clear the rubble',
    );
  });

  test('dependencies that the user writes as a range are read as one', () => {
    const { note } = after((text) => text.replace(/(\| T-004 .*\|) T-003 \|/, '$1 T-001-T-003 |'));
    expect(row(note, 'T-005')[6]).toBe('T-004');
  });

  test('a task of which one word of three is another is another task at another place', () => {
    const plan = '# P: x\n\n## Phase 1: A\n\n- Write API tests\n- Ship it\n';
    const built = builtOf(plan);
    const done = built.note.replace('| Write API tests |  | — |', '| Write API tests |  | Zoe |');
    const later = plan.replace('- Write API tests\n- Ship it', '- Ship it\n- Write UI tests');
    const { note } = rebuiltOf({ plan: later, note: done, record: built.record });
    expect(names(note)).toEqual(['T-001 Write API tests', 'T-002 Ship it', 'T-003 Write UI tests']);
  });
});

test('a task that the plan ticks and says nothing more of changes nothing when it is built again', () => {
  const plan = '# P: x\n\n**Phase 1: A**\n- [x] Outline the book\n- Edit it\n';
  const built = builtOf(plan);
  expect(rebuiltOf({ plan, note: built.note, record: built.record }).note).toBe(built.note);
});

describe('what the plan does not say (format 3.2)', () => {
  const older = <T>(built: T): T =>
    JSON.parse(
      JSON.stringify(built)
        .replaceAll('| — ', '| NEEDS CLARIFICATION ')
        .replaceAll('"—"', '"NEEDS CLARIFICATION"')
        .replaceAll('~', ''),
    ) as T;

  test('stands as a dash also where an earlier version wrote NEEDS CLARIFICATION, and is nobody’s edit', () => {
    const { note, record } = older({ note: first.note, record: first.record });
    expect(note).toContain('| NEEDS CLARIFICATION | 2h | NEEDS CLARIFICATION |');
    const rebuilt = rebuiltOf({ plan: PLAN, note, record });
    expect(rebuilt.note).toBe(first.note);
    expect(rebuilt.report.conflicts).toEqual([]);
  });

  test('may be written by the user in any way', () => {
    for (const nothing of ['NEEDS CLARIFICATION', '-', ''])
      expect(after((text) => text.replace(/(\| T-005 .*\|) — \| 2h/, `$1 ${nothing} | 2h`)).report).toEqual({
        changes: [],
        conflicts: [],
      });
  });

  test('is filled, however it is written, when the plan says it', () => {
    const plan = PLAN.replace('(2h)', '(2h) @kofi');
    for (const nothing of ['—', 'NEEDS CLARIFICATION', '-', '']) {
      const edit = (text: string): string => text.replace(/(\| T-005 .*\|) — \| 2h/, `$1 ${nothing} | 2h`);
      expect(row(after(edit, plan).note, 'T-005')[3]).toBe('kofi');
      expect(row(rebuiltOf({ plan, note: edit(first.note), record: null }).note, 'T-005')[3]).toBe('kofi');
    }
  });

  test('a name that an earlier version cut shorter is the same task', () => {
    const plan = '# P: x\n\n**Phase 1: A**\n- Measure the loss (of the whole long year)\n- Ship it\n- Rest\n';
    const built = builtOf(plan);
    const short = JSON.parse(
      JSON.stringify(built).replaceAll(
        'Measure the loss (of the whole long year) |  |',
        'Measure the loss | Measure the loss (of the whole long year) |',
      ),
    ) as typeof built;
    const rebuilt = rebuiltOf({ plan, note: short.note, record: null });
    expect(names(rebuilt.note)).toEqual(['T-001 Measure the loss', 'T-002 Ship it', 'T-003 Rest']);
  });
});

test('phase lines with dates are read by their days, and building again changes nothing (format 3.9)', () => {
  const plan = `---\nstart: 2026-01-05\n---\n${PLAN}`;
  const built = builtOf(plan);
  expect(built.note).toContain('**Phase 1: Ground** (Days 1-10, 2026-01-05 to 2026-01-16, 4 tasks)');
  expect(readTasksNote(built.note, { settings: DEFAULT_SETTINGS, start: null }).phases).toMatchObject([
    { name: 'Ground', days: { first: 1, last: 10 } },
    { name: 'Planting', days: { first: 11, last: 15 } },
  ]);
  for (const record of [built.record, null]) {
    const again = rebuiltOf({ plan, note: built.note, record });
    expect(again.note).toBe(built.note);
    expect(again.report).toEqual({ changes: [], conflicts: [] });
  }
});

describe('the documentation tree', () => {
  const line = (note: string): string => /^.*research\.md.*$/m.exec(note)?.[0] ?? '';

  test('follows what the folder holds, unless the user edited it', () => {
    const { note, record } = first;
    expect(line(note)).toMatch(/\(not yet\)$/);
    const existing = ['research.md'];
    const followed = rebuiltOf({ plan: PLAN, note, record, existing });
    expect(line(followed.note)).toMatch(/command\)$/);
    const edited = note.replace(line(note), '├── research.md  # Mira writes it');
    expect(line(rebuiltOf({ plan: PLAN, note: edited, record, existing }).note)).toBe(
      '├── research.md  # Mira writes it',
    );
  });
});

describe('a plan in which two phases have one number (format 2.1)', () => {
  const twice = PLAN.replace('**Phase 2: Planting**', '**Phase 1: Planting**');

  test('is built over the note before it, and again', () => {
    const { note, record } = after(same, twice);
    expect(note).toContain('**Phase 1: Planting**');
    const later = rebuiltOf({ plan: twice.replace('(2h)', '(3h)'), note, record });
    expect(row(later.note, 'T-005')[4]).toBe('3h');
  });
});

describe('what only looks like form or like ours', () => {
  test('a sign between digits is the user’s edit', () => {
    const { note } = after(
      (text) => text.replace('| Test the soil |', '| Test the 24 beds |'),
      PLAN.replace('Test the soil', 'Test the 2*4 beds'),
    );
    expect(row(note, 'T-001')[1]).toBe('Test the 24 beds');
  });

  test('an effort in words of the user’s is no share of ours', () => {
    const own = first.note.replace(/(\| T-001 .*?)~\d+h/, '$1~6h, 2h of them with Kofi');
    const { note } = rebuiltOf({ plan: PLAN, note: own, record: null });
    expect(row(note, 'T-001')[4]).toBe('~6h, 2h of them with Kofi');
  });

  test('a hard break of the note’s is none in a fence', () => {
    const edit = (text: string): string => text.replace(/^(\*\*[A-Z][^*]*\*\*: .*)$/gm, '$1\\');
    const { note } = rebuiltOf({
      plan: PLAN,
      note: edit(first.note),
      record: first.record,
      existing: ['research.md'],
    });
    expect(note).toMatch(/research\.md .*command\)$/m);
  });
});

describe('notes that are not written', () => {
  test('somebody’s to-do list', () => {
    expect(rebuildOf({ plan: PLAN, note: '# To do\n\n- [ ] milk\n', record: null }).kind).toBe('foreign');
  });

  test('a note with merge conflict markers', () => {
    const note = `<<<<<<< HEAD\n${first.note}=======\nother\n>>>>>>> branch\n`;
    expect(rebuildOf({ plan: PLAN, note, record: first.record })).toEqual({ kind: 'git-conflict', line: 1 });
  });

  test.each([
    ['a fence', '```'],
    ['a comment', '<!-- mine'],
  ])('%s that never closes above the tables, which would seem deleted', (_what, opening) => {
    const note = first.note.replace('### Task Breakdown', `${opening}\n### Task Breakdown`);
    const outcome = rebuildOf({ plan: PLAN.replace('(2h)', '(3h)'), note, record: first.record });
    const line = note.split('\n').lastIndexOf(opening) + 1;
    expect(outcome).toMatchObject({ kind: 'note-unreadable', line });
  });

  test('one at the end of the note hides nothing', () => {
    const { note } = after((text) => `${text}\n## Mine\n\n\`\`\`\nnpm start\n`, PLAN.replace('(2h)', '(3h)'));
    expect(row(note, 'T-005')[4]).toBe('3h');
  });

  test('a record of another make counts as none', () => {
    const outcome = rebuildOf({ plan: PLAN, note: first.note, record: { version: 9 } as never });
    expect(outcome).toMatchObject({ kind: 'rebuilt', note: first.note });
  });
});
