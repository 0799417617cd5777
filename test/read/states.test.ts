import { undecorated } from '../../src/text/decoration.ts';
import { deriveTasks } from '../../src/derive/derive-tasks.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { daysOf, itemsOf, names, phaseOf, phasesOf, planOf } from '../support/reading.ts';

describe('a state in words at the end of a title or an item', () => {
  test.each([
    ['Hull — done', 'Hull', 'done'],
    ['Hull ✅ Complete (2026-08-11)', 'Hull', 'done'],
    ['Hull — ✅ Complete', 'Hull', 'done'],
    ['Hull (✅ Complete)', 'Hull', 'done'],
    ['Hull 🔄 In progress', 'Hull', 'active'],
    ['Rumpf ✅ erledigt', 'Rumpf', 'done'],
    ['Rumpf — erledigt am 2026-08-11', 'Rumpf', 'done'],
    ['Coque — Terminé (5 mai 2026)', 'Coque', 'done'],
    ['(✓ landed) Hull', 'Hull', 'done'],
    ['[✅ an Bord] Hull', 'Hull', 'done'],
    ['船体 ✅ 完了', '船体', 'done'],
    ['船体 完了（2026-08-11）', '船体', 'done'],
    ['Hull — largely DONE (2026-05-26)', 'Hull', 'active'],
    ['Hull NOT DONE', 'Hull', 'todo'],
    ['Hull — dropped', 'Hull', 'cancelled'],
    ['~~Hull~~ — OBSOLETE', 'Hull', 'cancelled'],
    ['~~Hull~~ — dropped: too wet', 'Hull: too wet', 'cancelled'],
    ['~~Hull~~ ✅ done', 'Hull', 'done'],
    ['~~Hull~~ done', 'Hull', 'done'],
    ['~~Hull A (two masts)~~ NOT SELECTED', 'Hull A (two masts)', 'cancelled'],
    ['~~Rumpf A~~ verworfen', 'Rumpf A', 'cancelled'],
    ['Sand the hull [X]', 'Sand the hull', 'done'],
    ['Sand the hull [ ]', 'Sand the hull', 'todo'],
    ['~~Which wood~~ Decided: oak', 'Which wood', 'done'],
    ['~~Which wood~~ **Decided 2026-03-01**: oak', 'Which wood', 'done'],
    ['~~Which wood~~ — decided, oak', 'Which wood', 'done'],
    ['~~Welches Holz~~ Entschieden: Eiche', 'Welches Holz', 'done'],
    ['~~Quel bois~~ Décidé : chêne', 'Quel bois', 'done'],
    ['~~用什么木头~~ 已决定：橡木', '用什么木头', 'done'],
    ['~~The buoy~~ Resolved: two of them', 'The buoy', 'done'],
  ])('%s', (line, text, sign) => {
    expect(undecorated(line)).toMatchObject({ text, sign });
  });

  test.each([
    'Doors — open',
    'Fix every TODO',
    '~~Hull~~ → see the new one',
    '~~Hull~~ Deck',
    'See the drawing [2]',
    '~~Buy paint~~ Buy varnish',
    '~~Buy paint~~ Buy: varnish, rope',
    'Hull (1.3 open)',
    'Decide what is done first',
    'Done',
  ])('none: %s', (line) => {
    expect(undecorated(line)).toMatchObject({ text: line, sign: null });
  });

  test('a phase is done on a day, which is no time of it', () => {
    const [phase] = phasesOf('## Phase 0 — Hull — ✅ Complete (2026-08-11)', '- Sand it');
    expect([phase?.name, phase?.days, phase?.items[0]?.state]).toEqual(['Hull', null, 'done']);
    expect(phase?.notes).toMatchObject([{ label: 'Done', value: '2026-08-11' }]);
  });

  test('words behind a sign and before a day are a remark', () => {
    const [phase] = phasesOf('## Phase 1: Hull ✅ for the most part (2026-08-11)', '- Sand it');
    expect([phase?.name, phase?.days]).toEqual(['Hull', null]);
    expect(phase?.notes).toMatchObject([{ label: 'Status', value: 'for the most part (2026-08-11)' }]);
  });
});

