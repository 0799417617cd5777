import { requestFor, answersIn, documentOf, type GoalTexts, rebuiltDocument } from '../support/documents.ts';
import { buildDocument } from '../../src/engine/build-document.ts';
import type { BuildRecord } from '../../src/model/merge.ts';

const head = `| Task ID | Task Name | Description | Owner | Effort | DoD | Dependencies |
|---------|-----------|-------------|-------|--------|-----|--------------|`;
const tasks = (...rows: string[]): string =>
  ['# Implementation Tasks: Reading room', '', '**Phase 1: Room** (2 tasks)', '', head, ...rows, ''].join(
    '\n',
  );

const sand = '| T-001 | Sand the floor |  | — | 8h | no old varnish | None |';
const oil = '| T-002 | Oil the floor |  | Ann | — | dry for a day | T-001 |';
const open: GoalTexts = { tasks: tasks(sand, oil) };

const headings = (note: string): string[] => note.split('\n').filter((line) => line.startsWith('## '));
/** Writes an answer below a question. */
const decided = (note: string, question: string, decision: string): string => {
  const [before = '', ...after] = note.split(`## ${question}`);
  const rest = after
    .join(`## ${question}`)
    .replace('**Decision**: NEEDS CLARIFICATION', () => `**Decision**: ${decision}`);
  return `${before}## ${question}${rest}`;
};

const owner = 'T-001 Owner: Sand the floor';
const effort = 'T-002 Effort: Oil the floor';

describe('what is open', () => {
  test('is asked once, with a link to its place, and says so once', () => {
    const { note } = documentOf('research', open);
    expect(headings(note)).toEqual([`## ${owner}`, `## ${effort}`]);
    expect(note).toContain(
      `## ${owner}

**Asked in**: [tasks.md](tasks.md), T-001, Owner
**Decision**: NEEDS CLARIFICATION
**Rationale**: —
**Alternatives considered**: —`,
    );
  });

  test.each([
    ['a labelled line', '## Context\n\n**Team**: NEEDS CLARIFICATION', 'Team (Context)'],
    [
      'a question in brackets',
      '## Rules\n\n- Books [NEEDS CLARIFICATION: how many at once?]',
      'Books: how many at once? (Rules)',
    ],
    ['a question behind the words', '- NEEDS CLARIFICATION: who pays?', 'who pays?'],
    ['an item below a label', '## Done\n\n**Room**:\n- NEEDS CLARIFICATION', 'Room (Done)'],
    [
      'a field of a milestone',
      '## M\n\n**Milestone 2: Books** (Week 2)\n- **Risk**: NEEDS CLARIFICATION',
      'Risk (Milestone 2: Books)',
    ],
    ['a line with CRLF', '## Rules\r\n\r\n- Keys: NEEDS CLARIFICATION\r\n', 'Keys (Rules)'],
  ])('is found in %s', (_, goal, title) => {
    expect(headings(documentOf('research', { goal }).note)).toEqual([`## ${title}`]);
  });

  test.each([
    ['code', '```\nNEEDS CLARIFICATION\n```'],
    ['code in a line', '- say `NEEDS CLARIFICATION` there'],
    ['a comment', '<!-- NEEDS CLARIFICATION -->'],
    ['frontmatter', '---\nteam: NEEDS CLARIFICATION\n---'],
  ])('is not looked for in %s', (_, goal) => {
    expect(documentOf('research', { goal }).sections).toBe(0);
  });

  test('in the plan is not asked again where tasks.md repeats it', () => {
    const plan = '## Implementation Context\n\n**Team Structure**: NEEDS CLARIFICATION';
    const note = '## Task Context\n\n**Team Structure**: NEEDS CLARIFICATION';
    expect(headings(documentOf('research', { plan, tasks: note }).note)).toHaveLength(1);
  });

  test('is not told of by a note that cannot be read', () => {
    const conflict = '<<<<<<< a\n=======\n>>>>>>> b\n';
    expect(buildDocument(requestFor('research', { goal: conflict }))).toMatchObject({
      kind: 'source-conflict',
      path: 'goals/001-goal/goal.md',
      line: 1,
    });
  });
});

