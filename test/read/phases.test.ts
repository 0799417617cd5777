import { daysOf, itemsOf, names, phaseOf, phasesOf, planOf, textsOf } from '../support/reading.ts';

describe('where a phase starts (format 2.1)', () => {
  test.each([
    ['**Phase 1: Setup** (Weeks 1-2, Milestone 1)', 'Phase 1: Setup'],
    ['### Phase 2: Setup', 'Phase 2: Setup'],
    ['## Phase III — Setup (2026-01-05 to 2026-01-16)', 'Phase III: Setup'],
    ['- **Phase 1**: Setup', 'Phase 1: Setup'],
    ['- Phase 1: Setup', 'Phase 1: Setup'],
    ['## 🚀 Phase 1 (Weeks 1-2)', 'Phase 1'],
    ['## 3.1 Phase 1 - Setup', 'Phase 1: Setup'],
    ['### **Phase 1a: Setup**', 'Phase 1a: Setup'],
    ['## Phase 1.5: Pilot', 'Phase 1.5: Pilot'],
    ['## phase 0: Kick-off', 'phase 0: Kick-off'],
    ['**Phase 1**', 'Phase 1'],
    ['## Phase B. Setup (the long part)', 'Phase B: Setup (the long part)'],
  ])('%s', (line, name) => {
    expect(names(phasesOf(line, '', '- Do it'))).toEqual([name]);
  });

  test.each([
    ['a sentence about phases', '- Phase 1 executes Milestone 1 (storage)'],
    ['a success line', '**Phase 1 Success**: all is well'],
    ['another kind of phase', '**Build Phase**: compile it'],
    ['a checkpoint', '**End of Phase 1** (Week 2): Is it good?'],
    ['a plain paragraph', 'Phase 3: that is the hard one'],
    ['running text', 'We talk about Phase 4: the end.'],
  ])('%s is none', (_what, line) => {
    expect(names(phasesOf('## Phase 9: Real', '', '- Do it', '', line))).toEqual(['Phase 9: Real']);
  });

  test('code, HTML and comments hold no phases', () => {
    const hidden = [
      '```',
      '## Phase 2: Fenced',
      '```',
      '',
      '%%',
      '## Phase 3: Hidden',
      '%%',
      '',
      '<!--',
      '## Phase 4: Gone',
      '-->',
    ];
    expect(names(phasesOf('## Phase 1: Real', '', ...hidden))).toEqual(['Phase 1: Real']);
  });

  test('the sections about risks, checks and checkpoints hold no phases', () => {
    const phases = phasesOf(
      '## Phase 1: Real',
      '',
      '- Do it',
      '',
      '## Risks',
      '',
      '- Phase 2: somebody falls ill',
      '',
      '### Phase 3: in a risk',
    );
    expect(names(phases)).toEqual(['Phase 1: Real']);
  });

  test('a heading of phases holds them even where it lies below the context', () => {
    const phases = phasesOf(
      '## Implementation Context',
      '',
      '**Goal Priority**: P1',
      '',
      '### Implementation Phases',
      '',
      '**Phase 1: A**',
      '- Do it',
    );
    expect(names(phases)).toEqual(['Phase 1: A']);
  });

  test('in a plan without phases the word that first opens a line plays their part', () => {
    const phases = phasesOf(
      '### Sprint 1: Cards',
      '',
      '- Draw it',
      '',
      '### Sprint 2: Rewards',
      '',
      '- Scan it',
      '',
      '**Milestone 1**: Beta',
    );
    expect(names(phases)).toEqual(['Sprint 1: Cards', 'Sprint 2: Rewards']);
  });

  test('a plan without any such word is one phase, called after the goal', () => {
    const plan = planOf(
      '# Plan: Repair café\n\n## Background\n\n- It was fun\n\n## Steps\n\n- Ask for the hall\n- Print posters',
    );
    expect(names(plan.phases)).toEqual(['Phase 1: Repair café']);
    expect(plan.phases.flatMap(itemsOf)).toEqual(['Ask for the hall', 'Print posters']);
  });

  test('without a section that speaks of work, all lists outside the known sections are the work', () => {
    const plan = planOf('# Trip\n\n## Before\n\n- Book the train\n\n## Risks\n\n- Strike');
    expect(plan.phases.flatMap(itemsOf)).toEqual(['Before | Book the train']);
  });

  const kitchen = ['## 1. Kitchen', '- Fit the sink', '## 2. Bath', '- Hang the mirror'];

  test.each([
    ['an order', ['## Order', '1. Bath', '2. Kitchen']],
    ['an order in another language', ['## Reihenfolge', '- **Bath**', '- Kitchen']],
    ['what does not change', ['## No change', '- The hall stays']],
    ['the same in another language', ['## Unverändert', '- The hall stays']],
  ])('a section that tells %s is no phase', (_, lines) => {
    expect(names(phasesOf(...kitchen, ...lines))).toEqual(['Phase 1: Kitchen', 'Phase 2: Bath']);
  });

  test.each([
    ['says more than names', ['## Buy', '- Kitchen: the sink', '- Bath: the mirror']],
    ['has an item of its own', ['## Order', '- Bath', '- Kitchen', '- Sweep the hall']],
  ])('one that %s is one', (_, lines) => {
    expect(names(phasesOf(...kitchen, ...lines)).join()).toContain(lines[0]?.slice(3));
  });

  test('boxes that only name sections are tasks', () => {
    const phases = phasesOf(...kitchen, '## Order', '- [ ] Bath', '- [ ] Kitchen');
    expect(phases.flatMap(({ items }) => textsOf(items))).toEqual(['Bath', 'Kitchen']);
  });

  test.each([
    ['headings', '## P2 — Split the kitchen', '## P2 — Heizung tauschen', '- Saw the board', 'Bald.'],
    ['prose first', '### Phase 2: Küche', '### Phase 2: Garten', 'Erst denken.', '- Graben'],
    ['bold lines', '**Phase 2: Kitchen**', '**Phase 2: Garden**', '- Saw the board', '- Dig'],
    ['prose alone', '## Stage 2: Kitchen', '## Stage 2: Garden', 'Soon.', 'Late.'],
    ['boxes', '## 第2阶段：厨房', '## 第2阶段：花园', '- [ ] 挖土', '以后。'],
  ])('names of one series that share no word are two phases: %s', (_, one, other, first, second) => {
    const phases = phasesOf(one.replace('2', '1'), '', '- Start', '', one, '', first, '', other, '', second);
    expect(phases.map(({ name }) => name).slice(1)).toEqual([one, other].map((title) => nameIn(title)));
  });

  test.each([
    ['Build the well', 'Build the pump', 'Build the fence'],
    ['Brunnen bauen', 'Pumpe bauen', 'Zaun bauen'],
  ])('a word that the names of other numbers share as well makes no one phase: %s', (one, two, again) => {
    const phases = phasesOf(
      `## Phase 1: ${one}`,
      '- Dig',
      `## Phase 2: ${two}`,
      '- Lift',
      '# Later',
      `## Phase 1: ${again}`,
      '- Saw',
    );
    expect(phases.map(({ name }) => name)).toEqual([one, two, again]);
    const known = phasesOf(
      `## Phase 1: ${one}`,
      '- Dig',
      `## Phase 2: ${two}`,
      '- Lift',
      '# Later',
      `## Phase 1: ${one} II`,
      '- Saw',
    );
    expect(known.map(itemsOf)).toEqual([['Dig', 'Saw'], ['Lift']]);
  });

  test('a second start with the same number adds to the first', () => {
    const phases = phasesOf(
      '1. **Phase 1**: Audit (Weeks 1-2)',
      '2. **Phase 2**: Repair',
      '',
      '### Phase 1: Audit',
      '',
      '- Test the map',
      '',
      '### Phase 2',
      '',
      '- Fix it',
    );
    expect(names(phases)).toEqual(['Phase 1: Audit', 'Phase 2: Repair']);
    expect(daysOf(phases)).toEqual(['1-10', '?']);
    expect(phases.map(itemsOf)).toEqual([['Test the map'], ['Fix it']]);
  });

  test.each([
    ['## Phase 2 Tasks'],
    ['## Phase 2'],
    ['## Phase 2 – To do'],
    ['## Phase 2 (continued)'],
    ['## Phase 2: Aufgaben'],
    ['## Phase 2 Tâches'],
  ])('a second start without a name of its own adds to the first: %s', (start) => {
    const phases = phasesOf(
      '## Phase 1: Cut',
      '- Cut it',
      '## Phase 2: Sew',
      '- Sew it',
      start,
      '- Buy thread',
    );
    expect(names(phases)).toEqual(['Phase 1: Cut', 'Phase 2: Sew']);
    expect(phases.map(itemsOf)).toEqual([['Cut it'], ['Sew it', 'Buy thread']]);
  });

  test('the name is that of the start that has one, whichever comes first', () => {
    const phases = phasesOf(
      '## Phase 1 Tasks',
      '- Cut it',
      '## Phase 1: Sails',
      '- Sew it',
      '## Phase 2: Rig',
    );
    expect(names(phases)).toEqual(['Phase 1: Sails', 'Phase 2: Rig']);
  });

  test('two names of one number are two phases, and so are two starts without any', () => {
    const named = phasesOf('## Phase 1: Cut', '- Cut it', '## Phase 1: Rig', '- Rig it');
    expect(names(named)).toEqual(['Phase 1: Cut', 'Phase 1: Rig']);
    const numbered = phasesOf(
      '## Part 2 – Block 1',
      '- Cut it',
      '## Part 2 – Block 2',
      '- Rig it',
      '## Part 3',
      '- Sail',
    );
    expect(names(numbered)).toEqual(['Part 2: Block 1', 'Part 2: Block 2', 'Part 3']);
    const bare = phasesOf(
      '## A',
      '### Week 1',
      '- Cut it',
      '### Week 2',
      '- Rig it',
      '## B',
      '### Week 1',
      '- Dig it',
    );
    expect(bare.flatMap(itemsOf)).toHaveLength(3);
  });
});