describe('a bold title and what only follows it', () => {
  const phase = phaseOf(
    '## Phase 1: Rigging',
    '- **Mast** — done. Two splices, one stay.',
    '- **Sails** — erledigt: Groß und Fock',
    '- **Winches** — **open.** Order two',
    '- [ ] **Ropes** · 🌐 · little effort · 2h',
    '- **Blocks** — grease and count them',
  );

  test('are its state and its description', () => {
    expect(phase.items.map(({ title, text, state }) => [title ?? text, state])).toEqual([
      ['Mast', 'done'],
      ['Sails', 'done'],
      ['Winches', 'todo'],
      ['Ropes', 'todo'],
      ['Blocks — grease and count them', 'todo'],
    ]);
  });

  test('the title is the name, the hints behind it count', () => {
    const plan = planOf(
      '# Plan: T\n\n## Phase 1: R\n- [ ] **Ropes** · 🌐 · little effort · 2h\n- **#96** — count',
    );
    const [task, other] = deriveTasks(plan, DEFAULT_SETTINGS).phases[0]?.tasks ?? [];
    expect([task?.name, task?.hours, other?.name]).toEqual(['Ropes', 2, '#96 — count']);
  });
});

describe('what a part says of the state of its items', () => {
  test('a sign behind its heading, not one before it; a struck heading', () => {
    const plan = planOf(
      [
        '# Plan: T',
        '## Phase 1: Yard',
        '### Paint ✅',
        '- Buy paint',
        '- [ ] Second coat',
        '### ✅ Tiles',
        '- Lay them out',
        '### ~~Mend the fence~~ — **OBSOLETE**',
        '- Buy boards',
        '- [ ] Saw them',
        '- [—] Glue them',
      ].join('\n'),
    );
    expect(plan.phases[0]?.items.map(({ text, state }) => [text, state])).toEqual([
      ['Buy paint', 'done'],
      ['Second coat', 'todo'],
      ['Lay them out', 'todo'],
    ]);
    expect(plan.cancelled).toHaveLength(3);
  });

  test.each([
    'Implemented:',
    'Implementado:',
    '**Done in this pass**:',
    'What shipped:',
    'Completed so far:',
  ])('the label %s', (label) => {
    const phase = phaseOf('## Phase 1: Yard', '', label, '', '- The gate', '- [ ] The fence');
    expect(phase.items.map(({ state }) => state)).toEqual(['done', 'todo']);
  });

  test.each([
    'Completed milestones',
    'Completed milestones (2025)',
    'Recently completed',
    'What we have done',
    '🏆 Achievements',
    'Terminé',
  ])('the section %s beside others', (heading) => {
    const phases = phasesOf(`## ${heading}`, '- The gate', '## Yard', '- Dig it', '## Hall', '- Paint it');
    expect(phases.map(({ items }) => items.map(({ state }) => state))).toEqual([
      ['done'],
      ['todo'],
      ['todo'],
    ]);
  });

  test.each(['Complete milestones', 'Achieve the gate', 'Milestones'])('not the section %s', (heading) => {
    const phases = phasesOf(`## ${heading}`, '- The gate', '## Yard', '- Dig it', '## Hall', '- Paint it');
    expect(phases[0]?.items.map(({ state }) => state)).toEqual(['todo']);
  });

  test('what is deliberately not done is cancelled', () => {
    const plan = planOf('# Plan: T\n## Phase 1: A\n- Dig\n\nDeliberately **not** doing:\n\n- Wire it\n');
    expect([plan.phases[0]?.items.length, plan.cancelled.length]).toEqual([1, 1]);
  });

  test('a ✅ before a heading is an emoji where others have other ones', () => {
    const [, second] = phasesOf(
      '## 🎯 Weekdays',
      '- Read',
      '- Write',
      '',
      '## ✅ Weekends',
      '- Rest',
      '- Walk',
    );
    expect(second?.items.map(({ state }) => state)).toEqual(['todo', 'todo']);
  });

  test('a Status that lists states is a note, and makes no task of its group', () => {
    const phase = phaseOf(
      '## Fase 1: A',
      '- **Riego**',
      '  - Dibujar',
      '  - Estado: pendiente, aceptada, rechazada',
    );
    expect(itemsOf(phase)).toEqual(['Riego | Dibujar']);
    expect([phase.items[0]?.state, phase.notes[0]?.value]).toEqual([
      'todo',
      'pendiente, aceptada, rechazada',
    ]);
  });

  test('a Status among the items of a phase is not the phase’s', () => {
    const phase = phaseOf(
      '## Phase 1: A',
      'Clear it first',
      '- Dig',
      '- Status: done',
      '',
      'Then fill it',
      '- Rake',
    );
    expect(phase.items.map(({ state }) => state)).not.toContain('done');
  });
});

