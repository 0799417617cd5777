import { itemsOf, names, phasesOf, planOf } from '../support/reading.ts';

const told = (...lines: readonly string[]): string[] => {
  const phases = phasesOf(...lines);
  return phases.map((phase, at) => `${names(phases)[at] ?? ''} = ${itemsOf(phase).join(' | ')}`);
};

/** `2 under Harvest` for each heading below which work was not read. */
const unreadIn = (...lines: readonly string[]): string[] =>
  planOf(['# Plan', ...lines].join('\n'))
    .unread.filter(({ isWork }) => isWork)
    .map(({ heading, count }) => `${count} under ${heading}`);

describe('a list beside sections that are called after a time as its heading is (format 2.1)', () => {
  test.each([
    ['months', 'March', 'April 2027', 'May'],
    ['German months', 'März', 'April', 'Mai'],
    ['Japanese months', '2026年8月', '2026年9月', '2026年10月'],
    ['weekdays', 'Monday', 'Tuesday', 'Friday'],
    ['how long before', '6 weeks before', '2 weeks before', '1 week before'],
  ])('%s: is a phase, whatever its items say', (_what, one, two, three) => {
    const table = ['', '| Task | Who |', '|--|--|', '| Sow | Ida |', ''];
    expect(
      told(`## ${one}`, '- [ ] Dig', `## ${two}`, ...table, `## ${three}`, '1. Peas', '2. Beans'),
    ).toEqual([`Phase 1: ${one} = Dig`, `Phase 2: ${two} = Sow`, `Phase 3: ${three} = Peas | Beans`]);
  });
});

describe('a list beside sections of boxes in which each item says something to do (format 2.1)', () => {
  const BOXES = ['## Hall', '- [ ] Sweep'];
  test.each([
    ['bullets', ['- Return the tables', '- Pay the band']],
    ['numbers', ['1. Return the tables', '2. Pay the band']],
    ['German', ['- Tische zurückbringen', '- Band bezahlen']],
    ['French', ['- Rendre les tables', '- Payer le groupe']],
    ['Spanish', ['- Devolver las mesas', '- Pagar al grupo']],
  ])('%s: is a phase beside them', (_what, items) => {
    expect(told(...BOXES, '## Afterwards', ...items)).toEqual([
      'Phase 1: Hall = Sweep',
      `Phase 2: Afterwards = ${items.map((item) => item.replace(/^\S+ /, '')).join(' | ')}`,
    ]);
  });

  test.each([
    ['things', '## Colours', ['- Cream', '- Oak doors']],
    ['what tells how', '## How to clean', ['- Use soap', '- Rinse it']],
    ['another plan', '## Plan B', ['- Rent a tent', '- Ask the school']],
    ['ideas', '## Ideas', ['- Rent a tent', '- Ask the school']],
    ['what comes next', '## Next steps', ['- Rent a tent', '- Ask the school']],
    ['what comes after it', '## Next steps after the fair', ['- Rent a tent', '- Ask the school']],
    ['what follows for some', '## Follow-ups for the crew', ['- Rent a tent', '- Ask the school']],
    ['the same in German', '## Nächste Schritte nach dem Fest', ['- Rent a tent', '- Ask the school']],
    ['one item', '## More', ['- Rent a tent']],
  ])('%s are none', (_what, heading, items) => {
    const lines = [...BOXES, '## Yard', '- [ ] Rake', heading, ...items];
    expect(told(...lines)).toHaveLength(2);
    expect(unreadIn(...lines)).toEqual([]);
  });

  test('where most do, they are named as not read', () => {
    const items = ['- Return the tables', '- Pay the band', '- The lamps'];
    expect(unreadIn(...BOXES, '## Yard', '- [ ] Rake', '## Afterwards', ...items)).toEqual([
      '3 under Afterwards',
    ]);
  });
});

