import { builtOf } from '../support/building.ts';
import { rebuiltOf } from '../support/rebuilding.ts';

const PLAN = `# Implementation Plan: Garden

**Phase 1: Ground** (Weeks 1-2)
- Test the soil
- **Definition of Done**: soil is clean

**Phase 2: Planting** (Week 3)
- Buy seedlings (2h)
- **Definition of Done**: beans stand
`;
const LAST = `${PLAN}
**Phase 3: Harvest** (Week 9)
- Pick beans
- **Definition of Done**: the baskets are full
`;
const BETWEEN = PLAN.replace(
  '**Phase 2: Planting**',
  '**Phase 2: Fence** (Week 2)\n- Build it\n- **Definition of Done**: the fence stands\n\n**Phase 3: Planting**',
);
const first = builtOf(PLAN);
const CRITERIA = '**Phase 2 Success**:';

const APPENDED: [string, string][] = [
  ['a section', '\n## My notes\n\nKeep the shed dry.\n'],
  ['a part', '\n### My notes\n\n- one\n- two\n\n**Mine**:\n- three\n'],
  ['a rule and text', '\n---\n\nKeep the shed dry.\n'],
  ['text', '\nKeep the shed dry.\n'],
  ['a criterion', '- and the shed is dry\n'],
  ['a criterion’s detail', '  - and the shed is dry\n'],
  ['a table', '\n## Tools\n\n| Tool | Price |\n|---|---|\n| Spade | 20 |\n'],
];
const PUT_BETWEEN: [string, string][] = [
  ['a section', '### Between\n\nMine.\n\n'],
  ['text', 'Mine.\n\n'],
  ['a label and a list', '**Mine**:\n- one\n\n'],
];

/** Success blocks and the words of the user's, in their order. */
const order = (note: string, own: string): string[] =>
  note
    .split('\n')
    .filter((line) => line.endsWith(' Success**:') || (line !== '' && own.split('\n').includes(line)));

describe('criteria of a new phase (format 4.1)', () => {
  test.each(APPENDED)('come in their place where the user has appended %s', (_name, own) => {
    for (const plan of [LAST, BETWEEN]) {
      const { note, report, record } = rebuiltOf({ plan, note: first.note + own, record: first.record });
      expect(report.conflicts).toEqual([]);
      const blocks = order(note, '');
      expect(blocks).toEqual(['**Phase 1 Success**:', CRITERIA, '**Phase 3 Success**:']);
      for (const line of own.split('\n')) expect(note.split('\n')).toContain(line);
      expect(rebuiltOf({ plan, note, record }).note).toBe(note);
    }
  });

  test.each(PUT_BETWEEN)('come in their place where the user has put %s between others', (_name, own) => {
    const edited = first.note.replace(CRITERIA, own + CRITERIA);
    for (const plan of [LAST, BETWEEN]) {
      const { note, report } = rebuiltOf({ plan, note: edited, record: first.record });
      expect(report.conflicts).toEqual([]);
      expect(order(note, '')).toEqual(['**Phase 1 Success**:', CRITERIA, '**Phase 3 Success**:']);
      expect(note).toContain(own);
    }
  });

  test('a whole section that the user deleted stays so, and what stands before it follows the plan', () => {
    const edited = `${first.note.slice(0, first.note.indexOf('## Success')).trimEnd()}\n`;
    const { note, report } = rebuiltOf({ plan: LAST, note: edited, record: first.record });
    expect(report.conflicts.map(({ kind }) => kind)).toEqual(['deleted-section']);
    expect(note).toContain('**Week 9 (Phase 3)**');
    expect(note).not.toContain('## Success');
  });
});