describe('building again', () => {
  const { note, record } = documentOf('research', open);

  test('keeps an answer while its question is open', () => {
    const mine = decided(note, owner, 'Ben');
    expect(rebuiltDocument('research', open, mine, record).note).toBe(mine);
  });

  test('keeps an answer that stands in its cell by now, and says nothing', () => {
    const mine = decided(note, owner, 'Ben');
    const now = { tasks: tasks(sand.replace('—', 'Ben'), oil) };
    const again = rebuiltDocument('research', now, mine, record);
    expect(again.note).toBe(mine);
    expect(again.report).toEqual({ changes: [], conflicts: [] });
    expect(rebuiltDocument('research', now, again.note, again.record).note).toBe(mine);
  });

  test('takes away a question that nobody wrote in and is open no more', () => {
    const now = { tasks: tasks(sand.replace('—', 'Ben'), oil) };
    const again = rebuiltDocument('research', now, note, record);
    expect(headings(again.note)).toEqual([`## ${effort}`]);
    expect(again.report.conflicts).toEqual([]);
  });

  test('tells of an answered question whose task is gone, and keeps it until the user lets it go', () => {
    const mine = decided(note, owner, 'Ben');
    const now = { tasks: tasks(oil.replace('T-001', 'None')) };
    const again = rebuiltDocument('research', now, mine, record);
    expect(again.note).toBe(mine);
    const [gone] = again.report.conflicts;
    expect(gone).toMatchObject({ kind: 'lines', section: owner, plan: [] });
    const letGo = rebuiltDocument('research', now, mine, record, [gone?.key ?? '']);
    expect(headings(letGo.note)).toEqual([`## ${effort}`]);
  });

  test('knows a question by its place when the user has renamed it', () => {
    const mine = decided(note, owner, 'Ben').replace(owner, 'Who sands?');
    const again = rebuiltDocument(
      'research',
      { tasks: tasks(sand.replace('Sand', 'Scrub'), oil) },
      mine,
      record,
    );
    expect(headings(again.note)).toEqual(['## Who sands?', `## ${effort}`]);
    expect(again.note).toContain('**Decision**: Ben');
    expect(again.report.conflicts).toMatchObject([
      { kind: 'lines', section: 'T-001 Owner: Scrub the floor' },
    ]);
  });

  test('renames a question whose task has another name', () => {
    const again = rebuiltDocument(
      'research',
      { tasks: tasks(sand.replace('Sand', 'Scrub'), oil) },
      note,
      record,
    );
    expect(headings(again.note)).toEqual(['## T-001 Owner: Scrub the floor', `## ${effort}`]);
  });

  test('puts a new question in its place', () => {
    const fresh = '| T-003 | Order lamps |  | — | 2h | they light | T-001 |';
    const again = rebuiltDocument('research', { tasks: tasks(sand, fresh, oil) }, note, record);
    expect(headings(again.note)).toEqual([`## ${owner}`, '## T-003 Owner: Order lamps', `## ${effort}`]);
  });

  test('tells of a question that the user took out, and brings it back when asked', () => {
    const at = note.indexOf(`## ${effort}`);
    const mine = `${note.slice(0, at).trimEnd()}\n`;
    const again = rebuiltDocument('research', open, mine, record);
    expect(again.note).toBe(mine);
    expect(again.report.conflicts).toMatchObject([{ kind: 'deleted-section', section: effort }]);
    const [out] = again.report.conflicts;
    expect(rebuiltDocument('research', open, mine, record, [out?.key ?? '']).note).toBe(note);
    const third = rebuiltDocument('research', open, mine, again.record);
    expect(third.report.conflicts).toEqual([]);
    expect(third.settled).toHaveLength(1);
  });

  test('keeps what the user wrote around and below, in any form', () => {
    const mine = decided(note, effort, '2d')
      .replace('**Rationale**: —', '**Rationale**: she asked\n\n#### Thoughts\n\n- more')
      .replaceAll('**', '__')
      .replace('# Research', 'My words.\n\n# Research');
    expect(rebuiltDocument('research', open, mine, record).note).toBe(mine);
  });

  test('without a record adds what is missing and takes nothing away', () => {
    const mine = `# Research\n\n## Which floor?\n\n**Decision**: The upper one\n`;
    const again = rebuiltDocument('research', open, mine, null);
    expect(headings(again.note)).toEqual(['## Which floor?', `## ${owner}`, `## ${effort}`]);
    expect(again.note).toContain('**Decision**: The upper one');
  });

  test('without a record does not take a filled line for a difference', () => {
    const mine = decided(note, owner, 'Ben');
    const again = rebuiltDocument('research', open, mine, null);
    expect(again.note).toBe(mine);
    expect(again.report).toEqual({ changes: [], conflicts: [] });
  });
});