describe('where a phase ends (format 2.2)', () => {
  test.each([
    ['# Move the shop', '**Phase 1: Pack**', '- Fill crates', '**Phase 2: Drive**', '- Load the van'],
    ['**Phase 1: Pack**', '- Fill crates', '**Phase 2: Drive**', '- Load the van'],
  ])('a heading behind phases right below the title is a section of its own: %s', (...lines) => {
    const phases = phasesOf(
      ...lines,
      '## If it goes wrong',
      '- Drive back',
      '### Phone list',
      '- The garage',
    );
    expect(phases.map(itemsOf)).toEqual([['Fill crates'], ['Load the van']]);
  });

  test.each(['### Task 2.1: Load the van', '### Week 2', '### Deliverables'])(
    'but for one that names a part of a phase: %s',
    (heading) => {
      const lines = ['# Move', '**Phase 1: Pack**', '- Fill crates', '**Phase 2: Drive**', '- Load the van'];
      const found = phasesOf(...lines, heading, '- Something else');
      expect(JSON.stringify(found.at(-1))).toContain('Something else');
    },
  );

  test('nor where phases have headings in them', () => {
    const lines = ['# Move', '**Phase 1: Pack**', '### Cellar', '- Fill crates', '**Phase 2: Drive**'];
    expect(phasesOf(...lines, '### Van', '- Load').map(itemsOf)).toEqual([
      ['Cellar | Fill crates'],
      ['Van | Load'],
    ]);
  });

  test('a heading of its own level ends it, a deeper one does not', () => {
    const phase = phaseOf(
      '## Phase 1: A',
      '',
      '### Backend',
      '',
      '- Build it',
      '',
      '## Afterthoughts',
      '',
      '- Not a task',
    );
    expect(itemsOf(phase)).toEqual(['Backend | Build it']);
  });

  test("any heading not below its section's ends a bold phase", () => {
    const phase = phaseOf(
      '### Phases',
      '',
      '**Phase 1: A**',
      '- Build it',
      '',
      '### Learning',
      '',
      '- Not a task',
    );
    expect(itemsOf(phase)).toEqual(['Build it']);
  });

  test('a thematic break ends it when a heading, a phase or the end follows', () => {
    const phases = phasesOf(
      '**Phase 1: A**',
      '- One',
      '',
      '---',
      '',
      '- Two',
      '',
      '---',
      '',
      '**Phase 2: B**',
      '- Three',
      '',
      '---',
    );
    expect(phases.map(itemsOf)).toEqual([['One', 'Two'], ['Three']]);
  });

  test('the body of a list-item phase is its nested list', () => {
    const phases = phasesOf('- **Phase 1**: A', '  - One', '- **Phase 2**: B', '  - Two', '- Neither');
    expect(phases.map(itemsOf)).toEqual([['One'], ['Two']]);
  });

  test('a list-item phase without a nested list takes the following items', () => {
    const phases = phasesOf('- Phase 1: A', '- One', '- Two', '- Phase 2: B', '- Three');
    expect(phases.map(itemsOf)).toEqual([['One', 'Two'], ['Three']]);
  });
});

