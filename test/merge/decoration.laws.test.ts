import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { taskGraph } from '../../src/model/goal-reading.ts';
import type { TasksNote } from '../../src/model/note-tasks.ts';
import { keyedTasks, readActionItems } from '../../src/read/action-items/read-items.ts';
import { readTasksNote } from '../../src/read/tasks-note/read-tasks-note.ts';
import { boxesIn } from '../../src/text/boxes.ts';
import { builtItemsOf, rebuiltItemsOf } from '../support/action-items.ts';
import { builtOf, rowsOf } from '../support/building.ts';
import { rebuiltOf } from '../support/rebuilding.ts';

const PLAN = `# Implementation Plan: Garden

**Phase 1: Ground** (Weeks 1-2)
- Test the soil
- Clear the rubble
- **Responsible**: Pauline
- **Definition of Done**: soil is clean

**Phase 2: Planting** (Week 3)
- Buy seedlings (2h)
`;
const LATER = PLAN.replace('Test the soil', 'Test all the soil')
  .replace('- Clear the rubble\n', '- Clear the rubble\n- Fence it in\n')
  .replace('soil is clean', 'soil is very clean')
  .replace('Planting', 'Sowing');

const first = builtOf(PLAN);
const followed = rebuiltOf({ plan: LATER, note: first.note, record: first.record }).note;
const items = builtItemsOf({ tasks: first.note });
const followedItems = rebuiltItemsOf({ tasks: followed, note: items.note, record: items.record }).note;
const NOTHING = { changes: [], conflicts: [] };

function read(text: string): TasksNote {
  return readTasksNote(text, { settings: DEFAULT_SETTINGS, start: null });
}

const idsOf = (note: string): string[] => read(note).tasks.map(({ task }) => task.id);
const statesOf = (note: string): Record<string, string> =>
  Object.fromEntries(
    readActionItems(boxesIn(note), keyedTasks(taskGraph(read(first.note))), DEFAULT_SETTINGS).states,
  );

/** What may stand around the id of a row or a box; `@` is the id. */
const AROUND_IDS = [
  '**@**',
  '[@](x.md)',
  '[[@]]',
  '[@][ref]',
  '#now @',
  '#a/b #c @',
  '~~@~~',
  '==@==',
  '🔥 @',
  '❗️@',
  '✅ @',
  '***@***',
  '`@`',
  '<mark>@</mark>',
  '%%mine%% @',
  '@[^1]',
  '@ ✅',
  '@ ^1a2b',
  '@ 📅 2026-03-05',
  '~~**@**~~',
];
/** What may stand at the end of a line. */
const AT_ENDS = [
  ' ^1a2b',
  ' #tag',
  ' ✅',
  ' 📅 2026-03-05',
  ' ⏫ 📅 2026-03-05 ^x',
  ' [^1]',
  ' %%mine%%',
  ' 🔥',
];
/** What may stand around words. */
const AROUND_WORDS = [
  '~~@~~',
  '==@==',
  '[@](x.md)',
  '<mark>@</mark>',
  '#now @',
  '🔥 @',
  '***@***',
  ...AT_ENDS.map((end) => `@${end}`),
];