describe('an answer', () => {
  const { note, record } = documentOf('research', open);

  test('goes into the cell that was asked for', () => {
    const found = answersIn(open, decided(note, owner, 'Ben | Ann'), record);
    expect(found.places).toBe(1);
    expect(found.notes).toMatchObject([{ which: 'tasks', path: 'goals/001-goal/tasks.md' }]);
    expect(found.notes[0]?.text).toBe(tasks(sand.replace('—', 'Ben \\| Ann'), oil));
    expect(found.notes[0]?.changes).toMatchObject([
      { kind: 'cell', id: 'T-001', cell: 'owner', after: 'Ben | Ann' },
    ]);
  });

  test('that is no effort goes nowhere, and that is told', () => {
    const found = answersIn(open, decided(note, effort, 'not long'), record);
    expect(found).toMatchObject({ notes: [], places: 0 });
    expect(found.problems[0]).toContain('The effort of T-002 is decided as “not long”');
    expect(answersIn(open, decided(note, effort, '1.5d'), record).places).toBe(1);
  });

  test('takes the place of its question in a line', () => {
    const goal = '# Goal Statement: Room\n\n- Keys: [NEEDS CLARIFICATION: who?]\n';
    const built = documentOf('research', { goal });
    const mine = decided(built.note, 'Keys: who?', 'Ann, on $& Saturdays');
    expect(answersIn({ goal }, mine, built.record).notes[0]?.text).toBe(
      '# Goal Statement: Room\n\n- Keys: Ann, on $& Saturdays\n',
    );
  });

  test.each([
    ['- NEEDS CLARIFICATION: do we keep the piano?', '- Do we keep the piano? No, we sell it'],
    ['- [ ] [NEEDS CLARIFICATION: do we keep the piano?]', '- [ ] Do we keep the piano? No, we sell it'],
    ['> 1. NEEDS CLARIFICATION: piano', '> 1. Piano: No, we sell it'],
    ['NEEDS CLARIFICATION: $& piano?', '$& piano? No, we sell it'],
    ['- NEEDS CLARIFICATION', '- No, we sell it'],
    ['**Piano**: NEEDS CLARIFICATION: keep it?', '**Piano**: No, we sell it'],
    ['- Piano: [NEEDS CLARIFICATION: keep it?], as said', '- Piano: No, we sell it, as said'],
    ['| NEEDS CLARIFICATION: keep it? | x |', '| No, we sell it | x |'],
  ])('stands behind its question where that was all of its line: %s', (line, answered) => {
    const goal = `# Goal Statement: Room\n\n## Things\n\n${line}\n`;
    const built = documentOf('research', { goal });
    const mine = built.note.replace(
      '**Decision**: NEEDS CLARIFICATION',
      () => '**Decision**: No, we sell it',
    );
    const [own] = answersIn({ goal }, mine, built.record).notes;
    expect(own?.text).toBe(goal.replace(line, () => answered));
    expect(own?.changes).toMatchObject([{ after: [answered] }]);
  });

  test('of several lines becomes one', () => {
    const mine = decided(note, owner, 'both:\n- Ann\n- Ben');
    expect(answersIn(open, mine, record).notes[0]?.text).toContain('| both: Ann; Ben |');
  });

  test.each(['', '—', 'TBD', '[name]', 'NEEDS CLARIFICATION until May'])(
    'is none while it says “%s”',
    (text) => {
      expect(answersIn(open, decided(note, owner, text), record).places).toBe(0);
    },
  );

  test('is found in a note of other make', () => {
    const mine = `## ${owner}\n\n- **Decision:** Ben\n- **Rationale:** near\n`;
    expect(answersIn(open, mine, null as BuildRecord | null).places).toBe(1);
  });
});

