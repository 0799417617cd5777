import { boxesIn } from '../../src/text/boxes.ts';
import { taskId } from '../../src/text/task-id.ts';
import {
  type ChangedMark,
  clickOn,
  type Mark,
  type MarkedNote,
  markedTask,
  taskBoxLine,
  withChange,
  withoutMarks,
} from '../../src/write/mark-task.ts';

const note = `# Action items

- [ ] **T-001** Find a room
  - [-] The old one
  - [/] A quiet one
    1. [ ] With a window
- [x] **T-002** Paint the walls
\`\`\`
- [ ] T-001 in code
\`\`\`
> - [ ] T-0010 another
`;

function marking(text: string, id: string, mark: Mark, doneMarks = 'xX'): MarkedNote {
  const marked = markedTask(text, taskId(id), { mark, doneMarks });
  if (marked === null) throw new Error(`${id} has no box.`);
  return marked;
}
const marked = (id: string, mark: Mark, doneMarks?: string): string =>
  marking(note, id, mark, doneMarks).note;

describe('marking a task', () => {
  test('done ticks the box and all below it but the cancelled ones', () => {
    expect(marked('T-001', 'done')).toBe(
      note
        .replace('- [ ] **T-001**', '- [x] **T-001**')
        .replace('[/] A quiet', '[x] A quiet')
        .replace('[ ] With', '[x] With'),
    );
  });

  test('in progress is said by the task itself', () => {
    expect(marked('T-001', 'active')).toBe(note.replace('- [ ] **T-001**', '- [/] **T-001**'));
  });

  test('to do unticks; what is so already stays byte for byte', () => {
    expect(marked('T-002', 'todo')).toBe(note.replace('[x] **T-002**', '[ ] **T-002**'));
    expect(marking(note, 'T-002', 'done')).toEqual({ note, changes: [] });
  });

  test.each([
    ['xX', '- [X] T-001\n  - [✓] a', '- [X] T-001\n  - [x] a'],
    ['✓v', '- [ ] T-001\n  - [v] a', '- [✓] T-001\n  - [v] a'],
    ['-', '- [ ] T-001\n  - [-] a', '- [-] T-001\n  - [-] a'],
  ])('done with the done marks %s', (doneMarks, before, after) => {
    expect(marking(before, 'T-001', 'done', doneMarks).note).toBe(after);
  });

  test('all boxes of a task that has several', () => {
    expect(marking('- [ ] T-001 a\n- [ ] T1 b', 'T-001', 'done').note).toBe('- [x] T-001 a\n- [x] T1 b');
  });

  test('leaves line ends, indents and all other text', () => {
    const odd = '\uFEFF* [😀] T-001 [ ] a\r\n\t1) [ ]\tb\r\n';
    expect(marking(odd, 'T-001', 'done').note).toBe('\uFEFF* [x] T-001 [ ] a\r\n\t1) [x]\tb\r\n');
  });

  test('is told by null where it has no box; an id is found whole, also in a quote', () => {
    expect(markedTask(note, taskId('T-003'), { mark: 'done', doneMarks: 'x' })).toBeNull();
    expect(taskBoxLine(note, taskId('T-010'))).toBe(11);
    expect(taskBoxLine(note, taskId('T-001'))).toBe(3);
  });
});

describe('taking it back', () => {
  const done = marking(note, 'T-001', 'done');

  test('gives the note as it was', () => {
    expect(withoutMarks(done.note, done.changes).note).toBe(note);
  });

  test('keeps what was written since, above, below and between', () => {
    const edited = (text: string): string =>
      text.replace('# Action items', '# Items\n\nMine.').replace('T-0010', 'T-9');
    expect(withoutMarks(edited(done.note), done.changes).note).toBe(edited(note));
  });

  test('leaves a box that was changed since, and tells what it took back', () => {
    const now = done.note.replace('[x] With', '[-] With');
    const { note: back, changes } = withoutMarks(now, done.changes);
    expect(back).toBe(note.replace('[ ] With', '[-] With'));
    expect(changes.map(({ after }) => after.trim())).toEqual([
      '- [ ] **T-001** Find a room',
      '- [/] A quiet one',
    ]);
  });
});

describe('a click on a box', () => {
  const text = '- [ ] one\r\n- [ ] two\r\n';
  const change = (): ChangedMark => {
    const [, two] = boxesIn(text.split('\n'));
    const clicked = two === undefined ? null : clickOn(text, two);
    if (clicked === null) throw new Error('There is no second box.');
    return clicked;
  };

  test('changes one character and no other', () => {
    expect(withChange(text, change())).toBe('- [ ] one\r\n- [x] two\r\n');
  });

  test('finds the line where it stands by now', () => {
    expect(withChange(`Before.\r\n\r\n${text}`, change())).toBe('Before.\r\n\r\n- [ ] one\r\n- [x] two\r\n');
  });

  test.each([
    ['the line is gone', '- [ ] one\r\n'],
    ['the box was ticked meanwhile', '- [ ] one\r\n- [x] two\r\n'],
    ['the line stands there twice by now', '- [ ] two\r\n\r\n- [ ] two\r\n'],
  ])('does nothing when %s', (_, now) => {
    expect(withChange(now, change())).toBeNull();
  });

  test('unticks what is ticked in any way', () => {
    const [box] = boxesIn(['- [/] one']);
    expect(box && clickOn('- [/] one', box)?.after).toBe('- [ ] one');
  });
});