describe('the time of a phase (format 2.3)', () => {
  test.each([
    ['Days 1-5', '1-5'],
    ['Day 7', '7-7'],
    ['Weeks 3-5', '11-25'],
    ['Week 6', '26-30'],
    ['2 weeks', '1-10'],
    ['10 days', '1-10'],
    ['Weeks 1 & 2', '1-10'],
    ['Days 1 through 4', '1-4'],
    ['Days 1–5, Milestone 2', '1-5'],
    ['2026-01-05 to 2026-01-16', '1-10'],
    ['Jan 5 - Jan 16, 2026', '1-10'],
    ['5 Jan 2026 – 16 Jan 2026', '1-10'],
    ['Q3', '?'],
    ['6 weeks total', '?'],
    ['~3 weeks', '?'],
  ])('%s', (time, days) => {
    expect(daysOf(phasesOf(`## Phase 1: A (${time})`, '', '- Do it'))).toEqual([days]);
  });

  test('a time of another kind is kept as text', () => {
    expect(phaseOf('## Phase 1: A (Q3, Milestone 2)', '', '- Do it')).toMatchObject({
      name: 'A',
      timing: 'Q3, Milestone 2',
      milestone: 'Milestone 2',
    });
  });

  test('a Duration field gives the time, but brackets win', () => {
    expect(daysOf(phasesOf('## Phase 1: A', '', '**Duration**: 2 weeks', '', '- Do it'))).toEqual(['1-10']);
    expect(daysOf(phasesOf('## Phase 1: A (Days 1-3)', '', '**Duration**: 2 weeks', '', '- Do it'))).toEqual([
      '1-3',
    ]);
  });

  test('a duration follows all of the phase before, its groups included', () => {
    const phases = phasesOf(
      '## Phase 1: A (Week 1)',
      '',
      '- Sprint 1 (Days 1-8): Build it',
      '',
      '## Phase 2: B (2 weeks)',
      '',
      '- Do it',
    );
    expect(daysOf(phases)).toEqual(['1-8', '9-18']);
  });

  test('a phase spans its own time and that of its groups, and says when a group lies outside', () => {
    const plan = planOf(
      '# P: x\n\n**Phase 3: A** (Week 6)\n- Sprint 6 (Days 26-30): Fix it\n- Sprint 7 (Days 31-35): Ship it\n',
    );
    expect(daysOf(plan.phases)).toEqual(['26-35']);
    expect(plan.findings).toEqual([
      expect.objectContaining({ code: 'group-outside-phase', severity: 'warning', line: 5 }),
    ]);
  });

  test("Week 1 of a later phase is the phase's own when the plan's lies outside it", () => {
    const phases = phasesOf(
      '## Phase 1: A (Weeks 1-2)',
      '',
      '- Week 2: Do it',
      '',
      '## Phase 2: B (Weeks 3-4)',
      '',
      '- Week 1: Do that',
      '- Week 4: Do more',
    );
    expect(phases.map((phase) => phase.groups.map((group) => group.days?.first))).toEqual([[6], [11, 16]]);
  });

  test('dates count in working days, a start on a day off moves to the next working day', () => {
    expect(
      daysOf(
        phasesOf(
          '## Phase 1: A (2026-01-05 to 2026-01-09)',
          '',
          '- Do',
          '',
          '## Phase 2: B (2026-01-10 to 2026-01-18)',
          '',
          '- Do',
        ),
      ),
    ).toEqual(['1-5', '6-10']);
  });

  test('the week has as many days as are worked', () => {
    const plan = planOf('# P: x\n\n## Phase 1: A (Weeks 1-2)\n\n- Do it', {
      settings: { workingDays: [1, 2, 3] },
    });
    expect(daysOf(plan.phases)).toEqual(['1-6']);
  });

  test('Day 1 is the start in the frontmatter', () => {
    const plan = planOf(
      '---\nstart: 2026-01-05\n---\n# P: x\n\n## Phase 1: A (2026-01-12 to 2026-01-16)\n\n- Do it',
    );
    expect([plan.startDate, ...daysOf(plan.phases)]).toEqual(['2026-01-05', '6-10']);
  });

  test.each([
    'holidays: 2026-01-06, 2026-01-09',
    'holidays: ["2026-01-06", 2026-01-09]',
    'holidays:\n  - 2026-01-06\n  - "2026-01-09"\nowner: Rita',
  ])('days off in the frontmatter are not counted: %j', (holidays) => {
    const plan = planOf(
      `---\nstart: 2026-01-05\n${holidays}\n---\n# P: x\n\n## Phase 1: A (2026-01-07 to 2026-01-16)\n\n- Do it`,
    );
    expect(plan.holidays).toEqual(['2026-01-06', '2026-01-09']);
    expect(daysOf(plan.phases)).toEqual(['2-8']);
  });

  test('days off of the settings are not counted', () => {
    const plan = planOf('# P: x\n\n## Phase 1: A (2026-01-05 to 2026-01-09)\n\n- Do it', {
      settings: { holidays: ['2026-01-06..2026-01-07'] },
    });
    expect(daysOf(plan.phases)).toEqual(['1-3']);
  });

  test('a start that is later than the plan’s own dates gives way to them', () => {
    const plan = planOf('# P: x\n\n## Phase 1: A (2026-01-05 to 2026-01-09)\n\n- Do it', {
      settings: { startDate: '2027-03-01' },
    });
    expect([plan.startDate, ...daysOf(plan.phases)]).toEqual(['2026-01-05', '1-5']);
  });
});