describe('a marker that is answered', () => {
  const answerAll = (texts: GoalTexts, answer: string) => {
    const built = documentOf('research', texts);
    const mine = built.note.replaceAll('**Decision**: NEEDS CLARIFICATION', () => `**Decision**: ${answer}`);
    return answersIn(texts, mine, built.record);
  };
  const answered = (line: string, answer = 'ANSWER'): string | undefined =>
    answerAll({ goal: `# Goal Statement: Room\n\n${line}\n` }, answer).notes[0]?.text.split('\n')[2];

  test.each([
    [
      '- Paint the hall (owner: NEEDS CLARIFICATION: Rita or Bob, 4h) (after T-001)',
      '- Paint the hall (owner: ANSWER) (after T-001)',
    ],
    ['- Colour: NEEDS CLARIFICATION: red? **Effort**: 3d', '- Colour: ANSWER **Effort**: 3d'],
    ['NEEDS CLARIFICATION: colour? **Effort**: 3d', 'Colour? ANSWER **Effort**: 3d'],
    ['- Colour: NEEDS CLARIFICATION: red or blue; effort: 3d', '- Colour: ANSWER; effort: 3d'],
    ['- Colour: NEEDS CLARIFICATION: red or blue **Effort:** 3d', '- Colour: ANSWER **Effort:** 3d'],
    ['- Lamp: NEEDS CLARIFICATION: which (LED or not)? (after T-001)', '- Lamp: ANSWER (after T-001)'],
    [
      '- Lamp: NEEDS CLARIFICATION: LED or not (after T-001) #room ^a1',
      '- Lamp: ANSWER (after T-001) #room ^a1',
    ],
    ['- Lamp: NEEDS CLARIFICATION: LED or not 📅 2027-01-02', '- Lamp: ANSWER 📅 2027-01-02'],
    ['- Lamp: **NEEDS CLARIFICATION**: LED?', '- Lamp: ANSWER'],
    ['- Lamp: **NEEDS CLARIFICATION: LED or not** soon', '- Lamp: **ANSWER** soon'],
    ['- Lamp: NEEDS CLARIFICATION: which **bright** one do we take?', '- Lamp: ANSWER'],
    ['- Light by [NEEDS CLARIFICATION: lamp or candle?] at night', '- Light by ANSWER at night'],
    ['| Hall | NEEDS CLARIFICATION: red? | 3d |', '| Hall | ANSWER | 3d |'],
  ])('loses nothing beside its question: %s', (line, expected) => {
    expect(answered(line)).toBe(expected);
  });

  test.each([
    ['- NEEDS CLARIFICATION: do we keep the piano?', '- Do we keep the piano? No, we sell it'],
    ['1. [NEEDS CLARIFICATION: do we keep the piano?]', '1. Do we keep the piano? No, we sell it'],
    ['- NEEDS CLARIFICATION: the piano', '- The piano: No, we sell it'],
    ['- NEEDS CLARIFICATION: keep it? Or sell it?', '- Keep it? Or sell it? No, we sell it'],
    ['- Piano: NEEDS CLARIFICATION: keep it?', '- Piano: No, we sell it'],
  ])('leaves its question to be read where nothing else says what it is: %s', (line, expected) => {
    expect(answered(line, 'No, we sell it')).toBe(expected);
  });

  test.each([
    '- Keys [NEEDS CLARIFICATION: as in [the rules](rules.md)?]',
    '- Keys [NEEDS CLARIFICATION: who](rules.md)',
    '- Keys [NEEDS CLARIFICATION: who has\n  them?]',
    '- Keys: NEEDS CLARIFICATION: who <!-- Ann? --> has them?',
  ])('is not written where it is not sure what it takes the place of, and that is told: %s', (line) => {
    const found = answerAll({ goal: `## Rules\n\n${line}` }, 'Ann');
    expect(found).toMatchObject({ notes: [], places: 0 });
    expect(found.problems).toHaveLength(1);
    expect(found.problems[0]).toContain('Write it there yourself.');
  });

  test.each(['## Ann', '1. Ann', '> Ann', '---'])('is not written as a block of its own: %s', (answer) => {
    const found = answerAll({ goal: '## Rules\n\nNEEDS CLARIFICATION' }, answer);
    expect(found.notes).toEqual([]);
  });

  test('may open with a number behind other words', () => {
    expect(answered('- Opens: NEEDS CLARIFICATION', '8. March')).toBe('- Opens: 8. March');
  });

  test.each(['**NEEDS CLARIFICATION**', 'NEEDS CLARIFICATION: 3d?', '[NEEDS CLARIFICATION]'])(
    'in a cell that is asked for is asked and written once: %s',
    (cell) => {
      const texts = { tasks: tasks(sand.replace('—', cell)) };
      expect(answerAll(texts, 'Rita|Bob').notes[0]?.text).toBe(tasks(sand.replace('—', 'Rita\\|Bob')));
    },
  );

  test('is shown with its own line before and after, of two in one line each its own', () => {
    const goal = '## Rules\n\n- from NEEDS CLARIFICATION to NEEDS CLARIFICATION';
    const built = documentOf('research', { goal });
    const found = answersIn(
      { goal },
      built.note.replaceAll('**Decision**: NEEDS CLARIFICATION', '**Decision**: noon'),
      built.record,
    );
    expect(found.notes[0]?.changes).toMatchObject([
      { after: ['- from noon to NEEDS CLARIFICATION'] },
      { after: ['- from NEEDS CLARIFICATION to noon'] },
    ]);
  });
});

