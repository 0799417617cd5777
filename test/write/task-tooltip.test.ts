import { taskId } from '../../src/text/task-id.ts';
import { taskTooltip } from '../../src/write/task-tooltip.ts';
import { aReading } from '../support/goal-reading.ts';
import { aTask } from '../support/tasks.ts';

const reading = aReading([
  aTask('T-001', { name: 'Find a room', hours: 8 }),
  aTask('T-002', {
    name: '**Paint** the walls',
    hours: 16,
    after: ['T-001', 'T-099'],
    done: ['White', 'Dry'],
  }),
  aTask('T-003', { name: 'Open', hours: 8, after: ['T-002'] }),
]);
const tooltip = (id: string): string[] => taskTooltip(taskId(id), reading).split('\n');

test('says what a task waits for, what waits for it, when it is done and when it runs', () => {
  expect(tooltip('T-002')).toEqual([
    'T-002 Paint the walls',
    'Waits for T-001 Find a room, T-099',
    'Then T-003 Open',
    'Done when: White; Dry',
    'Days 2-3',
  ]);
});

test('leaves out what is not there', () => {
  expect(tooltip('T-099')).toEqual(['']);
  expect(tooltip('T-001').join()).not.toContain('Waits for');
});

test('names some of many, and the start of what is long', () => {
  const many = aReading([
    aTask('T-001', { name: 'x'.repeat(300) }),
    ...Array.from({ length: 9 }, (_, index) => aTask(`T-01${index}`, { name: 'A', after: ['T-001'] })),
  ]);
  const [name, then] = taskTooltip(taskId('T-001'), many).split('\n');
  expect(name).toHaveLength('T-001 '.length + 120);
  expect(then).toBe('Then T-010 A, T-011 A, T-012 A, T-013 A and 5 more');
});
