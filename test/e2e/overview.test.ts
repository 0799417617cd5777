import { type Play, type Scene, theatreForTests } from './browser.ts';

const theatre = theatreForTests();
let play: Play;

const tea = 'goals/013-tea-room';
const library = 'goals/003-library-catalogue';

/** Opens the view with no note of a goal open, and waits until every goal is read. */
async function open(scene: Scene = {}): Promise<void> {
  play = await theatre.play({ note: 'Welcome.md', ...scene });
  await play.page.waitForSelector('.goal-kit-overview-item');
  await allRead();
}

async function allRead(): Promise<void> {
  await play.page.waitForFunction(
    () => document.querySelector('.goal-kit-overview-item[aria-busy]') === null,
  );
}

/** Makes goals in folders of their own. */
async function make(...folders: readonly string[]): Promise<void> {
  await play.page.evaluate(async (all) => {
    for (const folder of all) {
      await window.stage?.app.vault.createFolder(folder);
      await window.stage?.write(`${folder}/execution.md`, '# Implementation Plan: Tea room\n');
    }
  }, folders);
}

const row = (folder: string): ReturnType<Play['page']['locator']> =>
  play.page.locator('.goal-kit-overview-item', { has: play.page.locator(`[data-goal="${folder}"]`) });
const focused = (): Promise<string | null> =>
  play.page.evaluate(() => document.activeElement?.getAttribute('data-goal') ?? null);

describe('the overview of all goals', () => {
  test.each([
    ['light', { theme: 'light' }],
    ['dark', { theme: 'dark' }],
    ['narrow', { side: 250 }],
    ['wide', { side: 900, width: 1500, theme: 'dark' }],
  ] as const)('looks like Obsidian: %s', async (name, scene) => {
    await open({ height: 1150, ...scene });
    await play.screenshot(`overview-${name}`);
    expect(await play.violations()).toEqual([]);
    expect(play.wrongs).toEqual([]);
    const hangsOver = await play.page
      .locator('.goal-kit-overview')
      .evaluate((el) => el.scrollWidth > el.clientWidth);
    expect(hangsOver).toBe(false);
  });

  test('has rows that are all of one height, before their goals are read and after', async () => {
    await open();
    const heights = (): Promise<number[]> =>
      play.page
        .locator('.goal-kit-overview-item')
        .evaluateAll((all) => all.slice(1).map((el) => el.getBoundingClientRect().height));
    const read = await heights();
    expect(new Set(read).size).toBe(1);
    await play.page.locator('.goal-kit-overview-item').evaluateAll((all) => {
      const texts = '.goal-kit-goal-progress span, .goal-kit-overview-fact';
      for (const el of all) for (const text of el.querySelectorAll(texts)) text.replaceChildren();
    });
    expect(await heights()).toEqual(read);
  });

  test('shows hidden goals, and a bar that moves with a tick', async () => {
    await open();
    expect(await row('.goalkit/goals/004-garden-newsletter').innerText()).toContain(
      '004 A garden newsletter people read',
    );
    const before = await row(tea).locator('progress').boundingBox();
    await play.page.evaluate(async (path) => {
      const text = window.stage?.read(path) ?? '';
      await window.stage?.write(path, text.replaceAll('[ ]', '[x]'));
    }, `${tea}/action-items.md`);
    await row(tea).locator('.goal-kit-goal-progress:has-text("2/3 · 66 %")').waitFor();
    expect(await row(tea).locator('progress').boundingBox()).toEqual(before);
  });

  test('says what is wrong with a goal, in colour and by a sign', async () => {
    await open();
    const problems = row('goals/010-cycle').locator('.goal-kit-overview-problems');
    expect(await problems.innerText()).toMatch(/^4 errors, 1 warning: .*T-002 → /);
    expect(await problems.getAttribute('class')).toContain('goal-kit-error');
    expect(await problems.locator('svg').count()).toBe(1);
  });

  test('names the folders of a number that two goals share', async () => {
    await open();
    await make('goals/013-tea-house', 'goals/013-tea-room-with-a-very-long-name-that-nobody-can-read');
    await play.page.waitForSelector('.goal-kit-overview-problem');
    await allRead();
    const said = await play.page.locator('.goal-kit-overview-problem').innerText();
    expect(said).toContain('3 goals have the number 013: goals/013-tea-house, goals/013-tea-room and goals/');
    await play.screenshot('overview-shared-number');
    expect(await play.violations()).toEqual([]);
  });

  test('hostile titles run nothing', async () => {
    await open();
    await play.page.evaluate((path) => {
      const text = '# Goal: <img src=x onerror="window.hacked = 1"> [x](javascript:hacked=1)\n';
      return window.stage?.write(path, text);
    }, `${tea}/execution.md`);
    await row(tea).locator('.goal-kit-goal-name:not(:has-text("Tea room"))').waitFor();
    expect(await play.page.locator('.goal-kit-overview :is(img, a, script)').count()).toBe(0);
    expect(await play.page.evaluate(() => Reflect.get(window, 'hacked') as unknown)).toBeUndefined();
    expect(play.wrongs).toEqual([]);
  });
});

