import { splitItem } from '../../src/derive/split-item.ts';

const HINTS = /\s*\(\d+h\)|^\d+h$|^T-\d+ |\s*@\w+/g;

/** Cuts a text with hints of a few makes; a clause that starts with an id is a task of its own. */
function split(text: string, english = true): string[] {
  return splitItem(text, {
    english,
    bare: (clause) => {
      const bare = clause.replace(HINTS, '').trim();
      const at = clause.search(HINTS);
      const isEnd = clause.startsWith(bare);
      return {
        text: bare,
        hasId: clause.startsWith('T-'),
        hints: at === -1 ? 'none' : isEnd ? 'end' : 'inside',
      };
    },
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
    'Walk out onto the old bridge, or drive to the battery for the view',
    'Repair the pump; or replace all of it',
    'Audit existing analyzer.py, execution.py, metrics.py code - identify improvement opportunities',
    'Design suggestion system based on project state, goal progress, deadlines',
    'Implement pattern detection improvements, structured recommendations',
    'Support CSV, JSON, and XML exports',
    'Reminders at 7, 14 and 30 days (8h) @dana',
    'Invoice API: create, update, number, lock (16h)',
    'Labels for price, weight, country of origin, and allergens',
    'Labels for price, weight, country of origin, shelf life, and allergens',
    'The old pump stays, sealed and labelled. No drilling, no welding.',
    'The old pump stays in place, sealed and labelled. No drilling here, no welding.',
    'Pressure gauge next to the door, ending in a `T-piece`. No valve, no filter.',
    'Sponsors: logo size, banner colour, stand number',
    'Cupboards: oak, four drawers, soft close',
    'Run fixed technical, retrieval, and safety tests',
    'clean, then decorate',
  ])('one: %s', (text) => expect(split(text)).toEqual([text]));
});

describe('after a verb', () => {
  test.each([
    ['Pack the kitchen, label boxes, donate old clothes', 3],
    ['Clean the gutters, service the boiler, bleed radiators', 3],
    ['Train baseline model, tune hyperparameters, error analysis', 3],
    ['Negotiate the contract, sign the lease, onboard staff', 3],
    ['Write the API, testing each endpoint', 2],
    ['Plan phase 2, and then book the hall', 2],
    ['Design the importer, design <2s answers', 2],
    ['Read the papers, review “Dune”, test <b>both</b> ovens', 3],
    ['Design `the, parser`, test [[the lexer]]', 2],
    ['Obtain permits, hire the crew, scout locations, and finalize the script', 4],
    ['Send reminders at 7, 14 and 30 days, write the docs', 2],
    ['Move the data (vs. copying it), delete the old tables', 2],
    ['Fix approx. 40 typos, print the book', 2],
    ['Edit main.py, run the tests', 2],
    ['Call the landlord, sign the contract, pay the deposit', 3],
    ['Dig two holes, set the posts, pour concrete', 3],
    ['Interview customers to understand needs, write up the findings', 2],
    ['Buy a domain, set up hosting', 2],
    ['Refactor the parser, bug fixes', 2],
  ])('%s: %i tasks', (text, count) => expect(split(text)).toHaveLength(count));

  test.each([
    'Buy milk, paint, nails',
    'Watch the files and apply them, accounting for changes that need a restart.',
    'Rewrite the loader, making sure old files still load',
    'Move the queue out, allowing restarts',
    'Buy running shoes, hiking boots, camping gear',
    'Book flights, hotels, rent a car',
    'Order cake, flowers, and chairs, confirm the DJ',
    'Analyse requirements, design system, implement, test',
    'Strip wallpaper, fill cracks, sand, prime, paint two coats',
    'Migrate data, keeping the old ids, verify counts',
    'Deploy to staging, production, and notify customers',
    'Kitchen: paint the walls, install cabinets',
    'Set up the server: install nginx, configure TLS, add monitoring',
    'Set up logging, monitoring, and alerting',
    'Build search, filter, and sort functionality',
    'Implement create, read, update, delete endpoints',
    'Plan load testing, user training, and support',
    'Plan load testing, user training',
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
    'Interview users about pricing, user training, load testing',
    'Write a guide for planning events, booking rooms, hiring staff',
    'Use the tool to track time, send invoices, and file taxes',
    'Support importing files, exporting charts',
    'Start building the shed, painting the fence',
    'Add load testing, error monitoring',
    'Set up CI, load testing, and documentation',
    'Design, build and test the prototype',
    'Test, deploy, monitor',
    'Write to Dr. Smith about the scan, the results',
    'Check pH, temperature, and oxygen of the pond',
    'Paint the doors white, the frames grey',
    'Pack tent, stove, sleeping bags',
    'If it rains, rent a tent',
    'After load testing, deploy the app',
    'Move the beds. Clean the floor, wash the curtains',
    'Is the roof tight? Check the loft, call the roofer',
  ])('one task: %s', (text) => expect(split(text)).toEqual([text]));
});

