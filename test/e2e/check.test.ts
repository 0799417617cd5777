import { type Play, type Scene, theatreForTests } from './browser.ts';

const theatre = theatreForTests();
let play: Play;

/** A goal whose second task depends on itself. */
const beds = {
  'goals/001-beds/goal.md': '# Beds',
  'goals/001-beds/tasks.md': `**Phase 1: Beds** (Days 1-5)

| Task ID | Task | Owner | Effort | DoD | Dependencies |
|---|---|---|---|---|---|
| T-001 | Dig the beds | Ann | 8h | Dug | None |
| T-002 | Sow beans | Ann | 4h | Sown | T-001, T-002 |
`,
};

/** Checks a goal, and waits for what is found. */
async function check(scene: Scene = {}): Promise<void> {
  play = await theatre.play({
    note: 'goals/002-move-to-linden-street/tasks.md',
    graph: false,
    width: 1000,
    height: 800,
    ...scene,
  });
  await play.page.evaluate(() => window.stage?.run('check-plan'));
  await play.page.waitForSelector('.goal-kit-check');
}

describe('the check of a plan', () => {
  test.each([
    ['light', { theme: 'light' }],
    ['dark', { theme: 'dark' }],
    ['phone', { phone: true, width: 390 }],
  ] as const)('looks like Obsidian: %s', async (name, scene) => {
    await check(scene);
    await play.page.locator('.goal-kit-check-reading summary').click();
    await play.screenshot(`check-${name}`);
    expect(await play.violations('.goal-kit-check')).toEqual([]);
    expect(play.wrongs).toEqual([]);
    const hangsOver = await play.page
      .locator('.goal-kit-check')
      .evaluate((el) => el.scrollWidth > el.clientWidth);
    expect(hangsOver).toBe(false);
  });

  test.each([
    ['light', { theme: 'light' }],
    ['dark', { theme: 'dark' }],
    ['phone', { phone: true, width: 390 }],
  ] as const)('mends a line by keyboard, once its user has seen what changes: %s', async (name, scene) => {
    await check({ note: 'goals/001-beds/goal.md', files: beds, ...scene });
    const fixes = play.page.locator('.goal-kit-finding-fix');
    expect(await fixes.count()).toBe(1);
    await play.screenshot(`fix-findings-${name}`);
    expect(await play.violations('.goal-kit-check')).toEqual([]);
    await fixes.first().focus();
    await play.page.keyboard.press('Enter');
    await play.page.waitForSelector('.goal-kit-preview');
    await play.screenshot(`fix-preview-${name}`);
    expect(await play.violations('.goal-kit-preview-lists')).toEqual([]);
    await play.page.getByRole('button', { name: 'Apply' }).press('Enter');
    await play.page.getByText('Nothing is wrong.').waitFor();
    expect(play.wrongs).toEqual([]);
  });

  test('takes the focus, which goes on to its first control', async () => {
    await check({ note: 'goals/010-cycle/tasks.md' });
    const place = (): Promise<string | null | undefined> =>
      play.page.evaluate(() =>
        document.activeElement?.closest('.goal-kit-check')?.getAttribute('aria-label'),
      );
    expect(await place()).toContain('Check');
    await play.page.keyboard.press('Tab');
    expect(await place()).toContain('Check');
  });

  test('is worked by keyboard alone: hide a severity, search, open the first finding', async () => {
    await check({ note: 'goals/010-cycle/tasks.md' });
    const errors = play.page.locator('.goal-kit-check-filter', { hasText: 'error' });
    const findings = play.page.locator('.goal-kit-check li[data-code]');
    const all = await findings.count();
    await errors.focus();
    await play.page.keyboard.press('Enter');
    expect(await findings.count()).toBeLessThan(all);
    await play.page.keyboard.press('Space');
    expect(await findings.count()).toBe(all);
    await play.page.locator('.goal-kit-check-bar input').focus();
    await play.page.keyboard.type('wait for each other');
    expect(await findings.count()).toBe(1);
    await findings.locator('button').first().focus();
    await play.page.keyboard.press('Enter');
    await play.page.waitForSelector('.goal-kit-check', { state: 'detached' });
  });
});
