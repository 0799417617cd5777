import { type Play, type Scene, theatreForTests } from './browser.ts';

const theatre = theatreForTests();
let play: Play;

const tea = 'goals/013-tea-room';

async function open(scene: Scene = {}): Promise<void> {
  play = await theatre.play({ note: `${tea}/tasks.md`, side: 300, ...scene });
  await play.page.waitForSelector('.goal-kit-chain, .goal-kit-chart svg');
}

const field = () => play.page.getByRole('searchbox', { name: 'Find by ID, name or owner' });
const count = (): Promise<string> => play.page.locator('.goal-kit-finder-count > span').first().innerText();
const idsOf = (selector: string): Promise<(string | null)[]> =>
  play.page.locator(selector).evaluateAll((all) => all.map((el) => el.getAttribute('data-task')));
const found = (): Promise<(string | null)[]> => idsOf('.goal-kit-found:not(.goal-kit-stub)');
const now = (): Promise<(string | null)[]> => idsOf('.goal-kit-found-now');
const isInView = (): Promise<boolean> =>
  play.page.locator('.goal-kit-found-now').evaluate((el) => {
    const { top, bottom } = el.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });

describe('what is not found', () => {
  test.each([
    ['a chart', 'light', 900],
    ['a chart', 'dark', 900],
    ['a list', 'light', 300],
    ['a list', 'dark', 300],
  ] as const)('steps back in %s, %s, and can be read all the same', async (_, theme, side) => {
    await open({ theme, side, width: side + 500 });
    await play.page.click('[aria-label="Find tasks"]');
    await play.page.keyboard.type('cups');
    await play.page.waitForSelector('.goal-kit-found');
    const contrasts = await play.page
      .locator(':is(.node .nodeLabel, .goal-kit-chain a)')
      .evaluateAll((texts) => {
        const light = (color: string): number => {
          const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map((one) => {
            const part = Number(one) / 255;
            return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const opacityOf = (el: Element | null): number =>
          el === null ? 1 : Number(getComputedStyle(el).opacity) * opacityOf(el.parentElement);
        return texts.map((el) => {
          const ground = el.closest('.goal-kit-frame, .goal-kit-chain') ?? document.body;
          const [one, other] = [getComputedStyle(el).color, getComputedStyle(ground).backgroundColor].map(
            light,
          );
          const [low, high] = [Math.min(one ?? 0, other ?? 0), Math.max(one ?? 0, other ?? 0)];
          return opacityOf(el) < 1 ? 0 : (high + 0.05) / (low + 0.05);
        });
      });
    expect(contrasts.length).toBeGreaterThan(4);
    expect(Math.min(...contrasts)).toBeGreaterThan(4.5);
    expect(await play.violations()).toEqual([]);
  });
});

describe('the search', () => {
  test('lights up what is found as it is typed, and steps through it by keys', async () => {
    await open({ height: 700 });
    await play.page.click('[aria-label="Find tasks"]');
    await play.page.keyboard.type('cups');
    expect(await found()).toContain('T-003');
    expect(await count()).toBe('2 found');
    await play.page.keyboard.press('Enter');
    expect([await now(), await count()]).toEqual([['T-003'], '1 of 2']);
    await play.page.keyboard.press('Enter');
    await play.page.waitForSelector('.goal-kit-found-now[data-task="T-005"]');
    expect(await isInView()).toBe(true);
    await play.page.keyboard.press('Enter');
    await play.page.keyboard.press('Shift+Enter');
    expect([await now(), await count()]).toEqual([['T-005'], '2 of 2']);
    await play.screenshot('find');
    await play.page.keyboard.press('Escape');
    expect(await play.page.locator('.goal-kit-finder').isVisible()).toBe(false);
    expect(await found()).toEqual([]);
    expect(
      await play.page.evaluate(() =>
        document.activeElement?.closest('[data-task]')?.getAttribute('data-task'),
      ),
    ).toBe('T-005');
  });

  test('frames the match that its user is at, and says its name', async () => {
    await open();
    await play.page.click('[aria-label="Find tasks"]');
    await play.page.keyboard.type('cups');
    await play.page.keyboard.press('Enter');
    const framed = await play.page
      .locator('.goal-kit-found')
      .evaluateAll((all) =>
        all
          .filter((el) => getComputedStyle(el).outlineStyle === 'solid')
          .map((el) => el.getAttribute('data-task')),
      );
    expect(framed).toEqual(['T-003']);
    expect(await play.page.locator('.goal-kit-finder-count').textContent()).toBe(
      '1 of 2: T-003 Order cups and pots',
    );
  });

  test.each([
    ['none is found', 'roof', '[data-phase="1"] .goal-kit-fold'],
    ['the one that its user is at is folded away', 'cups', '[data-phase="1"] .goal-kit-fold'],
  ])('ends by Escape in the view, where %s', async (_, query, fold) => {
    await open();
    await play.page.click('[aria-label="Find tasks"]');
    await play.page.keyboard.type(query);
    await play.page.keyboard.press('Enter');
    await play.page.click(fold);
    await play.page.locator('[aria-label="Filter"]').focus();
    await play.page.keyboard.press('Escape');
    expect(await play.page.locator('.goal-kit-finder').isVisible()).toBe(false);
    expect(await play.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Find tasks',
    );
  });

  test('says when nothing is found', async () => {
    await open();
    await play.page.click('[aria-label="Find tasks"]');
    await field().fill('roof');
    expect(await count()).toBe('None found');
    expect(await play.page.locator('[aria-label="Next match"]').isDisabled()).toBe(true);
  });

  test('unfolds the phase of a match, and lights up what is drawn later', async () => {
    await open({ side: 800, height: 400 });
    await play.page.click('[data-phase="2"] .goal-kit-fold');
    await play.page.click('[aria-label="Find tasks"]');
    await field().fill('T-007');
    await play.page.keyboard.press('Enter');
    await play.page.waitForSelector('svg .goal-kit-found-now[data-task="T-007"]');
    expect(await isInView()).toBe(true);
    expect(play.wrongs).toEqual([]);
  });

  test('in a timeline told by week, too, whose arrows lead from task to task', async () => {
    await open();
    await play.page.getByRole('button', { name: 'Timeline' }).click();
    await play.page.waitForSelector('.goal-kit-week');
    await play.page.click('[aria-label="Find tasks"]');
    await field().fill('cups');
    await play.page.waitForSelector('.goal-kit-week li.goal-kit-found[data-task="T-005"]');
    expect(await found()).toEqual(['T-003', 'T-005']);
    await play.page.keyboard.press('Enter');
    await play.page.keyboard.press('Escape');
    const focused = (): Promise<string | null | undefined> =>
      play.page.evaluate(() =>
        document.activeElement?.closest('.goal-kit-week [data-task]')?.getAttribute('data-task'),
      );
    expect(await focused()).toBe('T-003');
    const all = await idsOf('[data-phase="1"] .goal-kit-week li');
    const walked = [await focused()];
    while (walked.length < all.length - all.indexOf('T-003')) {
      await play.page.keyboard.press('ArrowDown');
      walked.push(await focused());
    }
    expect(walked).toEqual(all.slice(all.indexOf('T-003')));
    await play.page.keyboard.press('ArrowUp');
    expect(await focused()).toBe(walked.length > 1 ? walked.at(-2) : all.at(-2));
    expect(await play.violations()).toEqual([]);
  });

  test('is free of violations', async () => {
    await open({ theme: 'dark' });
    await play.page.click('[aria-label="Find tasks"]');
    expect(await play.violations()).toEqual([]);
  });
});

describe('the filter', () => {
  const pick = async (title: string): Promise<void> => {
    await play.page.click('.goal-kit-finder [aria-label^="Filter"]');
    await play.page.click(`.menu-item:has-text("${title}")`);
  };

  test('looks at tasks by owner and state, is remembered, and is taken out again', async () => {
    await open();
    await play.page.click('[aria-label="Find tasks"]');
    await pick('Cleo');
    expect(await found()).toEqual(['T-003', 'T-005']);
    await pick('Ready');
    expect(await found()).toEqual(['T-003']);
    expect(await play.page.locator('[aria-label="Filter: Ready, Cleo"]').count()).toBe(1);
    const state = await play.page.evaluate(
      () => window.stage?.app.workspace.getLeavesOfType('goal-kit-graph')[0]?.getViewState().state,
    );
    expect(state).toMatchObject({ filter: { owners: ['Cleo'], states: ['ready'] } });
    await pick('All tasks');
    expect(await found()).toEqual([]);
  });

  test('follows a tick', async () => {
    await open();
    await play.page.click('[aria-label="Find tasks"]');
    await pick('Ready');
    expect(await found()).toContain('T-003');
    const path = `${tea}/action-items.md`;
    await play.page.evaluate((at) => {
      const text = window.stage?.read(at) ?? '';
      return window.stage?.write(at, text.replace('- [ ] **T-003**', '- [x] **T-003**'));
    }, path);
    await play.page.waitForSelector('li[data-task="T-003"].goal-kit-done');
    expect(await found()).not.toContain('T-003');
  });
});
