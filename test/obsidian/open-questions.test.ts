import { runOn, startBuilt } from '../support/obsidian-goals.ts';
import type { ObsidianHost } from '../support/obsidian-host.ts';
import { hiddenGoal, shownGoal } from '../support/obsidian-plans.ts';
import { aPlanWithoutPeople } from '../support/plan-notes.ts';

/** Runs the command with a note of the goal open; a hidden goal is chosen from the list. */
async function buildQuestions(host: ObsidianHost, folder: string): Promise<void> {
  host.clearNotices();
  const isShown = host.app.vault.getFileByPath(`${folder}/execution.md`) !== null;
  if (isShown) await host.open(`${folder}/execution.md`);
  host.run('build-research');
  await host.settle();
  if (document.querySelector('.suggestion-item') !== null) await host.choose(folder);
}

describe.each([
  ['a goal', shownGoal],
  ['a hidden goal', hiddenGoal],
])('the open questions of %s', (_, goal) => {
  const research = `${goal}/research.md`;
  const tasks = `${goal}/tasks.md`;
  const start = (): Promise<ObsidianHost> =>
    startBuilt(goal, { files: { [`${goal}/execution.md`]: aPlanWithoutPeople } });
  const startAsked = async (): Promise<ObsidianHost> => {
    const host = await start();
    await buildQuestions(host, goal);
    await host.told();
    await host.settle();
    host.clearNotices();
    return host;
  };
  const decide = (host: ObsidianHost): void =>
    host.edit(research, (text) =>
      text.replace(/(## T-001 Owner[^]*?Decision\*\*: )NEEDS CLARIFICATION/, '$1Ann'),
    );

  test('are written as sections of research.md, which opens', async () => {
    const host = await start();
    await buildQuestions(host, goal);
    expect(await host.told()).toMatch(/^Built \d+ open questions in research\.md\./);
    expect(host.read(research)).toContain('## T-001 Owner: Measure the walls');
    expect(host.records).toContain(`${goal}/.research.goal-kit.json`);
  });

  test('again, with nothing changed, touch no file', async () => {
    const host = await startAsked();
    const before = host.read(research);
    await buildQuestions(host, goal);
    expect(await host.told()).toBe('research.md is up to date.');
    expect(host.read(research)).toBe(before);
  });

  test('that are answered are offered back into their cell, through a preview and with a way back', async () => {
    const host = await startAsked();
    decide(host);
    const before = [host.read(tasks), host.read(`${goal}/.tasks.goal-kit.json`)];
    await buildQuestions(host, goal);
    expect(await host.told()).toContain('research.md is up to date. 1 answer waits to be written.');
    await host.press('Write 1 answer');
    const dialog = await host.dialog();
    expect(dialog.textContent).toContain('What changes in Reading room');
    expect(dialog.textContent).toContain('T-001 Measure the walls');
    await host.press('Apply');
    expect(await host.told()).toContain('Updated tasks.md: 1 task changed.');
    expect(host.read(tasks)).toMatch(/\| T-001 \|.*\| Ann \|/);
    host.clearNotices();
    host.run('undo-last-build');
    await host.told();
    expect([host.read(tasks), host.read(`${goal}/.tasks.goal-kit.json`)]).toEqual(before);
  });

  test('keep an answer that was written, and the next build of the tasks keeps it, too', async () => {
    const host = await startAsked();
    decide(host);
    await buildQuestions(host, goal);
    await host.told();
    await host.press('Write 1 answer');
    await host.press('Apply');
    await host.told();
    await host.settle();
    const answered = host.read(tasks);
    await buildQuestions(host, goal);
    expect(await host.told()).toBe('research.md is up to date.');
    expect(host.read(research)).toContain('**Decision**: Ann');
    host.clearNotices();
    await runOn(host, goal);
    // tasks.md tells by now that there is a research.md.
    await host.press('Apply');
    await host.told();
    await host.settle();
    expect(
      host
        .read(tasks)
        .split('\n')
        .find((line) => line.startsWith('| T-001')),
    ).toBe(answered.split('\n').find((line) => line.startsWith('| T-001')));
  });
});

test('a goal without an open question gets no note, and says so', async () => {
  const host = await startBuilt(shownGoal);
  host.edit(`${shownGoal}/tasks.md`, (text) => text.replaceAll('NEEDS CLARIFICATION', 'given'));
  await buildQuestions(host, shownGoal);
  expect(await host.told()).toMatch(/has no open questions, so no research\.md was written\.$/);
  expect(host.paths).not.toContain(`${shownGoal}/research.md`);
});
