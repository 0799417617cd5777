import type GoalKit from '../../src/main.ts';
import type * as rebuild from '../../src/engine/rebuild-tasks.ts';
import { type Files, ObsidianHost } from '../support/obsidian-host.ts';
import { aPlan } from '../support/plan-notes.ts';

/** The core of this test is the real one, whose usual merge is said not to hold. */
const real = jest.requireActual<typeof rebuild>('../../src/engine/rebuild-tasks.ts');
jest.doMock('../../src/engine/rebuild-tasks.ts', () => ({
  ...real,
  rebuildTasks: (request: Parameters<typeof real.rebuildTasks>[0]) => {
    const outcome = real.rebuildTasks(request);
    return outcome.kind === 'rebuilt' ? { ...outcome, doubt: { kind: 'id-twice', id: 'T-001' } } : outcome;
  },
}));
const { default: Plugin } = jest.requireActual<{ default: typeof GoalKit }>('../../src/main.ts');

const start = (files: Files): Promise<ObsidianHost> => ObsidianHost.start(Plugin, files);

test('a merge with care that changes nothing is told, too (format 4.8)', async () => {
  const path = 'goals/001-one/execution.md';
  const host = await start({ [path]: aPlan });
  await host.open(path);
  host.run('build-tasks');
  await host.told();
  await host.settle();
  await host.open(path);
  host.clearNotices();
  host.run('build-tasks');
  await host.told();
  await host.settle();
  expect(host.notices).toEqual(['tasks.md is up to date. It was merged with care.']);
  expect(host.details()[1]).toMatch(/failed its own check.*Please report/s);
});
