import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import type { TasksNote } from '../../src/model/note-tasks.ts';
import { readTasksNote } from '../../src/read/tasks-note/read-tasks-note.ts';
import { builtOf } from '../support/building.ts';
import { rebuiltOf } from '../support/rebuilding.ts';

const MANY = 2_500;
const each = (count: number, line: (number: number) => string): string =>
  Array.from({ length: count }, (_none, at) => line(at + 1)).join('\n');

function read(text: string): TasksNote {
  return readTasksNote(text, { settings: DEFAULT_SETTINGS, start: null });
}

const PLANS: [string, string, number][] = [
  ['a chain', `**Phase 1: Wall** (Weeks 1-10)\n${each(MANY, (at) => `- Lay stone ${String(at)}`)}`, MANY],
  [
    'many side by side, and one that waits for all',
    `**Phase 1: Wall** (Weeks 1-10)\n${each(MANY, (at) => `- Lay stone ${String(at)} [P]`)}\n\n**Phase 2: Roof**\n- Put on the roof`,
    MANY + 1,
  ],
  [
    'many that wait for one',
    `**Phase 1: Wall**\n- Dig the trench\n${each(MANY, (at) => `- Lay stone ${String(at)} (after: Dig the trench)`)}`,
    MANY + 1,
  ],
  [
    'many owners, efforts and criteria',
    `**Phase 1: Wall** (Weeks 1-10)\n${each(MANY, (at) => `- Lay stone ${String(at)} @mason${String(at)} (${String((at % 7) + 1)}h) (DoD: stone ${String(at)} lies)`)}`,
    MANY,
  ],
  [
    'many phases',
    each(
      300,
      (at) =>
        `**Phase ${String(at)}: Part number ${String(at)} of the wall** (Day ${String(at)})\n- Lay stone ${String(at)}\n`,
    ),
    300,
  ],
  [
    'many headings with items that are not read',
    `## Phase 1: Wall\n\n- [ ] Lay a stone\n\n## Phase 2: Roof\n\n- [ ] Put it on\n\n${each(300, (at) => `## The yard with its stones ${String(at)}\n\n- [ ] Lift it\n- grey and round\n`)}`,
    302,
  ],
];

describe('no line of ours is longer than 2,000 characters (format 3.9)', () => {
  test.each(PLANS)(
    '%s',
    (_name, phases, tasks) => {
      const plan = `# Implementation Plan: Wall\n\n${phases}\n`;
      const { note, record } = builtOf(plan);
      expect(Math.max(...note.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(2_000);
      const { unreadable, tasks: found } = read(note);
      expect(unreadable).toBeNull();
      expect(found).toHaveLength(tasks);
      const again = rebuiltOf({ plan, note, record });
      expect(again.note).toBe(note);
      expect(again.report).toEqual({ changes: [], conflicts: [] });
    },
    60_000,
  );

  test('a range of ids in a row stands for each of them', () => {
    const phases = PLANS[1]?.[1] ?? '';
    const { note, record } = builtOf(`# Implementation Plan: Wall\n\n${phases}\n`);
    expect(note).toContain('| T-2501 | Put on the roof |  | — | — | — | T-001–T-2500 |');
    const roof = read(note).tasks.at(-1)?.task;
    expect(roof?.dependencies).toHaveLength(MANY);
    const more = phases.replace(/(- Lay stone 1) \[P\]\n/, '$1 [P]\n- Lay the corner stone [P]\n');
    const later = rebuiltOf({ plan: `# Implementation Plan: Wall\n\n${more}\n`, note, record });
    expect(later.note).toContain('| T-2501 | Put on the roof |  | — | — | — | T-001, T-2502, T-002–T-2500 |');
    expect(later.report.conflicts).toEqual([]);
  });
});