describe('by keys', () => {
  test('a Tab behind the order leads to the list, arrows through it, Enter opens a goal', async () => {
    await open();
    await play.page.locator('.goal-kit-overview-order select').focus();
    await play.page.keyboard.press('Tab');
    expect(await focused()).toBe('goals/001-live-review-comments');
    await play.page.keyboard.press('ArrowDown');
    await play.page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(library);
    await play.screenshot('overview-focus');
    await play.page.keyboard.press('End');
    await play.page.keyboard.press('Home');
    expect(await focused()).toBe('goals/001-live-review-comments');
    await play.page.keyboard.press('Enter');
    await play.page.waitForSelector('.goal-kit-goal-title:text("Live review comments")');
    expect(await play.page.locator('.goal-kit-overview').count()).toBe(0);
  });

  test('the next task of a goal is a Tab behind its row, and Space ticks it', async () => {
    await open();
    await play.page.locator(`[data-goal="${tea}"]`).focus();
    await play.page.keyboard.press('Tab');
    const next = row(tea).locator('.goal-kit-overview-task').first();
    expect(await next.innerText()).toBe('T-003 Order cups and pots');
    await play.page.keyboard.press('Space');
    await row(tea).locator('.goal-kit-goal-progress:has-text("2/3 · 66 %")').waitFor();
    expect(await play.page.evaluate((path) => window.stage?.read(path), `${tea}/action-items.md`)).toContain(
      '- [x] **T-003**',
    );
    expect(await next.innerText()).toBe('T-006 Invite the neighbours');
    expect(await next.locator('input').evaluate((el) => el === document.activeElement)).toBe(true);
  });

  test('the button of a goal without tasks is a Tab behind its row, and builds them', async () => {
    await open();
    await play.page.locator(`[data-goal="${library}"]`).focus();
    await play.page.keyboard.press('Tab');
    await play.page.keyboard.press('Enter');
    // The tasks are shown when they are built, and with them the graph of their goal.
    await play.page.waitForSelector('.goal-kit-goal-title:text("Library Catalogue Migration")');
  });
});

test('100 goals are read without a word being lost', async () => {
  await open();
  await make(...Array.from({ length: 100 }, (_, index) => `goals/${index + 100}-more`));
  await play.page.waitForFunction(() => document.querySelectorAll('.goal-kit-overview-item').length > 100);
  await allRead();
  expect(await row('goals/199-more').innerText()).toContain('199 Tea room');
  await play.screenshot('overview-many');
  expect(play.wrongs).toEqual([]);
});

test('closing the view leaves nothing that listens', async () => {
  await open();
  await play.page.evaluate(() => window.stage?.app.workspace.getLeavesOfType('goal-kit-graph')[0]?.detach());
  const calls = await play.page.evaluate(async (path) => {
    const adapter = window.stage?.app.vault.adapter;
    if (adapter === undefined || window.stage === undefined) return ['no stage'];
    const asked: string[] = [];
    for (const way of ['read', 'list', 'exists'] as const) {
      const own = adapter[way].bind(adapter) as (path: string) => Promise<never>;
      Reflect.set(adapter, way, (at: string) => {
        asked.push(`${way} ${at}`);
        return own(at);
      });
    }
    window.dispatchEvent(new Event('focus'));
    const file = window.stage.app.vault.getFileByPath(path);
    window.stage.app.vault.trigger('modify', file);
    window.stage.app.vault.trigger('delete', file);
    await new Promise((resolve) => setTimeout(resolve, 600));
    return asked;
  }, `${tea}/tasks.md`);
  expect(calls).toEqual([]);
});
