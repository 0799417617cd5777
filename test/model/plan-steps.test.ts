import { planSteps, stepKey } from '../../src/model/plan-steps.ts';
import { aTask, aTaskList } from '../support/tasks.ts';

test('the steps of a plan’s tasks are found by task and text, however these are written', () => {
  const steps = [
    { text: 'Measure the *wall*.', state: 'done' },
    { text: 'Go to the shop', state: 'todo' },
  ] as const;
  const found = planSteps(aTaskList([aTask('T-001', { name: 'Buy **boards**', steps }), aTask('T-002')]));
  expect(found.size).toBe(1);
  const own = found.get(stepKey('buy boards'));
  expect([own?.get(stepKey('Measure the wall')), own?.get(stepKey('go to the shop;'))]).toEqual([
    'done',
    'todo',
  ]);
});
