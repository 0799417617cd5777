import GoalKit from '../../src/main.ts';
import { type Files, ObsidianHost } from './obsidian-host.ts';
import { aPlan } from './plan-notes.ts';

/** Starts with a goal whose tasks were built from `aPlan`, without a notice on the screen. */
export async function startBuilt(
  folder: string,
  { files = {}, data = null }: { readonly files?: Files; readonly data?: unknown } = {},
): Promise<ObsidianHost> {
  const host = await ObsidianHost.start(
    GoalKit,
    { 'note.md': '', [`${folder}/execution.md`]: aPlan, ...files },
    data,
  );
  await runOn(host, folder);
  await host.told();
  await host.settle();
  host.clearNotices();
  return host;
}

/** Runs the build with a note of the goal open; a hidden goal that was never opened is chosen from the list. */
export async function runOn(host: ObsidianHost, folder: string): Promise<void> {
  const isShown = host.app.vault.getFileByPath(`${folder}/execution.md`) !== null;
  if (isShown) await host.open(`${folder}/execution.md`);
  host.run('build-tasks');
  await host.settle();
  if (document.querySelector('.suggestion-item') !== null) await host.choose(folder);
}

/** The row of a task in a note. */
export function rowOf(note: string, id: string): string | undefined {
  return note.split(/\r?\n/).find((line) => line.startsWith(`| ${id} |`));
}
