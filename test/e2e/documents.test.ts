import { type Play, type Scene, theatreForTests } from './browser.ts';

const theatre = theatreForTests();
let play: Play;

const garden = 'goals/001-garden';
const plan = `# Implementation Plan: Community garden

**Phase 1: Ground** (Weeks 1-2)
- Test the soil (4h)
- Clear the rubble (8h)
- **Responsible**: Pauline
- **Definition of Done**: Soil test is clean, the ground is clear
`;

async function open(scene: Scene = {}): Promise<void> {
  play = await theatre.play({
    files: { 'Welcome.md': '# Welcome\n', [`${garden}/execution.md`]: plan },
    note: `${garden}/execution.md`,
    ...scene,
  });
  await play.page.evaluate(() => window.stage?.run('build-tasks'));
  await play.page.getByRole('button', { name: 'Undo' }).waitFor();
  await play.page.evaluate(() => {
    for (const el of document.querySelectorAll('.notice')) el.remove();
  });
  await play.page.locator('.goal-kit-documents').waitFor();
}

describe('the documents of a goal', () => {
  test.each([
    ['light', { theme: 'light' }],
    ['dark', { theme: 'dark' }],
    ['narrow', { side: 320 }],
    ['phone', { phone: true }],
  ] as const)('are listed, folded, with what is there: %s', async (name, scene) => {
    await open(scene);
    expect(await play.page.locator('.goal-kit-documents').getAttribute('open')).toBeNull();
    await play.page.getByText('Documents', { exact: true }).click();
    await play.page.getByRole('button', { name: 'Open tasks.md' }).waitFor();
    await play.screenshot(`documents-${name}`);
    const builds = await play.page
      .locator('.goal-kit-documents > ul > li > button:not(.clickable-icon)')
      .evaluateAll((all) =>
        all.map((el) => el.getBoundingClientRect()).map(({ left, height }) => ({ left, height })),
      );
    expect(builds.length).toBeGreaterThan(1);
    expect(new Set(builds.map(({ left }) => left)).size).toBe(1);
    expect(Math.min(...builds.map(({ height }) => height))).toBeGreaterThanOrEqual(24);
    expect(await play.violations('.goal-kit-documents')).toEqual([]);
    expect(play.wrongs).toEqual([]);
  });

  test('are made and then opened by the keyboard alone', async () => {
    await open();
    await play.page.locator('.goal-kit-documents summary').focus();
    await play.page.keyboard.press('Enter');
    await play.page.getByRole('button', { name: 'Build quickstart.md' }).focus();
    await play.page.keyboard.press('Enter');
    await play.page.getByRole('button', { name: 'Open quickstart.md' }).waitFor();
    expect(await play.page.locator('[data-document="contracts/"]').textContent()).toContain('(not yet)');
    await play.page.getByRole('button', { name: 'Build contracts/' }).focus();
    await play.page.keyboard.press('Enter');
    await play.page.getByRole('button', { name: 'Open phase-1.md' }).waitFor();
    await play.screenshot('documents-made');
    expect(play.wrongs).toEqual([]);
  });
});