describe('after an activity', () => {
  test.each([
    ['Final user survey, metrics measurement, documentation', 3],
    ['Literature review, research questions, ethics approval', 3],
    ['Weekly review, budget update', 2],
    ['Market research, competitor overview', 2],
    ['Load testing, deploy to production', 2],
    ['Refactoring, documentation', 2],
    ['Bug fixes from power user feedback, performance tuning, monitoring setup', 3],
    ['Beta rollout to 50 users, load testing', 2],
    ['Site preparation, foundation work, scaffolding rental', 3],
  ])('%s: %i tasks', (text, count) => expect(split(text)).toHaveLength(count));

  test.each([
    'Dinner for mom, dad, and the kids',
    'Workshop with Anna, Ben and Carla',
    'Launch party, if the weather holds',
    'Launch event, 12 March, Berlin',
    'Venue, catering, music',
    'Easy run of 10 km, interval training, rest day',
    'Packing, cleaning, painting',
    'Plumbing, wiring, flooring',
    'Research, write, edit, publish',
    'Design, implementation, testing',
    'Code freeze, release candidate, go-live',
    'Usability review, bug fixes, and documentation',
    'Kitchen renovation, paid by the landlord',
    'Team training, two days',
    'Site preparation, no drilling',
    'Beta release, every Friday',
    'Training for cooks, kitchen helpers',
    'Soft close, oak front',
    'Vegan menu, gluten-free cake, two kinds of lemonade',
  ])('one task: %s', (text) => expect(split(text)).toEqual([text]));
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

  test('do not hide the verb after them', () => {
    expect(split('Write the docs (8h), (2h) print them')).toHaveLength(2);
  });

  test.each([
    'Write the docs, print them (8h)',
    'Write the docs, print them (8h) @dana',
    'Write the docs, print them, 8h',
  ])('at the very end alone are those of the whole item: %s', (text) => {
    expect(split(text)).toEqual([text]);
  });

  test('at each clause do not keep them together', () => {
    expect(split('Write the docs (8h), print them (2h)')).toHaveLength(2);
    expect(split('Write the docs (8h), print them')).toHaveLength(2);
  });

  test('at the end of an item with semicolons are those of its last clause', () => {
    expect(split('Write the docs; print them, bind them (8h)')).toEqual([
      'Write the docs',
      'print them, bind them (8h)',
    ]);
  });
});

test('a text without a separator is itself', () => {
  expect(split(' Paint the hall ')).toEqual(['Paint the hall']);
  expect(split(';;,')).toEqual([';;,']);
});

test('a semicolon at the end is dropped', () => {
  expect(split('Paint the hall;')).toEqual(['Paint the hall']);
  expect(split('Paint the hall, wash the floor ; ')).toEqual(['Paint the hall', 'wash the floor']);
  expect(split('清洁；', false)).toEqual(['清洁']);
});

describe('an item of several sentences is one task, whatever letter they begin with', () => {
  test.each([
    'Walls stay as they are. iron and wood are there; keep both',
    'Add the set to the shed (high). nails go below; keep that',
  ])('%s', (text) => expect(split(text)).toEqual([text]));

  test('a number or an abbreviation ends none', () => {
    expect(split('Book the hall for 5. mai; call Ana')).toEqual(['Book the hall for 5. mai', 'call Ana']);
    expect(split('Buy nails etc. for the shed; call Ana')).toEqual([
      'Buy nails etc. for the shed',
      'call Ana',
    ]);
  });
});

describe('what goes on behind a comma', () => {
  test.each([
    'Paint the hull with new colour, mock portholes, mock anchors',
    'Fill the shop with sample goods, sample prices, demo orders',
    'Create `api/route.ts` - verify the token, return user info',
    'Build the page — show the list, open the form',
  ])('is no task of its own: %s', (text) => expect(split(text)).toEqual([text]));

  test.each([
    ['Paint the hull with new colour, test the pump', 2],
    ['Deploy to staging, test everything', 2],
    ['Write a guide for sailors, design the cover', 2],
  ])('is one where it stands alone: %s', (text, count) => expect(split(text)).toHaveLength(count));
});

describe('semicolons', () => {
  test.each([
    'Till: empty drawer; full drawer; drawer stuck',
    'Negative fares; free fares; tabs',
    'Test the fares: adult; child; dog',
    'Paint the hull; the mast; the boom',
    'Clean the pump; new filter; new hose',
    'Set `busy = true`, release the lock, then call the guests; take the lock again, set `busy = false`, return.',
  ])('list the things of one task: %s', (text) => {
    expect(split(text)).toEqual([text]);
  });

  test('behind a label list things in any language', () => {
    expect(split('Kasse: leere Lade; volle Lade', false)).toEqual(['Kasse: leere Lade; volle Lade']);
  });

  test.each([
    ['Kitchen: paint the walls; tile the floor', ['Kitchen: paint the walls', 'tile the floor']],
    ['Clean the pump; new filter; fit the hose', ['Clean the pump; new filter', 'fit the hose']],
    ['Splice the rope; hoist the sail', ['Splice the rope', 'hoist the sail']],
    ['Documentation; load testing; bug fixes', ['Documentation', 'load testing', 'bug fixes']],
    ['Small boats (2h); large boats (3h)', ['Small boats (2h)', 'large boats (3h)']],
  ])('separate actions: %s', (text, tasks) => {
    expect(split(text)).toEqual(tasks);
  });
});

test.each([
  '检查船帆；也可以换新的',
  '换桅杆；或者修理旧的',
  '帆を直す；または新しく買う',
  'Segel flicken; oder neue nähen',
  'Réparer la voile; ou en coudre une',
  'Zeil maken; of een nieuw kopen',
])('another way to do it is no task of its own: %s', (text) => {
  expect(split(text, false)).toEqual([text]);
});

test('what opens with letters of such a word is a task', () => {
  expect(split('Segel flicken; Ofen heizen; Ouvrir', false)).toEqual([
    'Segel flicken',
    'Ofen heizen',
    'Ouvrir',
  ]);
});
