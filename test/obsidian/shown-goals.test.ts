import { ShownGoals } from '../../src/obsidian/goals/shown-goals.ts';

const [one, two] = [{}, {}];

test('of two views on the screen the goal of the one that was made active last is meant', () => {
  const shown = new ShownGoals();
  let changes = 0;
  shown.onChange(() => changes++);
  shown.show(one, 'goals/001');
  shown.show(two, 'goals/002');
  expect(shown.last).toBe('goals/002');
  shown.activate(one);
  expect(shown.last).toBe('goals/001');
  // What it shows now does not make a view the active one.
  shown.show(two, 'goals/002');
  expect(shown.last).toBe('goals/001');
  shown.show(one, null);
  expect(shown.last).toBe('goals/002');
  expect(changes).toBeGreaterThan(2);
});

test('a view that shows nothing does not become meant by being active', () => {
  const shown = new ShownGoals();
  shown.show(one, 'goals/001');
  shown.activate(two);
  expect(shown.last).toBe('goals/001');
});
