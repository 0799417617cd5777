import { taskId } from '../../src/text/task-id.ts';
import { type Mark, markedTask, taskBoxLine } from '../../src/write/mark-task.ts';

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

const marked = (id: string, mark: Mark): string | null => markedTask(note, taskId(id), mark);

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
  expect(marked('T-002', 'done')).toBe(note);
});

test('line ends stay', () => {
  expect(markedTask('- [ ] T-001 a\r\n', taskId('T-001'), 'done')).toBe('- [x] T-001 a\r\n');
});

test('a task without a box is told by null; an id is found whole, also in a quote', () => {
  expect(marked('T-003', 'done')).toBeNull();
  expect(taskBoxLine(note, taskId('T-010'))).toBe(11);
  expect(taskBoxLine(note, taskId('T-001'))).toBe(3);
});