describe('a decision', () => {
  const { note, record } = documentOf('research', open);
  const cell = (answer: string): string | undefined => {
    const [written] = answersIn(open, decided(note, owner, answer), record).notes;
    return /Sand the floor \| {2}\| (.*) \| 8h/.exec(written?.text ?? '')?.[1];
  };

  test.each([
    ['Rita\nRationale: she asked', 'Rita'],
    ['Rita\n- Alternatives considered: Bob', 'Rita'],
    [
      'Two people:\n- **Morning**: Rita\n- **Evening**: Bob',
      'Two people: **Morning**: Rita; **Evening**: Bob',
    ],
    ['Two people:\n1. Rita\n2. Bob', 'Two people: Rita; Bob'],
    ['Rita %%not Bob%%', 'Rita'],
    ['Rita <!-- not Bob -->', 'Rita'],
    ['Rita ^abc-1', 'Rita'],
    ['Rita\n^abc-1', 'Rita'],
    ['Rita\n\n---', 'Rita'],
  ])('is what is to be read up to the next of our lines: %j', (answer, expected) => {
    expect(cell(answer)).toBe(expected);
  });

  test.each(['%%Rita%%', '<!-- Rita -->', '^abc'])('is none that nobody sees: %s', (answer) => {
    expect(answersIn(open, decided(note, owner, answer), record)).toMatchObject({ places: 0, problems: [] });
  });

  test('is not looked for in code', () => {
    const mine = note.replace('**Decision**', '```\nDecision: Rita\n```\n**Decision**');
    expect(answersIn(open, mine, record).places).toBe(0);
  });

  test.each(['\n| a | b |\n|---|---|', '\n> Rita', '\n```\nRita\n```', '\n- [x] Rita\n- [ ] Bob'])(
    'that makes no line is told and not written: %j',
    (answer) => {
      const found = answersIn(open, decided(note, owner, answer), record);
      expect(found.notes).toEqual([]);
      expect(found.problems[0]).toContain('Say it in words.');
    },
  );
});

describe('questions that begin alike', () => {
  const long = 'is there a room for all who come to read on the long summer evenings';
  test.each([
    [
      'in one place',
      { goal: `## R\n\n- NEEDS CLARIFICATION: ${long} in May?\n- NEEDS CLARIFICATION: ${long} in June?` },
    ],
    [
      'but for their last sign',
      { goal: '## R\n\n- NEEDS CLARIFICATION: heat?\n- NEEDS CLARIFICATION: heat' },
    ],
    [
      'in two notes',
      { goal: '## R\n\n- NEEDS CLARIFICATION: heat?', milestones: '## R\n\n- NEEDS CLARIFICATION: heat?' },
    ],
  ])('%s have titles of their own, and both answers are written', (_, texts: GoalTexts) => {
    const built = documentOf('research', texts);
    expect(new Set(headings(built.note)).size).toBe(2);
    const mine = built.note.replaceAll('**Decision**: NEEDS CLARIFICATION', '**Decision**: yes');
    expect(answersIn(texts, mine, built.record).places).toBe(2);
    expect(rebuiltDocument('research', texts, mine, built.record).report.conflicts).toEqual([]);
  });
});