describe('a state in code or brackets at the start of an item', () => {
  test.each([
    ['`DONE` Rights for all', 'Rights for all', 'done'],
    ['`ERLEDIGT` Beete anlegen', 'Beete anlegen', 'done'],
    ['[Done] Docs', 'Docs', 'done'],
    ['[WIP]: Docs', 'Docs', 'active'],
    ['[PARTIAL] Docs', 'Docs', 'active'],
    ['`TODO` - test the pump', 'test the pump', 'todo'],
    ['[En cours] Peindre', 'Peindre', 'active'],
    ['【完成】写文档', '写文档', 'done'],
    ['(done) Buy seeds', 'Buy seeds', 'done'],
    ['[OPEN] Gate', 'Gate', 'todo'],
  ])('%s', (line, text, sign) => {
    expect(undecorated(line)).toMatchObject({ text, sign });
  });

  test.each([
    '`TODO` comments are removed',
    '`DONE` means that it works',
    '`done` Flag in the table',
    '[Done](x.md) is written',
    '(Pending) payments',
    '[Open] the box',
    'Show the progress (% done)',
    'Show the progress (50% done)',
  ])('none: %s', (line) => {
    expect(undecorated(line)).toMatchObject({ text: line, sign: null });
  });
});

describe('a strike with a done sign behind it', () => {
  test.each([
    ['~~Real voice~~ ✅ Built (v3)', 'Real voice', 'Built (v3)'],
    ['~~Old page~~ — ✅ Built by Anna', 'Old page', 'Built by Anna'],
    ['~~Altes Tor~~ ✔ ersetzt. Schlüssel liegt beim Wart', 'Altes Tor', 'ersetzt. Schlüssel liegt beim Wart'],
    ['~~**Porte**~~ – ☑ peinte', 'Porte', 'peinte'],
  ])('%s is done, and its remark a detail', (line, text, remark) => {
    expect(undecorated(line)).toMatchObject({ text, sign: 'done', remark });
    const [item] = phaseOf('## Phase 1: A', `- ${line}`).items;
    expect(item).toMatchObject({ text, state: 'done', detail: [remark] });
  });
});

describe('an open box', () => {
  test.each([
    ['- [ ] Run the tests — all green ✅', 'todo'],
    ['- [ ] Tests laufen lassen – alles grün ✔', 'todo'],
    ['- [ ] Lay the path ✅', 'done'],
    ['- [ ] ✅ Lay the path — with stones', 'done'],
    ['- [x] Lay the path — with stones ✅', 'done'],
    ['- Lay the path — with stones ✅', 'done'],
  ])('beats the sign behind what is told of it: %s', (line, state) => {
    expect(phaseOf('## Phase 1: A', line).items[0]?.state).toBe(state);
  });
});

test('in a phase whose title says in words that nothing has begun, an hourglass says so, too', () => {
  const rows = ['| # | Task | Status |', '|---|---|---|', '| 1 | Sew the sail | ⏳ |'];
  expect(phaseOf('## ⏳ Week 2: Sail (pending)', ...rows).items[0]?.state).toBe('todo');
  expect(phaseOf('## ⏳ Week 2: Sail (in progress)', ...rows).items[0]?.state).toBe('active');
});

describe('steps of which some are ticked (format 6.4)', () => {
  test.each([
    ['a heading', ['### Step 1: Move the shelf', '- [x] Empty it', '- [ ] Carry it']],
    ['an open box', ['- [ ] Move the shelf', '  - [x] Empty it', '  - [ ] Carry it']],
    ['a ticked box', ['- [x] Move the shelf', '  - [x] Empty it', '  - [ ] Carry it']],
    [
      'a ticked box above open ones alone',
      ['- [x] Das Regal in die Werkstatt umziehen', '', '  1. [ ] Leeren'],
    ],
    ['a done sign', ['* ✅ Move the shelf', '  * ☑ Empty it', '  * [ ] Carry it']],
    ['a ticked box with a bold title', ['1. [x] **Move the shelf** (first half)', '   - [ ] Carry it']],
    ['a step in progress', ['### Task 1: Move the shelf', '- [/] Empty it', '- [ ] Carry it']],
  ])('%s is in progress', (_, lines) => {
    expect(phaseOf('## Phase 1: Shop', '', ...lines).items.map(({ state }) => state)).toEqual(['active']);
  });

  test.each([
    ['none is', '### Step 1: Move the shelf', '- [ ] Empty it', '- [ ] Carry it', 'todo'],
    ['the task is done', '### Step 1: Move the shelf ✅', '- [x] Empty it', '- [ ] Carry it', 'done'],
    ['all are', '### Step 1: Move the shelf', '- [x] Empty it', '- [x] Carry it', 'done'],
  ])('not so where %s', (_, heading, one, other, state) => {
    expect(phaseOf('## Phase 1: Shop', '', heading, one, other).items).toMatchObject([{ state }]);
  });
});

