import type { Conflict, ConflictKey } from '../../src/model/merge.ts';
import { builtItemsOf, rebuiltItemsOf, tasksText } from '../support/action-items.ts';
import { builtOf, rowsOf } from '../support/building.ts';
import { rebuiltOf } from '../support/rebuilding.ts';

const PLAN = `# Implementation Plan: Garden

**Phase 1: Ground** (Weeks 1-2)
- Test the soil (4h)
- Clear the rubble (8h)
- Lay the paths (8h)
- **Responsible**: Pauline
- **Definition of Done**: Soil test is clean

**Phase 2: Planting** (Week 3)
- Buy seedlings (2h)
- Plant the beans (30h)
`;
const LATER = PLAN.replace('Pauline', 'Kofi').replace('Test the soil (4h)', 'Test the soil (6h)');

const first = builtOf(PLAN);
const row = (note: string, id: string): string[] => rowsOf(note).find((cells) => cells[0] === id) ?? [];
const owners = (text: string) => (note: string) => note.replaceAll('| Pauline |', `| ${text} |`);

interface Story {
  readonly edit: (note: string) => string;
  readonly plan?: string;
  /** Whether there is a record of the last build. */
  readonly isKnown?: boolean;
}

/** Builds over an edited note, and once more with the plan's word taken in the conflicts that are chosen. */
function choosing(
  { edit, plan = LATER, isKnown = true }: Story,
  choose: (conflict: Conflict) => boolean = () => true,
) {
  const story = { plan, note: edit(first.note), record: isKnown ? first.record : null };
  const asked = rebuiltOf(story);
  const taken: ConflictKey[] = asked.report.conflicts.filter(choose).map(({ key }) => key);
  return { asked, taken, merged: rebuiltOf({ ...story, taken }) };
}

const isCellOf = (id: string, cell: string) => (one: Conflict) =>
  'cell' in one && one.id === id && one.cell === cell;

