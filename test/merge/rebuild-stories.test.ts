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
  restore: readonly string[] = [],
): ReturnType<typeof rebuiltOf> {
  return rebuiltOf({ plan, note: edit(first.note), record: first.record, restore });
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

  test('every edit of the user stays to the byte', () => {
    const edited = (note: string): string =>
      note
        .replace('| Pauline | ~20h |', '| Kofi  |  12h |')
        .replace('# Implementation Tasks', '# Our tasks')
        .replace('\n---\n', '\nA word of mine.  \n\n---\n')
        .replace('\n## Summary', '\n## My own section\n\nHands off.\n\n## Summary');
    const { note } = after(edited, PLAN.replace('clear the rubble', 'clear the rubble and weeds'));
    for (const line of ['# Our tasks: Garden', 'A word of mine.  ', '## My own section', 'Hands off.'])
      expect(note.split('\n')).toContain(line);
    expect(note).toContain('| Kofi  |  12h |');
    expect(row(note, 'T-002')[1]).toBe('Clear the rubble and weeds');
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

  test('an item split in two keeps one id and gets a new one', () => {
    const { note, report } = after(
      same,
      PLAN.replace('Plant beans, peas and pumpkins (30h)', 'Plant beans and peas; water the pumpkins'),
    );
    expect(names(note).slice(-2)).toEqual(['T-006 Plant beans and peas', 'T-007 Water the pumpkins']);
    expect(report.changes).toContainEqual({ kind: 'task-added', id: 'T-007', name: 'Water the pumpkins' });
  });

  test('an item moved to another phase moves with its id', () => {
    const moved = PLAN.replace('- Buy seedlings (2h)\n', '').replace(
      '- **Responsible**',
      '- Buy seedlings (2h)\n- **Responsible**',
    );
    const { note } = after(same, moved);
    expect(names(note).indexOf('T-005 Buy seedlings')).toBeLessThan(
      names(note).indexOf('T-006 Plant beans, peas and pumpkins'),
    );
    const table = note.slice(note.indexOf('**Phase 1: Ground**'), note.indexOf('**Phase 2: Planting**'));
    expect(table).toContain('| T-005 | Buy seedlings |');
  });

  test('a phase inserted before all others takes no task from them', () => {
    const plan = PLAN.replace('**Phase 2: Planting**', '**Phase 3: Planting**').replace(
      '**Phase 1: Ground**',
      '**Phase 1: Permission** (Day 1)\n- Ask the council\n\n**Phase 2: Ground**',
    );
    const { note } = after((text) => text.replace('\n---\n', '\nWritten under Ground.\n\n---\n'), plan);
    expect(names(note)).toEqual(['T-007 Ask the council', ...names(first.note)]);
    const ground = note.slice(note.indexOf('**Phase 2: Ground**'), note.indexOf('**Phase 3: Planting**'));
    expect(ground).toContain('Written under Ground.');
  });

  test('an owner changed in both places stays the user’s and is reported', () => {
    const { note, report } = after(
      (text) => text.replace('| Pauline | ~20h |', '| Kofi | ~20h |'),
      PLAN.replace('Pauline', 'Deniz'),
    );
    expect(row(note, 'T-001')[3]).toBe('Kofi');
    expect(row(note, 'T-002')[3]).toBe('Deniz');
    expect(report.conflicts).toContainEqual({
      kind: 'cell',
      id: 'T-001',
      name: 'Test the soil',
      cell: 'owner',
      mine: 'Kofi',
      plan: 'Deniz',
    });
  });

  test('a task that the user renamed is not doubled', () => {
    const { note } = after(
      (text) => text.replace('| T-005 | Buy seedlings |', '| T-005 | Fetch the plants |'),
      PLAN.replace('Test the soil', 'Test all the soil'),
    );
    expect(row(note, 'T-005')[1]).toBe('Fetch the plants');
    expect(names(note)).toHaveLength(6);
  });

  test('own rows and columns stay, and the next phase waits for an own row at the end', () => {
    const edit = (text: string): string =>
      text
        .replace(/^(\| T-004 .*)$/m, '$1\n| T-050 | Celebrate | | Kofi | 2h | | T-004 |')
        .split('\n')
        .map((line) =>
          line.startsWith('| T-00')
            ? `${line} mine |`
            : line.startsWith('| Task ID')
              ? `${line} Notes |`
              : /^\|-+/.test(line)
                ? `${line}---|`
                : line,
        )
        .join('\n');
    const { note } = after(edit);
    expect(note).toContain('| T-050 | Celebrate | | Kofi | 2h | | T-004 |');
    expect(note).toMatch(/\| T-001 .* \| mine \|/);
    expect(row(note, 'T-005')[6]).toBe('T-050');
  });

  test('an item removed from the plan goes, unless the user worked on it', () => {
    const plan = PLAN.replace('- Buy seedlings (2h)\n', '');
    expect(names(after(same, plan).note)).not.toContain('T-005 Buy seedlings');
    const kept = after(
      (text) => text.replace('| T-005 | Buy seedlings |  | — |', '| T-005 | Buy seedlings |  | Kofi |'),
      plan,
    );
    expect(names(kept.note)).toContain('T-005 Buy seedlings');
    expect(kept.report.conflicts).toContainEqual({ kind: 'kept', id: 'T-005', name: 'Buy seedlings' });
  });

  test('a row that the user deleted is not brought back, but reported, and who waited for it waits for what it waited for', () => {
    const without = (text: string): string => text.replace(/^\| T-002 .*\n/m, '');
    const { note, report } = after(without);
    expect(names(note)).not.toContain('T-002 Clear the rubble');
    expect(row(note, 'T-003')[6]).toBe('T-001');
    expect(report.conflicts).toContainEqual({ kind: 'deleted-task', id: 'T-002', name: 'Clear the rubble' });
    expect(names(after(without, PLAN, ['T-002']).note)).toEqual(names(first.note));
  });

  test('a note that was sorted otherwise stays so', () => {
    const reversed = (text: string): string => {
      const rows = text.split('\n').filter((line) => /^\| T-00[1-4] /.test(line));
      let next = rows.length;
      return text.replace(/^\| T-00[1-4] .*$/gm, () => rows[--next] ?? '');
    };
    const { note } = after(reversed, PLAN.replace('- Buy seedlings (2h)', '- Buy seedlings (3h)'));
    expect(names(note).slice(0, 4)).toEqual(names(first.note).slice(0, 4).reverse());
    expect(row(note, 'T-005')[4]).toBe('3h');
  });

  test('renamed headings keep their names', () => {
    const { note } = after(
      (text) =>
        text.replace('## Summary', '## In short').replace('**Phase 1: Ground**', '**Phase 1: Earth**'),
      PLAN.replace('(2h)', '(3h)'),
    );
    expect(note).toContain('## In short\n');
    expect(note).toContain('**Phase 1: Earth** (Days 1-10, 4 tasks)');
    expect(names(note)).toHaveLength(6);
  });

  test('a note with CRLF and a byte order mark keeps them', () => {
    const crlf = (text: string): string => `\uFEFF${text.replace(/\n/g, '\r\n')}`;
    expect(after(crlf).note).toBe(crlf(first.note));
    const changed = after(crlf, PLAN.replace('(2h)', '(3h)')).note;
    expect(changed.split('\r\n').length).toBe(changed.split('\n').length);
    expect(changed.startsWith('\uFEFF')).toBe(true);
  });

  test('building twice changes nothing the second time', () => {
    const plan = PLAN.replace('Pauline', 'Deniz').replace('- Buy', '- Order mulch\n- Buy');
    const once = after((text) => text.replace('| Pauline | ~20h |', '| Kofi | ~20h |'), plan);
    const twice = rebuiltOf({ plan, note: once.note, record: once.record });
    expect(twice.note).toBe(once.note);
    expect(twice.report.changes).toEqual([]);
  });

  test('computed lines follow the merged table', () => {
    const { note } = after((text) =>
      text.replace(
        '| T-004 | Lay the paths | Week 2 | Pauline | ~20h | — | T-003 |',
        '| T-004 | Lay the paths | Week 2 | Pauline | ~20h | — | T-001 |',
      ),
    );
    expect(note).toContain('**Critical Path**: T-001 → T-002 → T-003\n');
    expect(note).toContain('T-002 ∥ T-004 (after T-001)');
  });
});

describe('what a plan that drops or moves a phase must not take along', () => {
  const withoutPhase2 = PLAN.slice(0, PLAN.indexOf('**Phase 2'));

  test('the user’s rows stay when their phase is dropped from the plan', () => {
    const own = (note: string): string =>
      note
        .replace(/^(\| T-006 .*)$/m, '$1\n| U-1 | My own | | | | | None |')
        .replace('| T-005 | Buy seedlings |', '| T-005 | Fetch seedlings |');
    const { note, report } = after(own, withoutPhase2);
    expect(names(note)).toContain('T-005 Fetch seedlings');
    expect(note).toContain('| U-1 | My own | | | | | None |');
    expect(names(note)).not.toContain('T-006 Plant beans, peas and pumpkins');
    expect(report.conflicts).toContainEqual({ kind: 'kept', id: 'T-005', name: 'Fetch seedlings' });
  });

  test('an untouched phase that the plan dropped goes', () => {
    expect(after(same, withoutPhase2).note).not.toContain('Planting');
  });

  test('swapped phases are written once, a remark between them too', () => {
    const [head = '', one = '', two = ''] = PLAN.split(/(?=\*\*Phase )/);
    const swapped = `${head}${two.trimEnd()}\n\n${one}`
      .replace('**Phase 2', '**Phase X')
      .replace('**Phase 1', '**Phase 2')
      .replace('**Phase X', '**Phase 1');
    const { note } = after(
      (text) => text.replace(/^(\*\*Phase 1: Ground.*)$/m, '$1\n\nMy own remark.'),
      swapped,
    );
    expect(names(note).sort()).toEqual(names(first.note).sort());
    expect(note.match(/My own remark\./g)).toHaveLength(1);
  });

  test('a row that moves to a table of other columns takes its cells to their places', () => {
    const swap = (line: string): string =>
      line.replace(/^\| ([^|]*) \| ([^|]*) \| ([^|]*) \| ([^|]*) \|/, '| $4 | $1 | $2 | $3 |');
    const ownerFirst = (note: string): string => {
      const end = note.indexOf('**Critical Path**');
      return (
        note
          .slice(0, end)
          .split('\n')
          .map((line) => (/^\| T(?:-00|ask ID)/.test(line) ? swap(line) : line))
          .join('\n') + note.slice(end)
      );
    };
    const moved = PLAN.replace(', clear the rubble', '').replace(
      '- Buy seedlings',
      '- Clear the rubble\n- Buy seedlings',
    );
    const { note } = after(ownerFirst, moved);
    expect(note).toMatch(/^\| T-002 \| Clear the rubble \|/m);
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

describe('a row with a cell of the user’s moves with its task (format 4.1)', () => {
  const three = (last: string): string =>
    `# P: x\n\n**Phase 1: Before**\n- Book the hall\n- Send invitations\n\n**Phase 2: Day**\n- Welcome guests\n- Cut the cake\n${last}- Thank everyone\n- Return the chairs\n`;
  const built = builtOf(three(''));
  const edited = built.note.replace('| Thank everyone |  | — |', '| Thank everyone |  | Sam |');
  const withColumn = (note: string): string => {
    const end = note.indexOf('### Task Blocking');
    const lines = note
      .slice(0, end)
      .split('\n')
      .map((line) =>
        line.startsWith('| Task ID')
          ? `${line} Room |`
          : /^\|[ -]*-/.test(line)
            ? `${line}---|`
            : line.startsWith('| T-005')
              ? `${line} Cellar |`
              : line.startsWith('| T-')
                ? `${line}  |`
                : line,
      );
    return lines.join('\n') + note.slice(end);
  };
  const phase3 = (note: string): string =>
    note.slice(note.indexOf('**Phase 3: Post**'), note.indexOf('### Task Blocking'));
  const plan = three('\n**Phase 3: Post** (Week 7)\n');

  test('into a phase that is new', () => {
    const { note, report } = rebuiltOf({ plan, note: edited, record: built.record });
    expect(phase3(note)).toMatch(/^\| T-005 \| Thank everyone \| {2}\| Sam \|/m);
    expect(phase3(note)).toMatch(/^\| T-006 \| Return the chairs \|/m);
    expect(names(note)).toHaveLength(6);
    expect(report.changes).toContainEqual(
      expect.objectContaining({ kind: 'task-moved', id: 'T-005', phase: 'Phase 3: Post' }),
    );
  });

  test('with the columns of the user’s', () => {
    const { note } = rebuiltOf({ plan, note: withColumn(edited), record: built.record });
    expect(phase3(note)).toMatch(/^\| Task ID .* Room \|$/m);
    expect(phase3(note)).toMatch(/^\| T-005 \| Thank everyone \| {2}\| Sam \|.* Cellar \|$/m);
    const twice = rebuiltOf({
      plan,
      note,
      record: rebuiltOf({ plan, note: withColumn(edited), record: built.record }).record,
    });
    expect(twice.note).toBe(note);
  });

  test('but not from where the user put it, and that is told', () => {
    const { note, record } = built;
    const row = /^\| T-005 .*\n/m.exec(note)?.[0] ?? '';
    const own = note.replace(row, '').replace(/^(\| T-001 .*\n)/m, `$1${row}`);
    const { report } = rebuiltOf({ plan, note: own, record });
    expect(report.conflicts).toContainEqual(
      expect.objectContaining({
        kind: 'placed',
        id: 'T-005',
        plan: expect.stringMatching(/^Phase 3/) as string,
      }),
    );
  });

  test('and where it cannot, it is told', () => {
    const { note, record } = built;
    const own = note.replace(
      /(\*\*Phase 2[^]*?\| Dependencies \|)(\n\|[-| ]+)([^]*?\| T-005 .*)/,
      '$1 Room |$2---|$3 Cellar |',
    );
    const moved = three('').replace('- Thank everyone\n', '').replace('- Book', '- Thank everyone\n- Book');
    const rebuilt = rebuiltOf({ plan: moved, note: own, record });
    expect(rebuilt.note).toMatch(/^\| T-005 .* Cellar \|/m);
    expect(rebuilt.report.conflicts).toContainEqual(
      expect.objectContaining({
        kind: 'unmoved',
        id: 'T-005',
        phase: 'Phase 2: Day',
        plan: 'Phase 1: Before',
      }),
    );
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
    expect(report.conflicts).toEqual([
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
      expect(rebuiltOf({ plan: PLAN, note, record: first.record, restore: [heading] }).note).toBe(first.note);
      expect(after(withoutSection(heading), later, [heading]).note).toBe(after(same, later).note);
    },
  );

  test('an item of the user’s below a list of ours stays in it when the list grows', () => {
    const last = first.note.split('\n').findLast((line) => /^- Days? \d/.test(line)) ?? '';
    const own = (note: string): string => note.replace(last, () => `${last}\n- Then: holidays`);
    const { note } = after(own, `${PLAN}- Dig a pond (4h)\n`);
    expect(note).toMatch(/^- Days? .+ \(Dig a pond\)\n- Then: holidays\n\n/m);
  });

  test.each(['## Summary', '## Task Structure'])(
    '%s under a heading of the user’s own is not called deleted',
    (heading) => {
      const renamed = (note: string): string => note.replace(heading, '## In short');
      expect(after(renamed).report.conflicts).toEqual([]);
    },
  );

  test('two deleted sections are named, each by its heading', () => {
    const both = (note: string): string =>
      withoutSection('## Summary')(withoutSection('### Task Rollout Strategy')(note));
    expect(
      after(both, later).report.conflicts.map((one) => (one.kind === 'deleted-section' ? one.section : one)),
    ).toEqual(['Summary', 'Task Rollout Strategy']);
  });

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

  test('is told of in every build', () => {
    let last = after(edited('Fetch seedlings'), less);
    const told = last.report.conflicts;
    expect(told).toContainEqual({ kind: 'kept', id: 'T-005', name: 'Fetch seedlings' });
    for (let count = 0; count < 3; count++) {
      const now = again(last);
      expect(now.note).toBe(last.note);
      expect(now.report).toEqual({ changes: [], conflicts: told });
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
    ['a chain of them', 'T-004', ['Draw the map', 'Fell the trees', 'Lay the gravel'], 'T-001'],
    ['all before it', 'T-003', ['Survey the land', 'Draw the map', 'Fell the trees'], 'None'],
  ])('a row that stays waits for what %s waited for', (_name, id, gone, expected) => {
    const plan = without(...gone);
    const { note, record, built, report } = rebuilt(owned(id), plan);
    expect(waits(note, id)).toBe(expected);
    expect(row(note, id)[3]).toBe('Rita');
    expect(built.findings).toEqual([]);
    expect(report.conflicts).toContainEqual({ kind: 'kept', id, name: row(note, id)[1] });
    const again = rebuiltOf({ plan, note, record });
    expect(again.note).toBe(note);
  });

  test('and for what one that the user deleted waited for', () => {
    const deleted = (note: string): string => owned('T-004')(note).replace(/^\| T-003 .*\n/m, '');
    const { note } = rebuilt(deleted, without('Lay the gravel'));
    expect(waits(note, 'T-004')).toBe('T-002');
  });

  test('what the user wrote there stays, and so does what it names, for that reason', () => {
    const named = (note: string): string => note.replace(/^(\| T-005 .*) T-004 \|$/m, '$1 T-003 |');
    const { note, report } = rebuilt(named, without('Fell the trees'));
    expect(waits(note, 'T-005')).toBe('T-003');
    expect(report.conflicts).toContainEqual({
      kind: 'kept',
      id: 'T-003',
      name: 'Fell the trees',
      because: { kind: 'named', by: 'T-005' },
    });
  });

  test('a row that stands twice stays for that reason', () => {
    const twice = (note: string): string => note.replace(/^(\| T-003 .*\n)/m, '$1$1');
    expect(rebuilt(twice, without('Fell the trees')).report.conflicts).toContainEqual({
      kind: 'kept',
      id: 'T-003',
      name: 'Fell the trees',
      because: { kind: 'doubled' },
    });
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

describe('what a plan renames, renumbers, splits and merges at once', () => {
  const two = (one: string, items: string, other: string, more: string): string =>
    `# P: x\n\n**Phase 1: ${one}**\n${items}\n**Phase 2: ${other}**\n${more}`;
  const ground = '- Test the soil\n- Clear the rubble\n';
  const beds = '- Buy seedlings\n- Sow beans\n';
  const built = builtOf(two('Ground', ground, 'Planting', beds));
  const again = (plan: string): string => rebuiltOf({ plan, note: built.note, record: built.record }).note;

  test('swapped and renamed phases keep their tasks', () => {
    const note = again(two('Planting', beds, 'Earthworks', ground));
    expect(names(note).sort()).toEqual(names(built.note).sort());
    expect(note).toMatch(/^\*\*Phase 2: Earthworks\*\* \(2 tasks\)$/m);
  });

  test('a phase that the plan drops with an edited row in it stays, and gives its number to the next', () => {
    const plan = `# P: x\n\n**Phase 1: Planting**\n${beds}`;
    const note = rebuiltOf({
      plan,
      note: built.note.replace('| Test the soil |', '| Test the soil twice |'),
      record: built.record,
    }).note;
    expect(note).toMatch(/^\*\*Ground\*\* \(1 task\)$/m);
    expect(note).toMatch(/^\*\*Phase 1: Planting\*\* \(2 tasks\)$/m);
    expect(note).toMatch(/^- Ground - T-001$/m);
  });

  test('a word of the user’s in a phase’s line freezes neither its number nor its count', () => {
    const plan = two('Planting', `${beds}- Weed\n`, 'Ground', ground);
    const note = rebuiltOf({
      plan,
      note: built.note.replace('**Phase 2: Planting**', '**Phase 2: Planting, with Noor**'),
      record: built.record,
    }).note;
    expect(note).toMatch(/^\*\*Phase 1: Planting, with Noor\*\* \(3 tasks\)$/m);
  });

  test('a phase whose line is broken keeps its tasks, and they are counted', () => {
    const note = rebuiltOf({
      plan: two('Ground', `${ground}- Measure\n`, 'Planting', beds),
      note: built.note.replace('**Phase 1: Ground**', '**Phse 1: Ground**'),
      record: built.record,
    }).note;
    expect(note).toMatch(/: 5 tasks in 2 phases/);
    expect(note).toMatch(/^- Phase 1: Ground - T-001, T-002, T-005$/m);
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

  test('a row of one’s own is counted and named in all of them', () => {
    const row = '| T-050 | Celebrate |  | Kofi | 2h | Cake is there | T-004 |';
    const { note } = without((text) => text.replace(/^(\| T-004 .*)$/m, `$1\n${row}`));
    expect(note).toMatch(/^Garden: 7 tasks in 2 phases.* Phase 1 .*: 5 tasks/m);
    expect(note).toContain('- Phase 1: Ground (Weeks 1-2) - T-001–T-004, T-050');
    expect(note).toContain('- T-004 (Lay the paths) blocks T-050, T-005');
    expect(note).not.toContain('None: each task holds up only');
  });

  test('a dependency less makes other paths and blockers', () => {
    const { note } = without((text) => text.replace(/^(\| T-003 .*\|) T-002 \|$/m, '$1 T-001 |'));
    expect(note).toContain('**Critical Path**: T-001 → T-003 → T-004\n');
    expect(note).toContain('- T-001 (Test the soil) blocks T-002, T-003\n');
    expect(note).not.toContain('None: each task holds up only');
  });

  test('a row that is gone comes back, and all lines name it', () => {
    const { note } = without((text) => text.replace(/^\| T-002 .*\n/m, ''));
    expect(note).toBe(first.note);
  });

  test.each([
    ['**Critical Path**: T-001 → T-002', '**Critical Path**: ask Mira, then T-001 → T-002'],
    ['- Phase 1: Ground (Weeks 1-2) - T-001–T-004', '- Phase 1: Ground (Weeks 1-2) - T-001–T-004, and rest'],
    ['6 tasks in 2 phases', '6 tasks or so in 2 phases'],
    [/^\*\*Week 1-2 .*$/m, '**Week 1-2 (Phase 1)**: Zoe: T-001'],
  ])('a line with a word of the user’s stays: %s', (ours, own) => {
    const edit = (text: string): string => text.replace(ours, own);
    expect(edit(first.note)).not.toBe(first.note);
    const { note } = without((text) => edit(text).replace('| 30h |', '| 44h |'));
    expect(note).toContain(own);
  });

  test('what the plan renames, drops or moves is told, and nothing is called the user’s', () => {
    const renamed = without(same, PLAN.replace('Phase 2: Planting', 'Phase 2: Beds')).report.conflicts;
    expect(renamed).toEqual([
      {
        kind: 'unknown-lines',
        section: 'Phase 2: Planting',
        mine: ['Phase 2: Planting'],
        plan: ['Phase 2: Beds'],
      },
    ]);
    const gone = without(same, PLAN.replace('- Buy seedlings (2h)\n', '')).report.conflicts;
    expect(gone).toContainEqual({ kind: 'not-in-plan', id: 'T-005', name: 'Buy seedlings' });
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
  test('a row that is too short gets the cells that are filled', () => {
    const own =
      '# Tasks\n\n**Phase 1: Ground**\n\n| Task ID | Task Name | Owner | Effort |\n|--|--|--|--|\n| T-001 | Test the soil |\n';
    expect(rebuiltOf({ plan: PLAN, note: own, record: null }).note).toContain(
      '| T-001 | Test the soil | Pauline | ~20h |',
    );
  });

  test('a phase is added behind a table that ends the note, with a blank line', () => {
    const own =
      '# Tasks\n\n**Phase 1: Ground**\n\n| Task ID | Task Name |\n|--|--|\n| T-001 | Test the soil |';
    const { note } = rebuiltOf({ plan: PLAN, note: own, record: null });
    expect(note).toMatch(/\|\n\n\*\*Phase 2: Planting\*\*/);
  });

  test('a new row goes to the table that holds the row before it', () => {
    const split = (note: string): string =>
      note.replace(
        /^(\| T-002 .*)$/m,
        '$1\n\nSecond half:\n\n| Task ID | Task Name | Description | Owner | Effort | DoD | Dependencies |\n|--|--|--|--|--|--|--|',
      );
    const { note } = after(split, PLAN.replace('lay the paths', 'lay the paths, plant a hedge'));
    expect(note.indexOf('| T-007 | Plant a hedge')).toBeGreaterThan(note.indexOf('| T-004 '));
  });

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

describe('what action-items.md says', () => {
  const items =
    '- [x] **T-001** Test the soil\n- [ ] **T-002** Clear\n  - [/] the front\n- [-] **T-005** Buy\n';
  const plan = PLAN.replace('Test the soil, clear the rubble', 'Draw a plan').replace(
    '- Buy seedlings (2h)\n',
    '',
  );
  const rebuilt = rebuiltOf({ plan, note: first.note, record: first.record, actionItems: items });

  test('a task that is done or in progress there stays when the plan drops it; one that is cancelled goes', () => {
    expect(names(rebuilt.note)).toEqual([
      'T-007 Draw a plan',
      'T-001 Test the soil',
      'T-002 Clear the rubble',
      'T-003 Build six raised beds',
      'T-004 Lay the paths',
      'T-006 Plant beans, peas and pumpkins',
    ]);
    expect(rebuilt.report.conflicts.map((conflict) => conflict.kind)).toEqual(['kept', 'kept']);
  });
});

test('a note that was emptied is built anew, with the ids that its tasks had', () => {
  const plan = PLAN.replace('- Week 1: Test', '- Week 1: Fence the ground, test');
  const { note, report } = rebuiltOf({ plan, note: '\n', record: first.record });
  expect(names(note).slice(0, 2)).toEqual(['T-007 Fence the ground', 'T-001 Test the soil']);
  expect(note.startsWith('# Implementation Tasks: Garden\n')).toBe(true);
  expect(report.changes).toHaveLength(7);
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

describe('a note without a record (format 4.4)', () => {
  const without = (edit: (note: string) => string, plan = PLAN): ReturnType<typeof rebuiltOf> =>
    rebuiltOf({ plan, note: edit(first.note), record: null });

  test('wins wherever it has a value; open cells are filled', () => {
    const { note } = without(
      (text) => text.replace('| Pauline | ~20h |', '| Kofi | |'),
      PLAN.replace('(2h)', '(3h) @kofi'),
    );
    expect(row(note, 'T-001').slice(3, 5)).toEqual(['Kofi', '~20h']);
    expect(row(note, 'T-005').slice(3, 5)).toEqual(['kofi', '2h']);
  });

  test('missing tasks are added after the task before them in the plan', () => {
    const { note } = without(same, PLAN.replace('- Plant beans', '- Order mulch\n- Plant beans'));
    expect(names(note).slice(-3)).toEqual([
      'T-005 Buy seedlings',
      'T-007 Order mulch',
      'T-006 Plant beans, peas and pumpkins',
    ]);
  });

  test('a missing phase is added in its place', () => {
    const { note } = without(same, `${PLAN}\n**Phase 3: Harvest** (Week 9)\n- Pick the beans\n`);
    expect(note.indexOf('**Phase 3: Harvest**')).toBeGreaterThan(note.indexOf('**Phase 2: Planting**'));
    expect(note.indexOf('**Phase 3: Harvest**')).toBeLessThan(note.indexOf('### Task Blocking & Risk'));
  });

  test('other columns and orders are read, and new rows take their shape', () => {
    const own =
      '# Tasks\n\n## Phase 1: Ground\n\n| Task | ID | Who |\n|---|---|---|\n| Test the soil | T-001 | Ann |\n';
    const { note } = rebuiltOf({ plan: PLAN, note: own, record: null });
    expect(note).toContain('| Test the soil | T-001 | Ann |\n| Clear the rubble | T-002 | Pauline |');
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

describe('a note whose phases have no numbers', () => {
  const named = first.note
    .replace('**Phase 1: Ground**', '**Ground**')
    .replace('**Phase 2: Planting**', '**Planting**');
  const heads = (note: string): string[] =>
    note.split('\n').filter((line) => /^\*\*(?:Ground|Planting|Phase \d)[:*]/.test(line));

  test('keeps its rows below its lines', () => {
    const { note } = rebuiltOf({ plan: PLAN.replace('(2h)', '(3h)'), note: named, record: first.record });
    expect(heads(note)).toEqual(heads(named));
    expect(names(note)).toEqual(names(first.note));
    expect(row(note, 'T-005')[4]).toBe('3h');
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