test.each([
  ['Completed - Week 1', '1-5', 'done'],
  ['Week 2, done', '6-10', 'done'],
  ['Week 2 ✅', '6-10', 'done'],
  ['Erledigt: Woche 2', '6-10', 'done'],
  ['Weeks 1-2 – not started', '1-10', 'todo'],
  ['Done - 2026-08-03', '?', 'done'],
])('the brackets of a phase tell its state and its time: %s', (inside, days, state) => {
  const phases = phasesOf(`## Phase 1: Hull (${inside})`, '- Caulk the planks');
  expect([names(phases), daysOf(phases), phases[0]?.items[0]?.state]).toEqual([
    ['Phase 1: Hull'],
    [days],
    state,
  ]);
});

describe('a struck question with its answer behind it (format 2.5)', () => {
  test('is a note with the answer, and no open question', () => {
    const [phase] = phasesOf('## Phase 1: Hull', '- ~~Which wood?~~ Decided: oak', '- Sand it');
    expect(phase?.items.map(({ text }) => text)).toEqual(['Sand it']);
    expect(phase?.notes).toMatchObject([{ label: 'Note', value: 'Which wood? Decided: oak' }]);
  });
});

describe('brackets in bold are no box (format 6.1)', () => {
  test.each([
    ['a letter', '- **[M] Must** comes first, **[S] Should** later'],
    ['a bullet of stars', '* **[C] Could** one day'],
    ['letters alone in bold', '- **[K]** Kann warten'],
    ['a number', '1. __[1] Zuerst__'],
    ['behind a sign', '- ⭐ **[M] Must** comes first'],
  ])('%s', (_, legend) => {
    const lines = ['## Barn', '', '- Build the roof', '', '## Yard', '', '- Rake the gravel'];
    expect(names(phasesOf(legend, '', ...lines))).toEqual(['Phase 1: Barn', 'Phase 2: Yard']);
  });

  test('but a mark of a state in them says it', () => {
    const { items } = phaseOf(
      '## Phase 1: Barn',
      '- **[x]** Build the roof',
      '- **[/]** Paint it',
      '- **[ ] Rake it**',
    );
    expect(items.map(({ text, state }) => [text, state])).toEqual([
      ['Build the roof', 'done'],
      ['Paint it', 'active'],
      ['Rake it', 'todo'],
    ]);
  });

  test('a circle that is partly full says in progress', () => {
    const { items } = phaseOf(
      '## Phase 1: Barn',
      '* ☑ Build it',
      '* ◐ Paint it',
      '* ☐ Rake it',
      '* Sweep it ◑',
    );
    expect(items.map(({ state }) => state)).toEqual(['done', 'active', 'todo', 'active']);
  });
});

describe('a drawn box is a box (format 2.5)', () => {
  test.each([
    ['stars', '*', ''],
    ['dashes below headings', '-', '### '],
    ['numbers', '1.', ''],
  ])('below %s, though other headings count', (_, bullet, level) => {
    const plan = [
      '## Orchard',
      `${bullet} ☑ Mow the grass, rake it`,
      `${bullet} ◐ Prune the trees (two left)`,
      '',
      ...['1', '2'].flatMap((number) => [
        `${level || '### '}Layer ${number}: Soil`,
        `${bullet} ☐ Dig it`,
        '',
      ]),
      '## Cellar',
      `${bullet} ☐ Sweep the floor`,
      '- Cool, but dry',
    ];
    const phases = phasesOf(...plan);
    expect(names(phases)).toEqual(['Phase 1: Orchard', 'Phase 2: Cellar']);
    expect(phases[0]?.items.map(({ text, state }) => [text, state])).toEqual([
      ['Mow the grass, rake it', 'done'],
      ['Prune the trees (two left)', 'active'],
      ['Dig it', 'todo'],
      ['Dig it', 'todo'],
    ]);
  });

  test('not in a line that tells what they mean', () => {
    const phases = phasesOf(
      '> - ☐ open / ☑ done',
      '',
      '## Cellar',
      '- Sweep the floor',
      '## Loft',
      '- Sweep it',
    );
    expect(phases.map(({ items }) => items.length)).toEqual([1, 1]);
  });
});
