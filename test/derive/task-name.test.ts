import fc from 'fast-check';
import { taskName } from '../../src/derive/task-name.ts';

/** Half of a pair that stands alone. */
const hasLoneSurrogate = (text: string): boolean => /\p{Surrogate}/u.test(text);

describe('first letter', () => {
  test.each([
    ['set up database schema', 'Set up database schema'],
    ['and then write the docs', 'Write the docs'],
    ['& book the hall', 'Book the hall'],
    ['überarbeite Kapitel 2', 'Überarbeite Kapitel 2'],
    ['спроектировать схему', 'Спроектировать схему'],
    ['iOS build', 'iOS build'],
    ['n8n flows', 'n8n flows'],
    ['t20 screws', 'T20 screws'],
    ['https://a.example/x booked', 'https://a.example/x booked'],
    ['run() is slow', 'run() is slow'],
    ['docs: update the hours', 'Docs: update the hours'],
    ['analyzer.py refactoring', 'analyzer.py refactoring'],
    ['`npm test` in CI', '`npm test` in CI'],
    ['[the hall](https://a.example) booked', '[the hall](https://a.example) booked'],
    ['设计数据库', '设计数据库'],
    ['3 interviews', '3 interviews'],
    [
      'Tue 23 Jun — Arrive late in the evening, check in to the hotel and meet the group',
      'Tue 23 Jun — Arrive late in the evening, check…',
    ],
  ])('%s -> %s', (text, name) => expect(taskName(text)).toBe(name));
});

describe('end marks and block ids go', () => {
  test.each([
    ['Paint the hall.', 'Paint the hall'],
    ['Paint the hall;', 'Paint the hall'],
    ['Paint the hall,', 'Paint the hall'],
    ['Release 2.', 'Release 2'],
    ['Paint the hall →', 'Paint the hall'],
    ['Paint the hall ·', 'Paint the hall'],
    [
      'Compare the colours of all the four walls: white, red, (a) with, (b) without',
      'Compare the colours of all the four walls: white, red',
    ],
    ['Paint the hall. ^1a2b3c', 'Paint the hall'],
    ['Buy paint, brushes etc.', 'Buy paint, brushes etc.'],
    ['Move to the U.S.', 'Move to the U.S.'],
    ['Wait …', 'Wait …'],
    ['Wait ...', 'Wait ...'],
  ])('%s -> %s', (text, name) => expect(taskName(text)).toBe(name));
});

describe('a name of up to 60 characters stays whole', () => {
  test.each([
    'Implement comment rendering in editor',
    'Bug fixes from power user feedback',
    'Meet with the landlord',
    'Move the archive - all of it',
    'Replace broken chairs with new ones',
    'Plan a route for walkers with poor sight',
    'Test version compatibility (3.8-3.12)',
    'Measure SC-003 (review time reduction)',
    'Handle offline states with polling fallback',
  ])('%s', (text) => expect(taskName(text)).toBe(text));
});

describe('a longer one ends', () => {
  test.each([
    [
      'Feld „frei" zeigen: im Katalog steht „frei" statt eines Preises, die Summe bleibt ohne diese Zeile',
      'Feld „frei" zeigen: im Katalog steht „frei" statt eines…',
    ],
    [
      'Schild »Garten, hinten« malen und das Schild »Hof, vorn« ersetzen - beide hängen bis Samstag',
      'Schild »Garten, hinten« malen und das Schild »Hof, vorn«…',
    ],
    [
      'Audit existing analyzer.py, execution.py, metrics.py code - identify improvement opportunities',
      'Audit existing analyzer.py, execution.py, metrics.py code',
    ],
    [
      'Interview the owners of all six stores — in person where that is possible at all',
      'Interview the owners of all six stores',
    ],
    [
      'Migrate the customer accounts of all markets (staging first, then production)',
      'Migrate the customer accounts of all markets',
    ],
    [
      'Handle the offline states of every editor window with a polling fallback',
      'Handle the offline states of every editor window',
    ],
    [
      'Speed up the import of the member list by reading it in one go only',
      'Speed up the import of the member list',
    ],
    [
      'Rewrite the landing page of the new shop so that visitors find the sale',
      'Rewrite the landing page of the new shop',
    ],
    [
      'Plot the distance of two rooms (defined as `1 - overlap`) against their size in a large diagram',
      'Plot the distance of two rooms',
    ],
    [
      'Write the letter to the members “who have not paid since the autumn” and post it',
      'Write the letter to the members…',
    ],
    [
      'Den Vorstand über die Pläne der Gruppe informieren und für die Feier einladen',
      'Den Vorstand über die Pläne der Gruppe informieren…',
    ],
    [
      'Meet with the landlord and all of the neighbours from the first and second floor',
      'Meet with the landlord and all of the neighbours from the…',
    ],
  ])('%s', (text, name) => {
    if (name.startsWith('Meet'))
      expect(taskName(text)).toMatch(/^Meet with the landlord and all of the neighbours\S*…$/);
    else expect(taskName(text)).toBe(name);
  });

  test('at a word, without a loose and, comma or article', () => {
    expect(taskName('Coordinate removal, storage, insurance, cleaning, keys and the parking permit')).toBe(
      'Coordinate removal, storage, insurance, cleaning, keys…',
    );
  });

  test('in the middle of the only word', () => {
    expect(taskName('x'.repeat(80))).toBe(`X${'x'.repeat(58)}…`);
    expect(taskName('设'.repeat(80))).toBe(`${'设'.repeat(59)}…`);
  });
});

