import { type Play, type Scene, theatreForTests } from './browser.ts';

const theatre = theatreForTests();
let play: Play;

/** Opens the view in a vault without a goal. */
async function open(scene: Scene = {}): Promise<void> {
  play = await theatre.play({ files: { 'Welcome.md': '# Welcome\n' }, note: 'Welcome.md', ...scene });
  await play.page.getByRole('button', { name: 'New goal' }).waitFor();
}

describe('a vault without a goal', () => {
  test.each([
    ['light', { theme: 'light' }],
    ['dark', { theme: 'dark' }],
    ['narrow', { side: 250 }],
    ['phone', { phone: true }],
  ] as const)('offers a new goal: %s', async (name, scene) => {
    await open(scene);
    await play.screenshot(`new-goal-offer-${name}`);
    expect(await play.violations()).toEqual([]);
    await play.page.getByRole('button', { name: 'New goal' }).click();
    await play.page.getByRole('textbox', { name: 'Title' }).fill('Move to Lyon');
    await play.page.getByText('Makes goals/001-move-to-lyon').waitFor();
    await play.screenshot(`new-goal-dialog-${name}`);
    expect(await play.violations('.goal-kit-new-goal-field')).toEqual([]);
    expect(play.wrongs).toEqual([]);
  });

  test('makes it by keyboard alone: title, Enter', async () => {
    await open();
    await play.page.getByRole('button', { name: 'New goal' }).press('Enter');
    await play.page.getByRole('textbox', { name: 'Title' }).waitFor();
    await play.page.keyboard.type('Move to Lyon');
    await play.page.keyboard.press('Enter');
    await play.page.waitForFunction(() => document.querySelector('.modal-container') === null);
    const plan = await play.page.evaluate(() => window.stage?.read('goals/001-move-to-lyon/execution.md'));
    expect(plan).toContain('# Implementation Plan: Move to Lyon');
    await play.screenshot('new-goal-made');
    expect(play.wrongs).toEqual([]);
  });
});
