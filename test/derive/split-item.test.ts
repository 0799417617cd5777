import { splitItem } from '../../src/derive/split-item.ts';

/** Cuts a text without hints; a clause that starts with an id is a task of its own. */
function split(text: string, english = true): string[] {
  return splitItem(text, {
    english,
    bare: (clause) => ({
      text: clause.replace(/\s*\(\d+h\)|^\d+h$|^T-\d+ /g, ''),
      hasId: clause.startsWith('T-'),
    }),
  });
}

describe('the contract’s own examples', () => {
  test.each([
    [
      'Design WebSocket server architecture, set up database schema',
      ['Design WebSocket server architecture', 'set up database schema'],
    ],
    [
      'Implement comment storage API, build auth/permissions layer, load testing',
      ['Implement comment storage API', 'build auth/permissions layer', 'load testing'],
    ],
    [
      'Performance optimization, telemetry for latency monitoring',
      ['Performance optimization', 'telemetry for latency monitoring'],
    ],
    ['Polish, bug fixes, performance optimization', ['Polish', 'bug fixes', 'performance optimization']],
    [
      'Beta rollout to 50 users, measure SC-003 (review time reduction)',
      ['Beta rollout to 50 users', 'measure SC-003 (review time reduction)'],
    ],
    [
      'Migrate 1,200 accounts (staging, then production), archive the old tables',
      ['Migrate 1,200 accounts (staging, then production)', 'archive the old tables'],
    ],
    [
      'Interview five customers; write up findings, share with the team',
      ['Interview five customers', 'write up findings', 'share with the team'],
    ],
  ])('%s', (text, tasks) => expect(split(text)).toEqual(tasks));

  test.each([
    'Audit existing analyzer.py, execution.py, metrics.py code - identify improvement opportunities',
    'Design suggestion system based on project state, goal progress, deadlines',
    'Implement pattern detection improvements, structured recommendations',
    'Support CSV, JSON, and XML exports',
  ])('%s', (text) => expect(split(text)).toEqual([text]));
});

describe('behind a verb', () => {
  test.each([
    ['Pack the kitchen, label boxes, donate old clothes', 3],
    ['Book flights, hotels, rent a car', 2],
    ['Order cake, flowers, and chairs, confirm the DJ', 2],
    ['Clean the gutters, service the boiler, bleed radiators', 3],
    ['Analyse requirements, design system, implement, test', 4],
    ['Conduct interviews, transcribe recordings, code transcripts, analyse themes', 4],
    ['Train baseline model, tune hyperparameters, error analysis', 3],
    ['Negotiate the contract, sign the lease, onboard staff', 3],
    ['Write the API, testing each endpoint', 2],
    ['Migrate data, keeping the old ids, verify counts', 2],
    ['Deploy to staging, production, and notify customers', 2],
    ['Kitchen: paint the walls, install cabinets', 2],
    ['Plan phase 2, and then book the hall', 2],
    ['Design the importer, design <2s answers', 2],
    ['Read the papers, review “Dune”, test <b>both</b> ovens', 3],
    ['Design `the, parser`, test [[the lexer]]', 2],
    ['Strip wallpaper, fill cracks, sand, prime, paint two coats', 5],
    ['Obtain permits, hire the crew, scout locations, and finalize the script', 4],
  ])('%s: %i tasks', (text, count) => expect(split(text)).toHaveLength(count));

  test.each([
    'Buy milk, paint, nails',
    'Buy running shoes, hiking boots, camping gear',
    'Set up logging, monitoring, and alerting',
    'Build search, filter, and sort functionality',
    'Implement create, read, update, delete endpoints',
    'Plan load testing, user training, and support',
    'Implement retry logic, error handling, caching',
    'Hire two engineers, one designer, and a product manager',
    'Call the plumber, the electrician, and the insurance',
    'Update README, test coverage',
    'Update risk register, issue log, stakeholder map',
    'Read papers on RL, planning, and search',
    'Discuss scope, budget, schedule',
    'Write tests, docs, release notes',
    'Rewrite the docs, including examples',
    'Fix the login, existing bugs',
    'Book the hall for Friday, 12 March',
  ])('the list of objects goes on: %s', (text) => expect(split(text)).toEqual([text]));
});

describe('behind a noun', () => {
  test.each([
    ['Final user survey, metrics measurement, documentation', 3],
    ['Literature review, research questions, ethics approval', 3],
    ['Easy run of 10 km, interval training, rest day', 3],
    ['Packing, cleaning, painting', 3],
    ['Plumbing, wiring, flooring', 3],
    ['Research, write, edit, publish', 4],
    ['Design, implementation, testing', 3],
    ['Code freeze, release candidate, go-live', 3],
    ['Weekly review, budget update', 2],
    ['Market research, competitor overview', 2],
  ])('%s: %i tasks', (text, count) => expect(split(text)).toHaveLength(count));

  test.each([
    'Dinner for mom, dad, and the kids',
    'Workshop with Anna, Ben and Carla',
    'Launch party, if the weather holds',
    'Launch event, 12 March, Berlin',
    'Venue, catering, music',
  ])('a clause of a word or in passing goes on: %s', (text) => expect(split(text)).toEqual([text]));
});

describe('separators', () => {
  test('semicolons always separate, in every script', () => {
    expect(split('alpha; beta；gamma؛ delta', false)).toEqual(['alpha', 'beta', 'gamma', 'delta']);
  });

  test('commas do not in a language that we do not recognise', () => {
    expect(split('Wand streichen, Boden verlegen; Lampe montieren', false)).toEqual([
      'Wand streichen, Boden verlegen',
      'Lampe montieren',
    ]);
  });

  test('those in brackets, quotes, code, links, entities and numbers do not count', () => {
    for (const text of [
      'Write to (Ann; write to Ben, call Cid)',
      'Read “come, go; stay”',
      'Run `build, test; deploy`',
      'Open [call, write; mail](https://a.example/?q=call,write;mail)',
      'Check R&amp;D, 1,000 files',
    ])
      expect(split(text)).toEqual([text]);
  });

  test('a bare and never separates', () => {
    expect(split('Build the API and write the docs')).toEqual(['Build the API and write the docs']);
  });

  test('what is written stays as written', () => {
    expect(split('  Paint the hall ,   and wash the floor. ')).toEqual([
      'Paint the hall',
      'and wash the floor.',
    ]);
    expect(split('Support CSV ,JSON,  XML')).toEqual(['Support CSV ,JSON,  XML']);
  });
});

describe('hints', () => {
  test('alone in a clause belong to the clause before it', () => {
    expect(split('Load testing, 8h, bug fixes; 4h')).toEqual(['Load testing, 8h', 'bug fixes; 4h']);
  });

  test('with an id make a task of their clause', () => {
    expect(split('Support CSV, T-009 JSON')).toEqual(['Support CSV', 'T-009 JSON']);
  });

  test('do not hide the verb behind them', () => {
    expect(split('Write the docs (8h), (2h) print them')).toHaveLength(2);
  });
});

test('a text without a separator is itself', () => {
  expect(split(' Paint the hall ')).toEqual(['Paint the hall']);
  expect(split(';;,')).toEqual([';;,']);
});
