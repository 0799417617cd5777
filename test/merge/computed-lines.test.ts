import { computedKind } from '../../src/merge/computed-lines.ts';
import { builtOf } from '../support/building.ts';
import { rebuiltOf } from '../support/rebuilding.ts';

const FULL = `# Implementation Plan: Garden

**Goal Priority**: P1
**Task Approach**: By hand
**Resource Allocation**: 100 euros
**Success Metrics**: 30 kg of beans
**Target Timeline**: May
**Team Structure**: Pauline, Kofi

**Phase 1: Ground** (Weeks 1-2)
- Test the soil (2h) (DoD: soil is clean)
- Clear the rubble (3h) (DoD: rubble is gone)
- **Responsible**: Pauline

**Phase 2: Planting** (Week 3)
- Buy seedlings (2h) (DoD: seedlings are there)
- Water the beans (4h) (DoD: beans are wet)
- **Responsible**: Kofi
`;

const PROSE = 'We will rest a lot, and then tell all those who will listen how it was.';
const WITH_EMPTY = `${FULL}
**Phase 3: Rest**

${PROSE}

- **Definition of Done**: Permission of the council
`;
const WITH_UNREAD = FULL.replace('- Buy', '- [ ] Buy')
  .replace('- Water', '- [ ] Water')
  .concat('\n#### Things *to rent*\n\n- a hose\n- a cart\n');

const checkOf = (note: string): string =>
  note.slice(note.indexOf('## Execution Check'), note.indexOf('## Task Structure'));

/** A build of `plan` over what was built from `before` and edited since, whose record is lost. */
function withoutRecord(
  before: string,
  plan: string,
  edit: (note: string) => string = (note) => note,
): ReturnType<typeof rebuiltOf> {
  return rebuiltOf({ plan, note: edit(builtOf(before).note), record: null });
}

describe('the Execution Check without a record of the last build (format 4.7)', () => {
  const shifted = (plan: string): string => plan.replace(' Garden\n', ' Garden\n\nWords before all else.\n');

  test.each([
    ['lines of the plan that moved down', WITH_EMPTY, shifted(WITH_EMPTY)],
    ['unread work that moved down', WITH_UNREAD, shifted(WITH_UNREAD)],
    ['a phase that has its first task', WITH_EMPTY, WITH_EMPTY.replace('- **Def', '- Tell them\n- **Def')],
    ['a phase that is new', FULL, WITH_EMPTY],
    ['what is open no more', FULL.replace('**Team Structure**: Pauline, Kofi\n', ''), FULL],
    ['times that are known', FULL.replace(' (Week 3)', ''), FULL],
  ])('follows %s', (_what, before, plan) => {
    expect(checkOf(withoutRecord(before, plan).note)).toBe(checkOf(builtOf(plan).note));
  });

  test('tells what is open of a row of the user’s, under a label that was not there', () => {
    const edit = (text: string): string =>
      text.replace(/^(\| T-002 .*)$/m, '$1\n| X-1 | Rent a cart |  |  |  |  | T-002 |');
    const first = builtOf(FULL);
    expect(first.note).not.toContain('**Open Points**');
    const { note } = withoutRecord(FULL, FULL, edit);
    expect(checkOf(note)).toContain('**Open Points**:\n- Owner NEEDS CLARIFICATION: 1 task (X-1)\n');
    const known = rebuiltOf({ plan: FULL, note: edit(first.note), record: first.record });
    expect(checkOf(note)).toBe(checkOf(known.note));
  });

  test.each([
    ['every work item', 'every odd work item'],
    ['- Phase 3 (line', '- Phase 3, as ever (line'],
    ['- No task holds: Permission', '- No task holds: My own permission'],
    ['- Days NEEDS CLARIFICATION: Phase 3', '- Days NEEDS CLARIFICATION: Phase 3, ask Zoe'],
  ])('keeps a line with a word of the user’s: %s', (ours, own) => {
    const before = ours.startsWith('every') ? FULL : WITH_EMPTY;
    const edit = (text: string): string => text.replace(ours, own).replace('| 2h |', '| 3h |');
    expect(builtOf(before).note).toContain(ours);
    expect(withoutRecord(before, shifted(before), edit).note).toContain(own);
  });
});

describe('a line that we compute is known by its form and the words that we may write into it', () => {
  const known = new Set([
    'Phase 3',
    'Things to rent',
    'Permission of the council',
    'We will rest …',
    'Phase 2',
  ]);

  test.each([
    ['**FAIL**: not all of the plan reached a task.', 'verdict'],
    ['- Phase 3 has no task', 'failure'],
    ['- Phase 3 (line 7) has no task', 'failure'],
    ['- No task holds: Permission of the *council*', 'failure'],
    ['- 1 item above the first heading (line 2) was not read', 'failure'],
    ['- 3 items under “Things *to rent*” (line 12) were not read', 'failure'],
    ['- 3 items under "Things to rent" (line 12) were not read', 'failure'],
    ['- Not in this note: “Things *to rent*” (lines 12–19, 3 items)', 'open point untold'],
    [
      '- Not in this note: 1 paragraph at the top (line 2); 2 paragraphs and 1 item under “Things *to rent*” (lines 12–19); and 3 more',
      'open point untold',
    ],
    ['- Not in this note: “My things” (lines 12–19)', null],
    ['- Not in this note: the key', null],
    ['- and 3 more', 'failure'],
    ['* Dependencies NEEDS CLARIFICATION: 2 tasks (T-001, T-004)', 'open point Dependencies'],
    ['- Days NEEDS CLARIFICATION: Phase 2, Phase 3 and 4 more', 'open point Days'],
    ['- Task Context NEEDS CLARIFICATION: Goal Priority, Team Structure', 'open point Task Context'],
    ['- Phase 9 has no task', null],
    ['- No task holds: a party', null],
    ['- 3 items under “My things” (line 12) were not read', null],
    ['- and 3 more things to do', null],
    ['- Days NEEDS CLARIFICATION: ask Zoe', null],
    ['- Task Context NEEDS CLARIFICATION: ask Zoe', null],
  ])('%s', (line, kind) => {
    expect(computedKind(line, known)).toBe(kind);
  });
});
