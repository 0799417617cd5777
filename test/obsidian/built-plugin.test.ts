import { readFileSync } from 'node:fs';
import path from 'node:path';
import type GoalKit from '../../src/main.ts';
import { ObsidianHost, until } from '../support/obsidian-host.ts';
import { aPlan } from '../support/plan-notes.ts';

/** What `npm run build` made: the very bytes that Obsidian loads. */
const mainJs = path.resolve(__dirname, '../../main.js');
const { default: Plugin } = jest.requireActual<{ default: typeof GoalKit }>(mainJs);

const goal = 'goals/001-reading-room';

test('main.js does the job', async () => {
  const host = await ObsidianHost.start(Plugin, { [`${goal}/execution.md`]: aPlan });
  await host.open(`${goal}/execution.md`);
  host.run('build-tasks');
  expect(await host.told()).toMatch(/^Built 3 tasks in 2 phases/);
  await until(() => host.activePath === `${goal}/tasks.md`);
});

test('main.js asks for nothing that a phone does not have', () => {
  const asked = Array.from(
    readFileSync(mainJs, 'utf8').matchAll(/\brequire\("([^"]+)"\)/g),
    ([, name]) => name,
  );
  expect(asked).toEqual(asked.map(() => 'obsidian'));
});

test('main.js is ASCII alone, so that a byte a character is enough for it', () => {
  expect(/[^\0-\x7f].{0,40}/u.exec(readFileSync(mainJs, 'utf8'))).toBeNull();
});