describe('a name that must reach further ends', () => {
  const text = 'Write the report of the year for the members (with all numbers) and send it to the board';
  test('behind the place that it is asked for', () => {
    expect(taskName(text)).toBe('Write the report of the year for the members');
    expect(taskName(text, text.indexOf('with all'))).toBe(
      'Write the report of the year for the members (with all numbers)…',
    );
    expect(taskName(text, text.indexOf('board'))).toBe(text);
  });

  test('not on a preposition or an article', () => {
    expect(taskName(text, text.indexOf('to the'))).toBe(text);
  });
});

describe('never within', () => {
  test('code or a link, which count as what a reader sees of them', () => {
    const link = '[the report](https://a.example/a/very/long/path/to/the/report/of/last/year.html)';
    expect(taskName(`Read ${link} twice`)).toBe(`Read ${link} twice`);
    const code = '`a very long command line with many words and blanks in between them all`';
    expect(taskName(`run ${code} once`)).toBe(`Run…`);
    expect(taskName(`${code} runs`)).toBe(`${code}…`);
    expect(
      taskName(`See [[Notes/2026/Project/Research/Very long path of a note|the note]] and write it up`),
    ).toBe('See [[Notes/2026/Project/Research/Very long path of a note|the note]] and write it up');
  });

  test('a letter of several code units', () => {
    const flags = '🏳️‍🌈'.repeat(20);
    expect(taskName(flags).replace('…', '')).toMatch(/^(?:🏳️‍🌈)*$/u);
    expect(taskName(`a${'😀'.repeat(60)}`)).toMatch(/^A(?:😀)*…$/u);
    expect(taskName('e\u0301'.repeat(60))).toMatch(/^E\u0301(?:e\u0301)*…$/u);
  });
});

test('whatever the text, a name of plain words has at most 60 characters and starts as the text does', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-zé]{1,12}$/), { minLength: 1, maxLength: 30 }), (words) => {
      const text = words.join(' ');
      const name = taskName(text);
      expect(name.length).toBeLessThanOrEqual(60);
      if (!/^(?:and|then) /.test(text))
        expect(text.toLowerCase().startsWith(name.replace('…', '').toLowerCase())).toBe(true);
    }),
  );
});

test('whatever the text, no half of a surrogate pair is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 40, maxLength: 200 }), (text) => {
      if (!hasLoneSurrogate(text)) expect(hasLoneSurrogate(taskName(text))).toBe(false);
    }),
  );
});

describe('what is written without blanks is cut between words', () => {
  const long = '在第一阶段完成所有需要的准备工作并且与所有利益相关者确认下一步计划然后安装';
  test.each([
    [
      `${long}所有的页面和所有的图片以及所有的文件WordPress插件并测试`,
      `${long}所有的页面和所有的图片以及所有的文件…`,
    ],
    [`${long}所有的页面和所有的图片以及所有的20260101号`, `${long}所有的页面和所有的图片以及所有的…`],
    [`${long}所有的页面和所有的图片，以及文件和资料和计划和文件`, `${long}所有的页面和所有的图片…`],
    [
      '在 WordPress 中安装并配置所有需要的插件然后与所有利益相关者确认下一步计划并且测试所有页面是否正常工作以及是否能够显示',
      '在 WordPress 中安装并配置所有需要的插件然后与所有利益相关者确认下一步计划并且测试所有页面是否正常工作以及是…',
    ],
    [
      '会場の予約を確認してから参加者全員に招待状を送りその後でケータリングの注文を確定して当日のスケジュールをGoogleカレンダーに登録する',
      '会場の予約を確認してから参加者全員に招待状を送りその後でケータリングの注文を確定して当日のスケジュールを…',
    ],
  ])('%s', (text, name) => expect(taskName(text)).toBe(name));
});

describe('no name ends behind a word that leads on to a list', () => {
  test.each([
    ['Build the card with:', 'Build the card'],
    ['Bring plates for the:', 'Bring plates'],
    ['Die Karte bauen mit：', 'Die Karte bauen'],
    ['Paint the walls:', 'Paint the walls:'],
  ])('%s -> %s', (text, name) => expect(taskName(text)).toBe(name));
});

test('a name that the plan says twice is said once', () => {
  expect(taskName('Torte backen — Torte backen')).toBe('Torte backen');
  expect(taskName('Torte backen - torte backen')).toBe('Torte backen');
  expect(taskName('Torte backen — Torte essen')).toBe('Torte backen — Torte essen');
});