describe('a list beside a series (format 2.0, 2.1)', () => {
  const PHASES = ['## Phase 1: Hall', '- [ ] Sweep', '## Phase 2: Yard', '- [ ] Rake'];
  test.each(['## Steps', '## Schritte', '## Implementation tasks'])(
    '%s is a phase in its place',
    (heading) => {
      expect(told(...PHASES, heading, '1. Return the tables', '2. Pay the band').at(-1)).toBe(
        `${heading.slice(3)} = Return the tables | Pay the band`,
      );
    },
  );

  const DONE = ['- Return the tables', '- Pay the band'];
  test.each([
    ['at their level', [...PHASES, '## Afterwards', ...DONE]],
    ['above it', ['## Plan', ...PHASES.map((line) => line.replace('##', '###')), '## Afterwards', ...DONE]],
  ])('so it is by another name, %s', (_where, lines) => {
    expect(told(...lines)).toEqual([
      'Phase 1: Hall = Sweep',
      'Phase 2: Yard = Rake',
      'Afterwards = Return the tables | Pay the band',
    ]);
  });

  test.each([
    ['says when the phases are done', [], '## Order', ['- Do Phase 2', '- Start phase 1']],
    ['tells of their tasks', [], '## Stand', ['- Sweep: erledigt', '- Rake: in Arbeit']],
    ['stands above them', ['## Plan', '- Sweep', '- Rake at last'], '### Words', ['- Cream']],
    ['tells what comes next', [], '## Next steps', DONE],
    ['is a legend', [], '## Zones', ['- **Blue zone**: Return the tables', '- **Red zone**: Pay the band']],
    ['tells what might be', [], '## Future enhancements', DONE],
    ['is nice to have', [], '## Nice to have', DONE],
    ['stands beside boxes that are all ticked', [], '## Afterwards', DONE],
  ])('not where it %s', (what, above, heading, items) => {
    const ticked = PHASES.map((line) => (what.endsWith('ticked') ? line.replace('[ ]', '[x]') : line));
    const phases = above.length > 0 ? ticked.map((line) => line.replace('##', '###')) : ticked;
    expect(told(...above, ...phases, heading, ...items)).toEqual([
      'Phase 1: Hall = Sweep',
      'Phase 2: Yard = Rake',
    ]);
  });

  test('where most of its items do, it is named as not read', () => {
    expect(unreadIn(...PHASES, '## Afterwards', ...DONE, '- The lamps')).toEqual(['3 under Afterwards']);
  });
});

describe('a numbered section told in prose beside numbered ones that hold work (format 2.1)', () => {
  const around = (middle: readonly string[], list = '- '): string[] => [
    ...['## 1. Find a room', `${list}Ask the council`, ...middle, '## 3. Go on air', `${list}Record it`],
  ];
  test.each([
    ['its heading says what to do', '## 2. Set up', 'All of us on Friday.', 'Set up'],
    ['its prose begins so', '## 2. Mixer', 'Carry it upstairs. Then wire it.', 'Mixer'],
    ['in German', '## 2. Pult', 'Das Pult aufbauen. Danach testen.', 'Pult'],
  ])('%s: is a phase of one task', (_what, heading, prose, name) => {
    for (const list of ['- ', '- [ ] ']) {
      const phases = phasesOf(...around([heading, prose], list));
      expect(phases.map(({ items }) => items.map(({ text, detail }) => [text, ...detail]))).toEqual([
        [['Ask the council']],
        [[name, prose]],
        [['Record it']],
      ]);
    }
  });

  test('most of them may be told so, with code below', () => {
    const code = ['', '```php', 'require "a.php";', '```', ''];
    const plan = ['## 1. Index', 'Modifiez le fichier.', ...code, '## 2. Base', 'Créez la classe.', ...code];
    expect(names(phasesOf(...plan, '## 3. Tests', '- Ouvrir la page', '- Relire'))).toEqual([
      'Phase 1: Index',
      'Phase 2: Base',
      'Phase 3: Tests',
    ]);
  });

  test('one that says nothing to do is named as not read between them', () => {
    expect(unreadIn(...around(['## 2. Mixer', 'It is heavy.']))).toEqual(['1 under 2. Mixer']);
    expect(unreadIn(...around([]), '## 4. Mixer', 'It is heavy.')).toEqual([]);
  });
});