describe('decoration in tasks.md (format 5.1, 6.1)', () => {
  test.each(AROUND_IDS)('an id in %s is that id, and its row follows the plan', (around) => {
    const own = around.replace('@', 'T-001');
    const decorate = (note: string): string => note.replace('| T-001 |', () => `| ${own} |`);
    const note = decorate(first.note);
    expect(idsOf(note)).toEqual(['T-001', 'T-002', 'T-003']);
    expect(rebuiltOf({ plan: PLAN, note, record: first.record })).toMatchObject({ note, report: NOTHING });
    expect(rebuiltOf({ plan: LATER, note, record: first.record }).note).toBe(decorate(followed));
  });

  test.each(AROUND_WORDS)(
    'a name in %s follows the plan, and other lines call the task by its bare name',
    (around) => {
      const decorate =
        (name: string) =>
        (note: string): string =>
          note.replace(`| ${name} |`, () => `| ${around.replace('@', name)} |`);
      const note = decorate('Test the soil')(first.note);
      expect(rebuiltOf({ plan: PLAN, note, record: first.record })).toMatchObject({ note, report: NOTHING });
      const later = rebuiltOf({ plan: LATER, note, record: first.record });
      if (around.startsWith('***')) expect(later.note).toBe(followed);
      else expect(later.note).toBe(decorate('Test all the soil')(followed));
      expect(later.report.conflicts).toEqual([]);
    },
  );

  const LINES: [string, RegExp][] = [
    ['summary', /^Garden: .*$/m],
    ['check', /^- Phase 1: Ground.*$/m],
    ['heading', /^### Task Breakdown.*$/m],
    ['phase', /^\*\*Phase 1: Ground\*\*.*$/m],
    ['path', /^\*\*Critical Path\*\*.*$/m],
    ['rollout', /^- Days 1-.*$/m],
    ['criterion', /^- soil is.*$/m],
  ];
  test.each(LINES.flatMap(([name, line]) => AT_ENDS.map((end) => [name, end, line] as const)))(
    'the line of the %s with “%s” follows the plan and keeps it',
    (_name, end, line) => {
      const decorate = (note: string): string => note.replace(line, (all) => all + end);
      const note = decorate(first.note);
      expect(rebuiltOf({ plan: PLAN, note, record: first.record })).toMatchObject({ note, report: NOTHING });
      const later = rebuiltOf({ plan: LATER, note, record: first.record });
      expect(later.note).toBe(decorate(followed));
      expect(later.report.conflicts).toEqual([]);
    },
  );

  test('words of the user’s behind ours are no decoration: the line is the user’s', () => {
    const note = first.note.replace(/^(\*\*Critical Path\*\*: T-001 .*)$/m, '$1, says Kofi');
    const later = rebuiltOf({ plan: LATER, note, record: first.record });
    expect(later.note).toContain('T-001 → T-002 (sequential), says Kofi');
    expect(later.report.conflicts).toHaveLength(1);
  });

  test('a mark of state before a definition of done stays when the plan rewords it', () => {
    const note = first.note.replace('| soil is clean |', '| ✅ soil is clean |');
    const later = rebuiltOf({ plan: LATER, note, record: first.record });
    expect(rowsOf(later.note)[0]?.[5]).toBe('✅ soil is very clean');
  });
});

describe('a row with a bare pipe (format 5.1)', () => {
  const BROKEN: [string, string, string, string][] = [
    ['a further name', 'T-001', '| Test the soil |', '| Test | or dig the soil |'],
    ['between two words', 'T-002', '| Clear the rubble |', '| Clear the rubble|and sand |'],
    ['code', 'T-003', '| Buy seedlings |', '| Buy `beans|peas` |'],
    [
      'a pipe at the end',
      'T-003',
      '| Buy seedlings |  | — | 2h | — | T-002 |',
      '| Buy seedlings |  | — | 2h | — | T-002 | | |',
    ],
    ['a link', 'T-002', '| Clear the rubble |', '| Clear [[rubble|the rubble]] |'],
  ];

  test.each(BROKEN)('%s: is told, and no other row changes', (_name, id, before, after) => {
    const note = first.note.replace(before, () => after);
    const line = note.split('\n').findIndex((one) => one.startsWith(`| ${id} `)) + 1;
    expect(read(note).findings).toContainEqual(expect.objectContaining({ code: 'broken-row', line }));
    expect(rebuiltOf({ plan: PLAN, note, record: first.record })).toMatchObject({ note, report: NOTHING });
    const later = rebuiltOf({ plan: LATER, note, record: first.record }).note.split('\n');
    const isOther = (one: string): boolean => !one.startsWith(`| ${id} `);
    expect(later.filter(isOther)).toEqual(followed.split('\n').filter(isOther));
    expect(later).toContain(note.split('\n')[line - 1]);
  });

  test.each(BROKEN)('%s: stays when the plan drops its task', (_name, id, before, after) => {
    const note = first.note.replace(before, () => after);
    const names: Record<string, string> = {
      'T-001': '- Test the soil\n',
      'T-002': '- Clear the rubble\n',
      'T-003': '- Buy seedlings (2h)\n',
    };
    const plan = PLAN.replace(names[id] ?? '', id === 'T-003' ? '- Sow beans\n' : '');
    expect(rebuiltOf({ plan, note, record: first.record }).note).toContain(after);
  });
});

describe('decoration in action-items.md (format 6.1, 6.3)', () => {
  test.each(
    AROUND_IDS.flatMap(
      (around) =>
        [
          [around, 'T-001'],
          [around, '**T-001**'],
        ] as const,
    ),
  )('an id in %s, written %s, is that task’s', (around, id) => {
    const note = items.note.replace('- [ ] **T-001**', () => `- [/] ${around.replace('@', id)}`);
    expect(statesOf(note)).toMatchObject({ 'T-001': 'active' });
    expect(rebuiltItemsOf({ tasks: first.note, note, record: items.record })).toMatchObject({
      note,
      report: NOTHING,
    });
    const later = rebuiltItemsOf({ tasks: followed, note, record: items.record });
    expect(later.note.split('\n').filter((line) => line.includes('T-001'))).toHaveLength(1);
    for (const sign of around.split('@').filter((part) => !/^\**$/.test(part)))
      expect(later.note).toContain(sign.trim());
    expect(rebuiltItemsOf({ tasks: followed, note: later.note, record: later.record }).note).toBe(later.note);
  });

  test.each(AROUND_WORDS)('the words of a task and of a clause in %s follow tasks.md', (around) => {
    const decorate = (note: string): string =>
      note
        .replace(
          /^- \[ \] (\*\*T-001\*\* .*)$/m,
          (_all, words: string) => `- [x] ${around.replace('@', words)}`,
        )
        .replace(
          / {2}- \[ \] (soil is.*)$/m,
          (_all, words: string) => `  - [x] ${around.replace('@', words)}`,
        );
    const note = decorate(items.note);
    expect(rebuiltItemsOf({ tasks: first.note, note, record: items.record })).toMatchObject({
      note,
      report: NOTHING,
    });
    expect(statesOf(note)).toMatchObject({ 'T-001': 'done' });
    const later = rebuiltItemsOf({ tasks: followed, note, record: items.record });
    expect(later.report.conflicts).toEqual([]);
    const bare = (text: string): string => text.replace(/\*\*\*/g, '').replace(/\*\*/g, '');
    expect(bare(later.note)).toBe(bare(decorate(followedItems)));
  });

  test.each(AT_ENDS)('a heading with “%s” follows tasks.md and keeps it', (end) => {
    const decorate = (note: string): string => note.replace(/^## Phase 2: .*$/m, (all) => all + end);
    const note = decorate(items.note);
    expect(rebuiltItemsOf({ tasks: first.note, note, record: items.record })).toMatchObject({
      note,
      report: NOTHING,
    });
    expect(rebuiltItemsOf({ tasks: followed, note, record: items.record }).note).toBe(
      decorate(followedItems),
    );
  });

  test('a callout keeps its boxes, and they follow tasks.md', () => {
    const note = items.note.replace(
      /^- \[ \] (\*\*T-001\*\* .*)\n {2}- \[ \] soil is clean$/m,
      '> [!todo] Mine\n> - [x] $1\n>   - [x] soil is clean\n',
    );
    expect(statesOf(note)).toMatchObject({ 'T-001': 'done' });
    expect(rebuiltItemsOf({ tasks: first.note, note, record: items.record })).toMatchObject({
      note,
      report: NOTHING,
    });
    const later = rebuiltItemsOf({ tasks: followed, note, record: items.record }).note;
    expect(later).toContain(
      '> - [x] **T-001** Test all the soil (Pauline, ~27h)\n>   - [x] soil is very clean\n',
    );
  });
});
