import { idLabel, label, stubLabel, nodeLabel } from '../../src/write/mermaid-label.ts';
import { aNote } from '../support/goal-reading.ts';
import { aTask, type TaskWords } from '../support/tasks.ts';

const theTask = (words: TaskWords) => {
  const [one] = aNote([aTask('T-003', words)]).tasks;
  if (one === undefined) throw new RangeError('No task');
  return one;
};

describe("a task's label", () => {
  test('says id, name, owner and effort, each on its own lines', () => {
    const task = theTask({ name: 'Implement the [[Comments|comment]] **storage** API', hours: 14 });
    expect(nodeLabel(task)).toBe('T-003\nImplement the comment\nstorage API\nAlice · 14h');
  });

  test.each([
    [{ owner: null, hours: 8 }, 'T-003\nGo\n8h'],
    [{ owner: 'Bob', hours: null }, 'T-003\nGo\nBob'],
    [{ owner: null, hours: null }, 'T-003\nGo'],
    [{ name: 'T-003', owner: null, hours: null }, 'T-003'],
    [{ name: '%%nothing%%', owner: '**', hours: null }, 'T-003\n#42;#42;'],
  ])('leaves out what is not known: %j', (words, expected) => {
    expect(nodeLabel(theTask({ name: 'Go', ...words }))).toBe(expected);
  });

  test('keeps the direction of each line to itself', () => {
    const task = theTask({ name: 'اختبار التحميل للخادم مع WebSocket', owner: 'علي' });
    expect(nodeLabel(task)).toBe(
      'T-003\n\u2068اختبار التحميل للخادم مع\u2069\nWebSocket\n\u2068علي\u2069 · 8h',
    );
  });

  test('of a stub is its id and the start of its name', () => {
    expect(stubLabel(theTask({ name: 'Design the WebSocket server architecture' }))).toBe(
      'T-003\nDesign the WebSocket…',
    );
    expect(idLabel('T_9')).toBe('T#95;9');
  });
});

describe('what is written as a code', () => {
  test.each([
    ['say "hello"', 'say #34;hello#34;'],
    ['#1; & <b> a=b', '#35;1#59; #38; #60;b#62; a#61;b'],
    [
      '**a** _b_ `c` ~~d~~ [e] \\f |',
      '#42;#42;a#42;#42; #95;b#95; #96;c#96; #126;#126;d#126;#126; #91;e#93; #92;f #124;',
    ],
    ['fa:fa-car 100% $x$ me@x.yy', 'fa#58;fa-car 100#37; #36;x#36; me#64;x.yy'],
    ['1. First', '#49;. First'],
    ['12) Twelfth', '1#50;) Twelfth'],
    ['- item', '#45; item'],
    ['+ item', '#43; item'],
    ['---', '#45;#45;#45;'],
    ['www.example.com', 'ww#119;.example.com'],
    ['C4Container', '#67;4Container'],
    ['Change direction  LR', 'Change #100;irection  LR'],
    ['\uFB02°°35¶ß', '\uFB02\u2060°°35¶\u2060ß'],
  ])('%s', (text, expected) => {
    expect(label([text])).toBe(expected);
  });

  test.each([
    'T-001',
    '2.1',
    'v1.5h',
    'analyzer.py',
    "it's (not) R/W, is it? Yes!",
    'C++ – a-b • “q”',
    'end',
    'direction',
  ])('is nothing of %s', (text) => {
    expect(label([text])).toBe(text);
  });

  test('is what only a line end makes dangerous, too', () => {
    expect(label(['the direction', 'TB', '- item'])).toBe('the #100;irection\nTB\n#45; item');
  });

  test('of nothing is a question mark, since Mermaid wants some text', () => {
    expect(label([''])).toBe('?');
  });
});