describe('phases and their parts told in prose that says what to do (format 2.5)', () => {
  test('a phase is one task beside others with work', () => {
    const plan = [
      '## Phase 1: Base',
      '- Build it',
      '## Phase 2: Handover',
      'Write the manual. Then call them.',
    ];
    expect(told(...plan)).toEqual(['Phase 1: Base = Build it', 'Phase 2: Handover = Handover']);
    expect(told(...plan.slice(0, 3), 'We will see.').at(-1)).toBe('Phase 2: Handover = ');
  });

  test.each([
    ['### Heating', 'Install the boiler and bleed the pipes.', ['Heating', 'Paint | Sand it']],
    ['### Strom', 'Leitungen verlegen und den Kasten setzen.', ['Strom', 'Paint | Sand it']],
    ['### Approach', 'Install the boiler first.', ['Paint | Sand it']],
    ['### Heating', 'It was put in last year.', ['Paint | Sand it']],
  ])('a part: %s, %s', (heading, prose, items) => {
    const [phase] = phasesOf(
      '## Phase 1: House',
      heading,
      prose,
      '### Paint',
      '- Sand it',
      '## Phase 2: Yard',
      '- Dig',
    );
    expect(phase && itemsOf(phase)).toEqual(items);
  });
});

test('a heading that only names phases is none, but those in it are (format 2.1)', () => {
  expect(
    told(
      ...['## 1. Context', 'Old.', '## 2. Phases', '### Discovery', '- Ask users', '### Build', '- Build it'],
      ...['## 3. Milestones', '- Beta in June'],
    ),
  ).toEqual(['Phase 1: Discovery = Ask users', 'Phase 2: Build = Build it']);
});

test.each(['## Benefits', '## Benefits of the new hall', '## Vorteile', '## Avantages de la salle'])(
  '%s are no work where other sections hold some (format 2.1)',
  (heading) => {
    const lines = [
      '## Floor',
      '- Sand it',
      '## Wall',
      '- Paint it',
      heading,
      '- It lasts longer',
      '- It is dry',
    ];
    expect(names(phasesOf(...lines))).toEqual(['Phase 1: Floor', 'Phase 2: Wall']);
  },
);

describe('a list below a heading that only says that it is to be done (format 2.1, Siblings)', () => {
  const PHASES = [
    '## Phase 1: Hull',
    '- Larch planks',
    '- Oak ribs',
    '## Phase 2: Sails',
    '- A jib',
    '- A main',
  ];
  const ITEMS = ['- **Rudder** - of oak', '- **Lamps** - two'];

  test.each(['TODO:', 'To do', '📋 To-do', 'Offen', 'À faire', 'Por hacer', '待办', '未着手'])(
    'is a phase beside a series, whatever its items are: %s',
    (word) => {
      const phases = told(
        ...PHASES,
        '## Order',
        'Hull first.',
        '### Done',
        '- ✅ The keel',
        `### ${word}`,
        ...ITEMS,
      );
      expect(phases.slice(2)).toEqual([expect.stringContaining('= Rudder - of oak | Lamps - two')]);
    },
  );

  test('and beside sections of boxes', () => {
    const boxes = ['## Hull', '- [ ] Saw it', '## Sails', '- [ ] Sew them'];
    expect(told(...boxes, '## TODO', ...ITEMS)[2]).toBe('Phase 3: TODO = Rudder - of oak | Lamps - two');
  });

  test('is named as not read elsewhere in these', () => {
    const boxes = ['## Hull', '- [ ] Saw it', '## Sails', '- [ ] Sew them'];
    expect(unreadIn(...boxes, '## Order', 'Hull first.', '### TODO', ...ITEMS)).toEqual(['2 under TODO']);
  });

  test.each([
    ['what comes next', '### Backlog (ideas)', ITEMS],
    ['what was done', '### Done', ITEMS],
    ['an order of phases', '### To do', ['- Phase 1', '- Phase 2']],
    ['items of theirs', '### To do', ['- A jib', '- A main']],
  ])('not %s', (_, heading, items) => {
    expect(told(...PHASES, '## Order', 'Hull first.', heading, ...items)).toHaveLength(2);
  });
});

test('a heading of a word for phases and more is one as those beside it that hold parts (format 2.1)', () => {
  const before = ['## Before', '### 1. Permits', '- [ ] Fire check', '### 2. Staff', '- [ ] Hire a baker'];
  const week = ['## Opening week', '### 3. Trial', '- [ ] Bake', '### 4. Party', '- [ ] Invite the street'];
  expect(told(...before, ...week)).toEqual([
    'Phase 1: Before = Permits | Fire check | Staff | Hire a baker',
    'Phase 2: Opening week = Trial | Bake | Party | Invite the street',
  ]);
});