describe('the fields of a phase (format 2.4)', () => {
  test('one field, by all its names and in all its forms', () => {
    for (const line of [
      '- **Responsible**: Alice',
      '- **Owner:** Alice',
      'Lead: Alice',
      '- Assigned to: Alice',
      '**Team**: Alice',
      '- 👥 **Assignees**: Alice',
    ]) {
      expect(textsOf(phaseOf('## Phase 1: A', '', line, '', '- Do it').responsible)).toEqual(['Alice']);
    }
  });

  test('a sub-heading is a label, with its list as the value', () => {
    const phase = phaseOf(
      '## Phase 1: A',
      '',
      '### Deliverables',
      '',
      '- Report',
      '- Slides',
      '',
      '### Tasks',
      '',
      '- Write it',
    );
    expect([textsOf(phase.deliverables), itemsOf(phase)]).toEqual([['Report', 'Slides'], ['Write it']]);
  });

  test.each([
    ['### Week 1: Wood', '', '**Deliverables:**', '- [ ] Planks', '- [ ] Ribs'],
    ['### Week 1: Wood', '', '**Deliverables**', '', '* [ ] Planks', '* [ ] Ribs'],
    ['### Week 1: Wood', '', '- **Ergebnisse:**', '  - [ ] Planks', '  - [ ] Ribs'],
    ['**Week 1: Wood**', '', 'Outputs:', '- [ ] Planks', '- [ ] Ribs'],
    ['### Week 1: Wood', '', '**交付物：**', '', '1. [ ] Planks', '2. [ ] Ribs'],
  ])('boxes below deliverables are tasks of the group: %s', (...lines) => {
    const phase = phaseOf('## Phase 1: A', '', ...lines);
    expect(phase.items.map(({ text, group }) => [text, phase.groups[group ?? -1]?.label])).toEqual([
      ['Planks', 'Week 1: Wood'],
      ['Ribs', 'Week 1: Wood'],
    ]);
    expect(phase.deliverables).toEqual([]);
  });

  test('a value may stand in a nested list', () => {
    const phase = phaseOf(
      '## Phase 1: A',
      '',
      '- **Done when**:',
      '  - Tests pass',
      '  - Docs are read',
      '- Do it',
    );
    expect(textsOf(phase.done)).toEqual(['Tests pass', 'Docs are read']);
  });

  test('values are cut at semicolons and top-level commas', () => {
    const phase = phaseOf(
      '## Phase 1: A',
      '',
      '- **Deliverables**: `a, b`, report (draft, final); 1,000 copies, and a party',
      '- Do it',
    );
    expect(textsOf(phase.deliverables)).toEqual([
      '`a, b`',
      'report (draft, final)',
      '1,000 copies',
      'a party',
    ]);
  });

  test('what is worked on may be a field, too', () => {
    expect(
      itemsOf(
        phaseOf(
          '## Phase 1: A',
          '',
          '- **Activities**: Paint the walls',
          '- **Key activities**:',
          '  - Lay the floor',
        ),
      ),
    ).toEqual(['Paint the walls', 'Lay the floor']);
  });

  test('a plain label that is no field starts an item', () => {
    expect(itemsOf(phaseOf('## Phase 1: A', '', '- Kitchen: paint the walls'))).toEqual([
      'Kitchen: paint the walls',
    ]);
  });

  test('notes of the phase and other bold labels without an action are kept as notes', () => {
    const phase = phaseOf(
      '## Phase 1: A',
      '',
      '- **Rationale**: it is cheap',
      '- **Tooling**: the old saw',
      '- Budget: 100 €',
      '- Do it',
    );
    expect(phase.notes.map(({ label, value }) => `${label} = ${value}`)).toEqual([
      'Rationale = it is cheap',
      'Tooling = the old saw',
      'Budget = 100 €',
    ]);
    expect(itemsOf(phase)).toEqual(['Do it']);
  });

  test('another bold label stays in the name when its value is an action', () => {
    expect(itemsOf(phaseOf('## Phase 1: A', '', '- **Backend**: build the importer'))).toEqual([
      'Backend: build the importer',
    ]);
  });

  test('placeholders are absent', () => {
    const phase = phaseOf(
      '## Phase 1: A',
      '',
      '- **Owner**: [who does it]',
      '- **Deliverables**: TBD',
      '- [e.g., do something]',
      '- Do it',
    );
    expect([phase.responsible, phase.deliverables, itemsOf(phase)]).toEqual([[], [], ['Do it']]);
  });

  test('a label right below a list, without a blank line, ends the list', () => {
    const phase = phaseOf(
      '## Phase 1: A',
      '',
      '**Tasks**',
      '- Stop the machine',
      '- Clean up',
      '**Deliverables**',
      '- clean room',
      '**Owner**: Bo',
    );
    expect([itemsOf(phase), textsOf(phase.deliverables), textsOf(phase.responsible)]).toEqual([
      ['Stop the machine', 'Clean up'],
      ['clean room'],
      ['Bo'],
    ]);
  });

  test('the same below a nested list', () => {
    const phase = phaseOf('## Phase 1: A', '', '- Clean up', '  - with soap', 'Owner: Bo');
    expect([itemsOf(phase), phase.items[0]?.detail, textsOf(phase.responsible)]).toEqual([
      ['Clean up'],
      ['with soap'],
      ['Bo'],
    ]);
  });

  test('a table below Deliverables gives one clause a row', () => {
    const phase = phaseOf(
      '## Phase 1: A',
      '',
      '- Do it',
      '',
      '### Deliverables',
      '',
      '| Deliverable | Owner |',
      '|--|--|',
      '| Engine | Joris |',
    );
    expect(textsOf(phase.deliverables)).toEqual(['Engine (Joris)']);
  });

  test('a group keeps its time when a name follows', () => {
    const phase = phaseOf(
      '## Phase 1: A (Weeks 1-4)',
      '',
      '### Sprint 1 (Days 1-5): Outbox',
      '',
      '- Write it',
      '',
      '**Week 2: Polish**',
      '- Create it',
    );
    expect(
      phase.groups.map(({ label, days }) => `${label} ${String(days?.first)}-${String(days?.last)}`),
    ).toEqual(['Sprint 1: Outbox 1-5', 'Sprint 1: Outbox: Week 2: Polish 6-10']);
  });
});