describe('taking the plan’s word in a conflict (format 4.1)', () => {
  test('a cell takes it, and the user’s other cells stay', () => {
    const { asked, merged } = choosing({ edit: owners('Ben') }, isCellOf('T-001', 'owner'));
    expect(row(asked.note, 'T-001')[3]).toBe('Ben');
    expect(row(merged.note, 'T-001')[3]).toBe('Kofi');
    expect(row(merged.note, 'T-002')[3]).toBe('Ben');
    expect(merged.report.changes).toContainEqual(
      expect.objectContaining({ kind: 'cell', id: 'T-001', cell: 'owner', before: 'Ben', after: 'Kofi' }),
    );
    expect(merged.report.conflicts.some(isCellOf('T-001', 'owner'))).toBe(false);
    expect(merged.report.conflicts.some(isCellOf('T-002', 'owner'))).toBe(true);
  });

  test('so does one that nobody knows the writer of', () => {
    const { merged } = choosing({ edit: owners('Ben'), isKnown: false }, isCellOf('T-001', 'owner'));
    expect(row(merged.note, 'T-001')[3]).toBe('Kofi');
    expect(row(merged.note, 'T-002')[3]).toBe('Ben');
    const next = rebuiltOf({ plan: LATER.replace('Kofi', 'Rita'), note: merged.note, record: merged.record });
    expect(row(next.note, 'T-001')[3]).toBe('Rita');
  });

  test('lines take it, and lines beside them stay', () => {
    const edit = (note: string): string =>
      note.replace('Soil test is clean', 'Soil is fine').replace(/\n$/, '\n\n## My own\n\nCall Kofi.\n');
    const plan = PLAN.replace('Soil test is clean', 'Soil test is clean and kept');
    const { asked, merged } = choosing({ edit, plan }, (one) => one.kind === 'lines');
    expect(asked.note).not.toContain('clean and kept;');
    expect(merged.note).toContain('- Soil test is clean and kept');
    expect(merged.note).toContain('## My own\n\nCall Kofi.\n');
  });

  test.each([true, false])('a row that the plan does not have goes (with a record: %s)', (isKnown) => {
    const edit = (note: string): string =>
      note.replace('| T-005 | Plant the beans |', '| T-005 | Sow beans |');
    const plan = PLAN.replace('- Plant the beans (30h)\n', '- Water the beds (30h)\n').replace(
      'Water',
      'Mow',
    );
    const { asked, merged } = choosing({ edit, plan, isKnown }, (one) =>
      ['kept', 'not-in-plan'].includes(one.kind),
    );
    expect(row(asked.note, 'T-005')).not.toEqual([]);
    expect(row(merged.note, 'T-005')).toEqual([]);
    expect(merged.report.changes).toContainEqual(
      expect.objectContaining({ kind: 'task-removed', id: 'T-005' }),
    );
  });

  test.each([true, false])(
    'a row goes to the phase that the plan has it in (with a record: %s)',
    (isKnown) => {
      const moved = (note: string): string => {
        const line = /^\| T-003 .*\n/m.exec(note)?.[0] ?? '';
        return note.replace(line, '').replace(/^\| T-004 .*\n/m, (other) => other + line);
      };
      const plan = isKnown
        ? PLAN.replace('- Lay the paths (8h)\n', '') + '\n**Phase 3: Paths** (Week 4)\n- Lay the paths (8h)\n'
        : PLAN;
      const { asked, merged } = choosing({ edit: moved, plan, isKnown }, (one) =>
        ['placed', 'elsewhere'].includes(one.kind),
      );
      const ids = (note: string): string[] => rowsOf(note).map(([id = '']) => id);
      expect(ids(asked.note).indexOf('T-003')).toBeGreaterThan(ids(asked.note).indexOf('T-004'));
      expect(merged.report.changes).toContainEqual(
        expect.objectContaining({ kind: 'task-moved', id: 'T-003' }),
      );
      expect(merged.report.conflicts).toEqual([]);
      const phase3 = merged.note.slice(merged.note.indexOf('**Phase 3: Paths**'));
      expect(isKnown ? phase3 : ids(merged.note).join()).toContain(
        isKnown ? '| T-003 |' : 'T-002,T-003,T-004',
      );
    },
  );

  test('a phase takes its name', () => {
    const edit = (note: string): string => note.replaceAll('Phase 2: Planting', 'Phase 2: Beans');
    const { asked, merged } = choosing({ edit, plan: PLAN, isKnown: false });
    expect(asked.note).toContain('**Phase 2: Beans**');
    expect(merged.note).toContain('**Phase 2: Planting**');
    expect(merged.note).not.toContain('Phase 2: Beans** (');
  });

  test('a word of the user’s is not given up when it is another by then', () => {
    const { taken } = choosing({ edit: owners('Ben') });
    const note = owners('Rita')(first.note);
    const merged = rebuiltOf({ plan: LATER, note, record: first.record, taken });
    expect(row(merged.note, 'T-001')[3]).toBe('Rita');
  });

  test('where it is taken everywhere, the note is what the plan says', () => {
    const { merged } = choosing({ edit: owners('Ben') });
    expect(merged.note).toBe(rebuiltOf({ plan: LATER, note: first.note, record: first.record }).note);
  });

  test('a box takes the task list’s words', () => {
    const before = tasksText({ 'Phase 1: Ground': [{ id: 'T-001', name: 'Test the soil' }] });
    const boxes = builtItemsOf({ tasks: before });
    const note = boxes.note.replace(/(\*\*T-001\*\*) [^(\n]*/, '$1 Try it ');
    const tasks = before.replace('Test the soil', 'Test all soil');
    const story = { tasks, note, record: boxes.record };
    const asked = rebuiltItemsOf(story);
    const [conflict] = asked.report.conflicts;
    expect(conflict).toMatchObject({ kind: 'cell', id: 'T-001', cell: 'name' });
    const merged = rebuiltItemsOf({ ...story, taken: [conflict?.key ?? ''] });
    expect(merged.note).toContain('**T-001** Test all soil');
    expect(merged.report.conflicts).toEqual([]);
  });
});

describe('a conflict that was told and left as it is', () => {
  const deleted = (note: string): string => note.replace(/^\| T-003 .*\n/m, '');

  test.each([
    ['a deleted row', { edit: deleted }],
    ['a deleted section', { edit: (note: string) => note.replace(/## Summary\n\n.*\n\n/, '') }],
    ['cells that nobody knows the writer of', { edit: owners('Ben'), isKnown: false }],
  ])('is no news for the next build: %s', (_what, story) => {
    const { asked } = choosing(story);
    expect(asked.report.conflicts).not.toEqual([]);
    const next = rebuiltOf({ plan: LATER, note: asked.note, record: asked.record });
    expect(next.report.conflicts).toEqual([]);
    expect(next.settled).toEqual(asked.report.conflicts);
    expect(next.note).toBe(asked.note);
  });

  test('can be taken later', () => {
    const { asked } = choosing({ edit: deleted });
    const last = { plan: LATER, note: asked.note, record: asked.record };
    const taken = rebuiltOf(last).settled.map(({ key }) => key);
    expect(row(rebuiltOf({ ...last, taken }).note, 'T-003')).not.toEqual([]);
  });

  test('is news again when the plan says something else', () => {
    const { asked } = choosing({ edit: owners('Ben'), isKnown: false });
    const plan = LATER.replace('Kofi', 'Rita');
    const next = rebuiltOf({ plan, note: asked.note, record: asked.record });
    expect(next.report.conflicts.some(isCellOf('T-001', 'owner'))).toBe(true);
  });
});

test('lines that we compute are told as such, lines of the plan are not', () => {
  const plan = PLAN.replace(
    '- Lay the paths (8h)\n',
    '- Lay the paths (8h)\n- Sweep the paths (2h)\n',
  ).replace('Soil test is clean', 'Soil test is good');
  const { report } = rebuiltOf({ plan, note: first.note, record: first.record });
  const sections = report.changes.flatMap((one) =>
    one.kind === 'lines' ? [[one.section, one.isComputed ?? false]] : [],
  );
  expect(sections).toContainEqual(['Summary', true]);
  expect(sections.filter(([, isComputed]) => isComputed === false)).toEqual([
    [expect.stringMatching(/Success/), false],
  ]);
});
