import {
  clauseKind,
  isAction,
  isActivity,
  isContinuation,
  isEnglish,
  leadingLabel,
  startsWithVerb,
} from '../../src/text/action.ts';

describe('a clause that starts with a verb', () => {
  test.each([
    'Design WebSocket server architecture',
    'set up database schema',
    'and then write the report',
    'Quickly prototype the flow',
    'Prioritize the backlog',
    'Digitise the archive',
    'Simplify onboarding',
    'Rewrite chapter 2',
    're-run the survey',
    'double-check the invoices',
    'Test for leaks',
    'Paint bedroom, hallway and kitchen',
    'Email landlord',
    'Kitchen: paint the walls',
    '🚀 Launch the site',
    '[Book the van](https://vans.example)',
    '“Freeze” the code base… fix the build',
    'Code interviews',
    "Don't forget the keys",
  ])('%s', (clause) => expect(startsWithVerb(clause)).toBe(true));
});

describe('a clause that does not', () => {
  test.each([
    'Final user survey',
    'goal progress',
    'JSON',
    'Review of the literature',
    'Weekly review',
    'Code freeze',
    'release notes',
    'test coverage',
    'Enterprise customers',
    'Shopify store',
    'resource planning',
    '`make test` in CI',
    '[[Design doc]] for the team',
    'and sort functionality',
    '',
    '—',
    '設計する',
  ])('%s', (clause) => expect(startsWithVerb(clause)).toBe(false));
});

describe('an activity', () => {
  test.each([
    'load testing',
    'bug fixes from power user feedback',
    'performance optimization',
    'roll-out to all sites',
    'Code reviews',
    'metrics measurement',
    'documentation',
    'QA',
    'data anonymisation',
  ])('%s', (clause) => expect(isActivity(clause)).toBe(true));

  test.each(['structured recommendations', 'deadlines', 'user education materials', 'error handling'])(
    'is not: %s',
    (clause) => expect(isActivity(clause)).toBe(false),
  );
});

describe('an -ing form', () => {
  test.each([
    'testing each endpoint',
    'packing',
    'painting the hall',
    'building the API',
    'writing chapter 3',
  ])('%s', (clause) => expect(clauseKind(clause).ing).toBe(true));

  test.each([
    'pricing',
    'during the trial',
    'keeping the old ids',
    'hiking boots',
    'sleeping bags for two',
    'onboarding guide',
    'building permits',
    'string handling',
    'existing bugs',
    'living room',
  ])('is not: %s', (clause) => expect(clauseKind(clause).ing).toBe(false));
});

test.each([
  ['Paint the hall', true],
  ['Load testing', true],
  ['Interviewing customers', true],
  ['Two engineers', false],
  ['the old warehouse', false],
])('%s says something to do: %p', (clause, action) => expect(isAction(clause)).toBe(action));

test.each([
  ['if the weather holds', true],
  ['including tests', true],
  ['12 March', true],
  ['March 12', true],
  ['Monday', true],
  ['50%', true],
  ['e.g. tables', true],
  ['etc.', true],
  ['three chairs', false],
  ['a playlist', false],
  ['`a` and `b`', false],
])('“%s” only goes on with what is before it: %p', (clause, expected) =>
  expect(isContinuation(clauseKind(clause))).toBe(expected),
);

test.each([
  ['Kitchen: paint the walls', 'Kitchen: '],
  ['Paint the walls', ''],
  ['https://a.example/x: y', ''],
  ['A very long label of many words here: paint', ''],
])('the label of “%s” is “%s”', (clause, label) => expect(leadingLabel(clause)).toBe(label));

describe('English', () => {
  test.each([
    'Design WebSocket server architecture, set up database schema',
    'Polish, bug fixes, performance optimization',
    'Call Café Müller, book the table',
    'Interview Señora López about the archive',
    'Design the cover of 第一章, print it',
  ])('%s', (text) => expect(isEnglish(text, false) || isEnglish(text)).toBe(true));

  test.each([
    'Küche streichen, Boden verlegen und Möbel aufbauen',
    'Das Fundament gießen, die Wände mauern',
    'Diseñar la base de datos, implementar la API',
    "Concevoir l'architecture, mettre en place la base",
    'Scrivere il capitolo, rivedere le bozze',
    'De muren verven, het tapijt leggen voor de winter',
    'Спроектировать схему, написать код',
    'تصميم قاعدة البيانات، تنفيذ الواجهة',
    '设计数据库，实现接口',
    'データベースを設計する、APIを実装する',
    'Σχεδιασμός βάσης, υλοποίηση',
  ])('is not: %s', (text) => expect(isEnglish(text)).toBe(false));

  test('is what the plan is in, where a text itself does not tell', () => {
    expect(isEnglish('Terraform, Kubernetes', true)).toBe(true);
    expect(isEnglish('Terraform, Kubernetes', false)).toBe(false);
  });

  test('is not told by loan words in a plan of another language', () => {
    expect(isEnglish('Design erstellen, Test planen', false)).toBe(false);
  });
});