describe('work that an overview and a detailed section both name', () => {
  test('is one item with what either says; a further one is its own', () => {
    const phase = phaseOf(
      '## Phase 1: A',
      '',
      '- Build it',
      '',
      '## Phase 1: A',
      '',
      '| ID | Task | Effort | Sprint |',
      '|--|--|--|--|',
      '| 1.1 | Build it | 8h | 1 |',
      '| 1.2 | Build it | 4h | 2 |',
    );
    expect(phase.items).toMatchObject([
      { text: 'Build it', whole: true, group: 0, fields: { id: '1.1', effort: '8h' } },
      { text: 'Build it', whole: true, group: 1, fields: { id: '1.2', effort: '4h' } },
    ]);
  });

  test('takes state and group from the detailed one', () => {
    const [item] = phaseOf(
      '## Phase 1: A',
      '',
      '- Build it',
      '',
      '## Phase 1: A',
      '',
      '### Core',
      '',
      '- [x] Build it',
      '  - well',
    ).items;
    expect(item).toMatchObject({ state: 'done', group: 0, detail: ['well'] });
  });
});

/** What stands behind the number of a phase's title. */
function nameIn(title: string): string {
  return title.replace(/^[#*\s]*(?:\p{L}+ ?\d|第2阶段)\s?[:：—]\s?|\**$/gu, '');
}
