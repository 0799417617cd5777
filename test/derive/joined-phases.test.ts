import { deriveTasks } from '../../src/derive/derive-tasks.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { allTasks } from '../../src/model/tasks.ts';
import { planOf } from '../support/reading.ts';

function tasksOf(...lines: readonly string[]): string[] {
  const plan = planOf(lines.join('\n'));
  return allTasks(deriveTasks(plan, DEFAULT_SETTINGS)).map(
    ({ name, description, dependencies }) => `${name} <- ${dependencies.join(' ')}${description}`,
  );
}

describe('phases whose word and number are joined, WP1, may be waited for (format 2.6)', () => {
  const first = ['## WP1: Hull', '- Sand it', '', '## WP2: Mast', '- Oil it', ''];

  test.each(['WP1', 'WP1: Hull', 'wp1'])('by a field: %s', (named) => {
    expect(tasksOf(...first, '## WP3: Sails', `Depends on: ${named}`, '', '- Sew them')).toEqual([
      'Sand it <- ',
      'Oil it <- T-001',
      'Sew them <- T-001',
    ]);
  });

  test('by a hint', () => {
    expect(tasksOf(...first, '- Hoist it (after WP1)')).toEqual([
      'Sand it <- ',
      'Oil it <- T-001',
      'Hoist it <- T-001',
    ]);
  });

  test('one that the plan lacks is none', () => {
    expect(tasksOf(...first, '## WP3: Sails', 'Depends on: WP7', '', '- Sew them').at(-1)).not.toContain(
      'T-001',
    );
  });
});
