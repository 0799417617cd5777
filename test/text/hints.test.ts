import type { HintContext } from '../../src/text/bracket-hints.ts';
import { type Hints, readHints } from '../../src/text/hints.ts';
import { peopleByName } from '../../src/text/people-names.ts';

const context: HintContext = {
  people: peopleByName(['Alice', 'Bob Smith', 'Zoë']),
  known: new Set(['api-3', '1.1', 'phase 1', 'sprint 2']),
  time: { hoursPerDay: 8, daysPerWeek: 5 },
};

/** What a clause says beside its name. */
function hints(clause: string): Partial<Hints> {
  const { name, ...found } = readHints(clause, context);
  return Object.fromEntries(
    Object.entries(found).filter(
      ([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function nameOf(clause: string): string {
  return readHints(clause, context).name;
}

describe('effort', () => {
  test.each([
    ['Build the API (8h)', 8],
    ['Build the API [3 days]', 24],
    ['Build the API (1.5h)', 1.5],
    ['Build the API (8-12h)', 10],
    ['Build the API (1d 4h)', 12],
    ['Build the API (~2d)', 16],
    ['Build the API (effort: Large)', 16],
    ['Build the API (est. 6h)', 6],
    ['Build the API（8h）', 8],
    ['Build the API ~2d', 16],
    ['Build the API 1w', 40],
    ['Build the API 2 person-days', 16],
    ['Build the API - 2 days', 16],
    ['Build the API, 90 min', 1.5],
    ['Build the API: 2 to 4 days', 24],
  ])('%s', (clause, hours) => {
    expect(hints(clause)).toEqual({ hours });
    expect(nameOf(clause)).toBe('Build the API');
  });

  test.each([
    'record 8h of audio',
    'Wait for 3 days',
    'Wait 3 days',
    'Vérifier la publication à 9h',
    'Treffen um 9h',
    'Respond within 24h',
    'Book a hotel (3 days, 2 nights)',
    'Train for the 10 km run (2 laps)',
    'Swim 400m',
    'Build a model (3D)',
    'Raise money (5M)',
    'Order pizza (L)',
    'Keep calls short (<5 min each)',
    'Plan phase 2',
    'Read `sleep (8h)`',
    'Read [the notes](8h)',
  ])('is none: %s', (clause) => {
    expect(hints(clause)).toEqual({});
    expect(nameOf(clause)).toBe(clause);
  });

  test('in brackets wins over one behind', () => expect(hints('Build it (8h) 2d').hours).toBe(8));
});

describe('owner', () => {
  test.each([
    ['Build the API @alice', 'Alice'],
    ['@alice: Build the API', 'Alice'],
    ['Build the API (Alice)', 'Alice'],
    ['Build the API (alice)', 'Alice'],
    ['Build the API (owner: Alice)', 'Alice'],
    ['Build the API (assigned to Alice)', 'Alice'],
    ['Build the API by @alice', 'Alice'],
    ['Build the API @bob', 'Bob Smith'],
    ['Build the API @bob-smith', 'Bob Smith'],
    ['Build the API @zoe', 'Zoë'],
    ['Build the API @carol', 'carol'],
    ['Build the API (owner: Carol Jones)', 'Carol Jones'],
    ['Build the API (@carol.jones)', 'carol.jones'],
    ['Build the API (Alice & Bob)', 'Alice & Bob Smith'],
    ['Build the API @alice and @carol', 'Alice & carol'],
    ['Build @alice the API', 'Alice'],
    ['Build the API @carol and @dan', 'carol & dan'],
    ['Build the API @Carol', 'Carol'],
    ['@carol: Build the API', 'carol'],
    ['@Carol Build the API', 'Carol'],
  ])('%s', (clause, owner) => {
    expect(hints(clause)).toEqual({ owner });
    expect(nameOf(clause)).toBe('Build the API');
  });

  test.each([
    'Build the API (Berlin)',
    'Mail ann@example.com the offer',
    'Update @scope/package',
    'Fix the @media rules',
    'Pair with @bob on the schema',
    'Ask @carol about the venue',
    'Follow up on @alice’s draft',
    'Prüfung mit @Timed',
    'Contrôle avec @Timed',
    'Проверка с @Timed',
    'Run `@alice`',
    'Meet @ noon',
    '@Rope vs @Chain',
    'Compare @Rope and @Chain',
    'Compare @rope vs @chain',
    'Checks: @Filled, @Dry',
    'Pump: @Start, when()',
    '@Find for lists of our own',
    '@Ship, @Crew, @Cargo',
    'Learn @Crew',
  ])('is none: %s', (clause) => {
    expect(hints(clause)).toEqual({});
    expect(nameOf(clause)).toBe(clause);
  });
});

describe('order', () => {
  test.each([
    ['Ship it (after T-001)', ['T-001']],
    ['Ship it (after T1, T2)', ['T1', 'T2']],
    ['Ship it (depends on T-001, T-002)', ['T-001', 'T-002']],
    ['Ship it (after T-001 and T-002)', ['T-001 and T-002']],
    ['Ship it (after T-001–T-003)', ['T-001–T-003']],
    ['Ship it (blocked by API-9)', ['API-9']],
    ['Ship it (after API-3)', ['API-3']],
    ['Ship it (after Phase 1)', ['Phase 1']],
    ['Ship it (after Sprint 2 is done)', ['Sprint 2']],
    ['Ship it (after: Design schema)', ['Design schema']],
    ['Ship it (depends on: Design schema, Build API)', ['Design schema, Build API']],
    ['Ship it (after: Clean, sand and prime the door)', ['Clean, sand and prime the door']],
    ['Ship it (after: Paint the shelf (2h), then oil it)', ['Paint the shelf (2h), then oil it']],
    ['Ship it (nach: Schema entwerfen)', ['Schema entwerfen']],
    ['Ship it (hängt ab von T-001)', ['T-001']],
    ['Ship it (dépend de : T-001)', ['T-001']],
    ['Ship it (nach T-001)', ['T-001']],
    ['Ship it (依赖：T-001)', ['T-001']],
    ['Ship it (blocked by: the permit)', ['the permit']],
  ])('%s', (clause, after) => {
    expect(hints(clause)).toEqual({ after });
    expect(nameOf(clause)).toBe('Ship it');
  });

  test.each([
    'Clean up (after dinner)',
    'Clean up (after 5 pm)',
    'Plan (depends on the weather)',
    'See it (T-001, T-002)',
  ])('is none: %s', (clause) => {
    expect(hints(clause)).toEqual({});
    expect(nameOf(clause)).toBe(clause);
  });

  test('may say that nothing is waited for', () => {
    expect(readHints('Ship it (after: none)', context).after).toEqual([]);
    expect(readHints('Ship it (no dependencies)', context).after).toEqual([]);
  });

  test.each(['Ship it (parallel)', '[P] Ship it', 'Ship it [P]', 'Ship it (in parallel)'])('%s', (clause) => {
    expect(hints(clause)).toEqual({ parallel: true });
    expect(nameOf(clause)).toBe('Ship it');
  });
});

describe('id', () => {
  test.each([
    'T-007 Ship it',
    'T007 Ship it',
    'T-007: Ship it',
    '[T-007] Ship it',
    'Ship it (T-007)',
    't-7 Ship it',
  ])('%s', (clause) => {
    expect(hints(clause)).toEqual({ id: 'T-007' });
    expect(nameOf(clause)).toBe('Ship it');
  });

  test('behind other hints', () =>
    expect(hints('[P] (8h) T-007 Ship it')).toEqual({ parallel: true, hours: 8, id: 'T-007' }));

  test.each([
    'Test T-001 by hand',
    'T-shirts for all',
    'T1 line to the office',
    'T-001–T-003 in one go',
    'Ship it (see T-001)',
  ])('is none: %s', (clause) => expect(hints(clause)).toEqual({}));
});

test('a definition of done is cut into its clauses', () => {
  expect(hints('Ship it (DoD: tests pass, reviewed by two)')).toEqual({
    done: ['tests pass', 'reviewed by two'],
  });
  expect(hints('Ship it (done when the bell rings)')).toEqual({ done: ['the bell rings'] });
  expect(nameOf('Ship it (acceptance criteria: green; no warnings) today')).toBe('Ship it today');
});

describe('several hints', () => {
  test.each([
    ['Ship it (8h, @alice)', { hours: 8, owner: 'Alice' }],
    ['Ship it (Alice, 8h)', { hours: 8, owner: 'Alice' }],
    ['Ship it (8h / Alice)', { hours: 8, owner: 'Alice' }],
    ['Ship it @alice 8h', { hours: 8, owner: 'Alice' }],
    ['Ship it 8h @carol', { hours: 8, owner: 'carol' }],
    ['Ship it (2d) (after T-001) @bob', { hours: 16, after: ['T-001'], owner: 'Bob Smith' }],
    ['Ship it (after T-001, 4h, @bob)', { hours: 4, after: ['T-001'], owner: 'Bob Smith' }],
    ['Ship it (owner: Carol, Dan; 8h)', { owner: 'Carol & Dan', hours: 8 }],
    [
      'T-007 [P] Ship it (8h, DoD: green, fast)',
      { id: 'T-007', parallel: true, hours: 8, done: ['green', 'fast'] },
    ],
  ])('%s', (clause, expected) => {
    expect(hints(clause)).toEqual(expected);
    expect(nameOf(clause)).toBe('Ship it');
  });

  test('leave what stands beside them', () => {
    expect(nameOf('Run the pilot (2 weeks, then review)')).toBe('Run the pilot (then review)');
    expect(nameOf('Ship it (8h, @ana) to the (old) site.')).toBe('Ship it to the (old) site.');
    expect(nameOf('Ship [it](https://a.example/x?y=(8h)) (2h) — quickly')).toBe(
      'Ship [it](https://a.example/x?y=(8h)) — quickly',
    );
  });
});

test('a name of somebody does not count in brackets with other words', () => {
  expect(hints('Lunch (Alice, the landlord)')).toEqual({});
});

describe('somebody of the plan beside a day in brackets', () => {
  test.each([
    ['Book the hall (Alice, by Feb 20)', 'Book the hall (by Feb 20)'],
    ['Halle buchen (Alice, bis 20.02.)', 'Halle buchen (bis 20.02.)'],
    ['Réserver la salle (Alice, avant le 20 février)', 'Réserver la salle (avant le 20 février)'],
    ['Reservar la sala (20/02, Alice)', 'Reservar la sala (20/02)'],
    ['会場を予約（Alice、2月20日まで）', '会場を予約（2月20日まで）'],
    ['Book the hall (Alice, 2026-02-20)', 'Book the hall (2026-02-20)'],
  ])('owns it: %s', (clause, name) => {
    expect(hints(clause)).toEqual({ owner: 'Alice' });
    expect(nameOf(clause)).toBe(name);
  });

  test('several own it together', () => {
    expect(hints('Halle buchen (Alice und Zoë, bis 20.02.)')).toEqual({ owner: 'Alice & Zoë' });
    expect(hints('Louer la salle (Alice et Zoë)')).toEqual({ owner: 'Alice & Zoë' });
  });
});

describe('somebody of the plan behind a dash at the end', () => {
  test.each(['Call a band – Alice', 'Band anrufen - Alice', 'Appeler un groupe — Alice'])(
    'owns it: %s',
    (clause) => {
      expect(hints(clause)).toEqual({ owner: 'Alice' });
    },
  );

  test.each([
    'Call a band – Mallory',
    'Zoë – Alice',
    'Choose a name – Alice or another',
    'Call a band – Alice – or a choir',
  ])('other words do not: %s', (clause) => {
    expect(hints(clause)).toEqual({});
    expect(nameOf(clause)).toBe(clause);
  });
});

describe('marks after a hint do not hide it', () => {
  test.each([
    ['Build the API (8h) #backend', 'Build the API #backend'],
    ['Build the API 8h #backend #p1', 'Build the API #backend #p1'],
    ['Build the API 8h [^1]', 'Build the API [^1]'],
    ['Build the API 8h[^1]', 'Build the API [^1]'],
    ['Build the API ~8h 📅 2026-03-05', 'Build the API 📅 2026-03-05'],
    ['Build the API 8h ⏫ 🔁 every 2 weeks 📅 2026-03-05', 'Build the API ⏫ 🔁 every 2 weeks 📅 2026-03-05'],
    ['Build the API 8h 🆔 abc123 ⛔ def, ghi', 'Build the API 🆔 abc123 ⛔ def, ghi'],
    ['Build the API 8h [due:: 2026-03-05]', 'Build the API [due:: 2026-03-05]'],
    ['Build the API 8h ^block-1', 'Build the API'],
    ['Build the API (8h) #backend ^a1', 'Build the API #backend'],
  ])('%s', (clause, name) => {
    expect(hints(clause)).toEqual({ hours: 8 });
    expect(nameOf(clause)).toBe(name);
  });

  test('a block id leaves the name without a hint, too', () => {
    expect(nameOf('Build the API ^a1')).toBe('Build the API');
    expect(nameOf('Compute x^2')).toBe('Compute x^2');
  });

  test('an owner before a tag is one', () => {
    expect(hints('Build the API @carol #backend')).toEqual({ owner: 'carol' });
  });

  test('a field of the Tasks plugin is no effort', () => {
    expect(hints('Water the plants 🔁 every 2 days')).toEqual({});
    expect(nameOf('Water the plants 🔁 every 2 days')).toBe('Water the plants 🔁 every 2 days');
  });
});

describe('labels in other languages', () => {
  test.each([
    ['Baue es (Verantwortlich: Mira)', { owner: 'Mira' }],
    ['Baue es (Aufwand: 2d)', { hours: 16 }],
    ['Fais-le (responsable : Alice, durée : 4h)', { owner: 'Alice', hours: 4 }],
    ['做（负责人：Alice）', { owner: 'Alice' }],
    ['Baue es (fertig wenn: Tests laufen, geprüft)', { done: ['Tests laufen', 'geprüft'] }],
  ])('%s', (clause, found) => {
    expect(hints(clause)).toEqual(found);
  });
});

describe('a length of time that is no effort', () => {
  const inPhase = (clause: string, longest: number) => readHints(clause, { ...context, longest });

  test('is one longer than the phase', () => {
    expect(inPhase('Measure sales (30d)', 80)).toMatchObject({ hours: null, name: 'Measure sales (30d)' });
    expect(inPhase('Measure sales 30d', 80)).toMatchObject({ hours: null, name: 'Measure sales 30d' });
    expect(inPhase('Measure sales (5d)', 80)).toMatchObject({ hours: 40, name: 'Measure sales' });
    expect(inPhase('Measure sales (100h)', 80)).toMatchObject({ hours: 100, name: 'Measure sales' });
  });

  test.each([
    'Raise retention (30d) above 40 %',
    'Keep the error rate (7d) low',
    'Ride 300 km across 3 days',
    'Show the exhibition throughout 2 weeks',
  ])('is one of a metric or of the clause: %s', (clause) => {
    expect(hints(clause)).toEqual({});
    expect(nameOf(clause)).toBe(clause);
  });
});

describe('a length in brackets within a sentence is text', () => {
  test.each([
    'Card for the score, growth delta (30d), hire signal',
    'Keep the log (90 days) and the old files',
    'Protokoll (90 days) aufheben',
    'Cache the token (24h), then renew it',
    'Warm up (~10 min) before the run',
  ])('%s', (clause) => {
    expect(hints(clause)).toEqual({});
    expect(nameOf(clause)).toBe(clause);
  });

  test.each([
    'Ship it (8h)',
    'Ship it (8h).',
    'Ship it (8h) — red',
    'Ship it (8h): red',
    'Ship it (8h) #site',
    'Ship it (8h) (old one)',
    '(8h) Ship it',
    'Ship it (effort: 8h) and more',
  ])('at the end of a clause, or said to be one, it is the effort: %s', (clause) => {
    expect(hints(clause)).toEqual({ hours: 8 });
  });
});

describe('of several lengths of time none is the effort (format 2.8)', () => {
  test.each([
    'Write: outline (20 min) → draft (10 min) → edit (50 min)',
    'Row (20 min) → sail',
    'Row (20 min) -> sail (10 min)',
    'Draft [1h] + review [30m]',
    'Laufen (20 Min) – Rudern (10 Min)',
    '走る（20分）→ 休む（10分）→ 走る',
    'Row (20 min) → sail 10 min',
    'Row 20 min, sail 10 min',
    'Show all spans (1m, 5m, 15m, 1h, etc.) on the dial',
    'Offer both (1h, 2h)',
  ])('%s', (clause) => {
    expect(hints(clause)).toEqual({});
    expect(nameOf(clause)).toBe(clause);
  });

  test.each([
    ['Rig (20 min) and sail (effort: 3h)', 'Rig (20 min) and sail', 3],
    ['Rig (1h), sail (2h) - 3h', 'Rig (1h), sail (2h)', 3],
    ['Rig the boat (1h 30m)', 'Rig the boat', 1.5],
  ])('but one that says so is: %s', (clause, name, hours) => {
    expect(hints(clause)).toEqual({ hours });
    expect(nameOf(clause)).toBe(name);
  });
});

describe('efforts of all parts of a list are added (format 2.8)', () => {
  test.each([
    ['Fill the holes (3h); paint the hall (6h)', 9],
    ['Boden: schleifen (3 Std.); ölen (2 Std.)', 5],
    ['Clean the windows (2h)', 2],
    ['Fill the holes (3h); paint the hall', null],
  ])('%s', (clause, hours) => {
    expect(hints(clause)).toEqual(hours === null ? { hours: 3 } : { hours });
  });
});

describe('hints behind dashes (format 2.8)', () => {
  test.each([
    ['Cut it — 2h — @rita', { hours: 2, owner: 'rita' }],
    ['Cut it – @rita – 1d', { hours: 8, owner: 'rita' }],
    ['Cut it — depends on T-004', { after: ['T-004'] }],
  ])('%s', (clause, said) => {
    expect(hints(clause)).toEqual(said);
    expect(nameOf(clause)).toBe('Cut it');
  });

  test('are none where other words stand behind the last', () => {
    expect(nameOf('Cut it — 2h — with Rita')).toBe('Cut it — 2h — with Rita');
  });
});

describe('hints behind a dash, with a comma between (format 2.8)', () => {
  test.each([
    ['Bake the cake — @rita, 2h', 'Bake the cake', 'rita', 2],
    ['Mow - 2h, @bob', 'Mow', 'bob', 2],
    ['Sweep the hall – @bob, 1d', 'Sweep the hall', 'bob', 8],
    ['Bake the cake — apples, 2h', 'Bake the cake — apples,', null, 2],
    ['Bake the cake — @rita — 2h (after 1.1)', 'Bake the cake', 'rita', 2],
  ])('%s', (clause, name, owner, hours) => {
    expect(
      readHints(clause, { people: new Map(), known: new Set(), time: { hoursPerDay: 8, daysPerWeek: 5 } }),
    ).toMatchObject({ name: expect.stringContaining(name.replace(/,$/, '')) as string, owner, hours });
  });
});

test('a mark after brackets that go stays where it was typed', () => {
  expect(nameOf('Order it (8h): the oak one')).toBe('Order it: the oak one');
  expect(nameOf('Order it (2h) !before Monday')).toBe('Order it !before Monday');
});

test('somebody at the end of a clause owns it, also behind "each"', () => {
  expect(readHints('Give them a slip of paper each @odile', context)).toMatchObject({
    name: 'Give them a slip of paper each',
    owner: 'odile',
  });
  expect(readHints('Test each @bean in the pod', context).owner).toBeNull();
});
