import { taskId } from '../../src/text/task-id.ts';
import {
  type ChangedMark,
  clickOn,
  type BoxState,
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

function marking(text: string, id: string, mark: BoxState, doneMarks = 'xX'): MarkedNote {
  const marked = markedTask(text, taskId(id), { mark, doneMarks });
  if (marked === null) throw new Error(`${id} has no box.`);
  return marked;
}
const marked = (id: string, mark: BoxState, doneMarks?: string): string =>
  marking(note, id, mark, doneMarks).note;

/** A note whose two tasks change places. */
function swapped(text: string): string {
  const [head = '', first = '', second = ''] = text.split(/^(?=- \[)/mu);
  return head + second + first;
}

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

  test('to do leaves what is to do by another mark; what is done, in progress or the task’s own and cancelled is unticked', () => {
    const own = '- [x] **T-001**\n  - [!] urgent\n  - [?] q\n  - [X] a\n  - [/] b\n  - [-] c\n';
    const now = '- [ ] **T-001**\n  - [!] urgent\n  - [?] q\n  - [ ] a\n  - [ ] b\n  - [-] c\n';
    expect(marking(own, 'T-001', 'todo').note).toBe(now);
    expect(marking('- [!] T-001', 'T-001', 'todo').changes).toEqual([]);
    expect(marking('- [-] T-001', 'T-001', 'todo').note).toBe('- [ ] T-001');
    expect(marking('- [x] T-001\n  - [✓] a', 'T-001', 'todo', '✓').note).toBe('- [x] T-001\n  - [ ] a');
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

  describe('where tasks share the words of a box', () => {
    const shared = `Mine.

Ours.
- [ ] **T-001** Find a room
  - [ ] reviewed
- [x] **T-002** Paint the walls
  - [x] reviewed
  - [x] reviewed
`;
    const { note: both, changes } = marking(shared, 'T-001', 'done');

    test.each([
      ['lines above are deleted', (text: string) => text.replace('Mine.\n\n', '')],
      ['the task is put in a list of the user’s', (text: string) => `- [ ] Mine\n\n${text}`],
      ['the tasks change places', swapped],
    ])('it finds its own when %s', (_, edit) => {
      expect(withoutMarks(edit(both), changes).note).toBe(edit(shared));
    });

    test('it finds those of a task that is called otherwise, whose own line is left', () => {
      const renamed = (text: string): string => text.replace('Find a room', 'Rent a room');
      const back = withoutMarks(renamed(both), changes).note;
      expect(back).toBe(renamed(shared).replace('[ ] **T-001**', '[x] **T-001**'));
    });

    test('it leaves that of another task when its own is gone, in whatever line', () => {
      const edited = (text: string): string =>
        text.replace('Mine.\n\n', '').replace(/ {2}- \[.\] reviewed\n/, '');
      const back = withoutMarks(edited(both), changes);
      expect(back.note).toBe(edited(shared));
      expect(back.changes).toHaveLength(1);
    });

    test('it leaves all that are alike in its own task when one of them came or went', () => {
      const alike = '- [ ] T-001\n  - [ ] call\n  - [ ] call\n';
      const done = marking(alike, 'T-001', 'done');
      expect(withoutMarks(done.note, done.changes).note).toBe(alike);
      const more = `${done.note}  - [x] call\n`;
      expect(withoutMarks(more, done.changes).note).toBe(more.replace('[x] T-001', '[ ] T-001'));
      const changed = done.note.replace('[x] call', '[-] call');
      expect(withoutMarks(changed, done.changes).note).toBe('- [ ] T-001\n  - [-] call\n  - [ ] call\n');
    });
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
    const clicked = clickOn(text, 1);
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
    ['the line stands there twice by now, once where it was', '- [ ] two\r\n- [ ] two\r\n'],
    ['the line lies in another box by now', '- [ ] three\r\n\t- [ ] two\r\n'],
    ['the line that is alike is another box’s', '- [ ] three\r\n- [ ] one\r\n'],
  ])('does nothing when %s', (_, now) => {
    expect(withChange(now, change())).toBeNull();
  });

  test('unticks what is ticked in any way', () => {
    const note = '- [/] one';
    expect(clickOn(note, 0)?.after).toBe('- [ ] one');
    expect(clickOn(note, 1)).toBeNull();
  });
});
