import '../support/observers.ts';
import { startBuilt } from '../support/obsidian-goals.ts';
import { type ObsidianHost, until } from '../support/obsidian-host.ts';

const goalNote = '# Goal: Reading room\n\n## Domain\n\n- **Shelf**: holds books\n- **Book**: is read\n';
const goal = 'goals/001-reading-room';
const quickstart = `${goal}/quickstart.md`;

/** A goal whose quickstart was built, or written by hand, with the list of its notes unfolded. */
async function startListed(own?: string): Promise<ObsidianHost> {
  const host = await startBuilt(goal, own === undefined ? {} : { files: { [quickstart]: own } });
  if (own === undefined) {
    host.run('build-quickstart');
    await host.told();
    await host.settle();
    host.clearNotices();
  }
  const leaf = host.app.workspace.getLeaf('tab');
  await leaf.setViewState({ type: 'goal-kit-graph', state: { goal, pinned: true } });
  await until(() => document.querySelector('.goal-kit-phase') !== null);
  const list = document.querySelector<HTMLDetailsElement>('.goal-kit-documents');
  if (list !== null) list.open = true;
  list?.dispatchEvent(new Event('toggle'));
  await until(() => item() !== null);
  return host;
}

const item = (): Element | null => document.querySelector('[data-document="quickstart.md"]');
const update = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('[aria-label="Update: quickstart.md"]');

test('a document whose sources have changed is offered to be updated, and then is not', async () => {
  const host = await startListed();
  expect(update()).toBeNull();
  host.edit(`${goal}/execution.md`, (text) => text.replace('Shelves', 'Racks'));
  await until(() => update() !== null);
  update()?.click();
  await host.press('Apply');
  expect(await host.told()).toContain('Updated quickstart.md');
  expect(host.read(quickstart)).toContain('Racks');
  await until(() => update() === null);
  expect(item()?.textContent).toBe('quickstart.md');
});

test('documents that were just built, one after the other, are offered no update', async () => {
  const host = await startListed();
  await host.app.vault.adapter.write(`${goal}/goal.md`, goalNote);
  for (const command of ['data-model', 'research', 'contracts']) {
    host.clearNotices();
    host.run(`build-${command}`);
    expect(await host.told()).toContain('Built ');
    await host.settle();
  }
  await until(() => document.querySelector('[aria-label="Open phase-2.md"]') !== null);
  await host.settle();
  expect(document.querySelector('[aria-label="Open data-model.md"]')).not.toBeNull();
  expect(document.querySelector('[aria-label^="Update: "]')).toBeNull();
});

test('a document of the user’s own is offered no update', async () => {
  const host = await startListed('# How to begin\n');
  host.edit(`${goal}/execution.md`, (text) => text.replace('Shelves', 'Racks'));
  await host.settle();
  expect(update()).toBeNull();
  expect(item()?.textContent).toBe('quickstart.md');
});
