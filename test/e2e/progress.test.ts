import { type Play, type Scene, theatreForTests } from './browser.ts';

const theatre = theatreForTests();
let play: Play;

afterEach(() => expect(play.wrongs).toEqual([]));

const tea = 'goals/013-tea-room';
const items = `${tea}/action-items.md`;

/** Opens a note of the tea room, or another scene, without the graph. */
async function open(scene: Scene = {}): Promise<void> {
  play = await theatre.play({ note: `${tea}/tasks.md`, graph: false, height: 500, ...scene });
  await play.page.waitForSelector('.goal-kit-progress');
}

const bar = (): ReturnType<Play['page']['locator']> => play.page.locator('.status-bar .goal-kit-progress');
const reads = (text: string): Promise<unknown> =>
  play.page.waitForSelector(`.goal-kit-progress-text:text-is("${text}")`);
const write = (path: string, text: string): Promise<void> =>
  play.page.evaluate(([at, what]) => window.stage?.write(at ?? '', what ?? ''), [path, text]);
const remove = (path: string): Promise<void> => play.page.evaluate((at) => window.stage?.remove(at), path);
const read = (path: string): Promise<string> =>
  play.page.evaluate((at) => window.stage?.read(at) ?? '', path);
const openNote = (path: string): Promise<void> => play.page.evaluate((at) => window.stage?.open(at), path);
const shownLine = (): Promise<string | null> =>
  play.page.locator('.stage-note .is-flashing').getAttribute('data-line');
const entry = (title: string): ReturnType<Play['page']['locator']> =>
  play.page.locator(`.menu-item:has-text("${title}")`);

describe('the bar', () => {
  test('is thin, small, as full as the goal, and moves with a tick', async () => {
    await open();
    await reads('1/3 · 33 %');
    const box = await bar().boundingBox();
    expect(box?.width).toBeLessThan(160);
    expect(box?.height).toBeLessThan(24);
    const thin = await bar().locator('progress').boundingBox();
    expect(thin?.height).toBeLessThanOrEqual(5);
    expect(
      await bar()
        .locator('progress')
        .evaluate((el: HTMLProgressElement) => el.position),
    ).toBeCloseTo(1 / 3);
    expect(await bar().getAttribute('style')).toBeFalsy();
    await write(items, (await read(items)).replace('- [ ] **T-003**', '- [x] **T-003**'));
    await reads('2/3 · 66 %');
  });

  test('tells more above it', async () => {
    await open();
    await reads('1/3 · 33 %');
    await bar().hover();
    expect((await bar().locator('.goal-kit-progress-face').getAttribute('aria-label'))?.split('\n')).toEqual([
      'Tea room',
      '1 of 3 tasks done, 33 percent',
      '2 of 5 boxes',
      'Phase 1: 1/3',
      'Next: T-003 Order cups and pots',
      'T-006 Invite the neighbours',
    ]);
    expect(await bar().getAttribute('aria-label')).toBe('Tea room: 1 of 3 tasks done, 33 percent');
  });

  test('keeps the last goal in a note of none, and knows the goal of the next', async () => {
    await open();
    await reads('1/3 · 33 %');
    await write('diary.md', 'Dear diary');
    await openNote('diary.md');
    await play.page.waitForTimeout(200);
    expect(await bar().innerText()).toBe('1/3 · 33 %');
    await openNote('goals/010-cycle/tasks.md');
    await reads('No action items');
  });

  test('is not there before a note of a goal was open', async () => {
    play = await theatre.play({ graph: false });
    await play.page.waitForTimeout(300);
    expect(await bar().isVisible()).toBe(false);
  });
});

describe('its menu', () => {
  test('is reached and left by the keyboard', async () => {
    await open();
    await reads('1/3 · 33 %');
    await bar().focus();
    expect(await bar().evaluate((el) => el.matches(':focus-visible') || el === document.activeElement)).toBe(
      true,
    );
    for (const key of ['Enter', 'Space']) {
      await play.page.keyboard.press(key);
      await play.page.waitForSelector('.menu');
      await play.page.keyboard.press('Escape');
      await play.page.waitForSelector('.menu', { state: 'detached' });
    }
  });

  test('marks the next action done', async () => {
    await open();
    await reads('1/3 · 33 %');
    await bar().click();
    await entry('Mark next action done (T-003)').click();
    await reads('2/3 · 66 %');
    expect(await read(items)).toContain('- [x] **T-003**');
  });

  test('opens the next action at its line, the first of those to choose from', async () => {
    await open();
    await reads('1/3 · 33 %');
    await bar().click();
    await entry('Open next action').click();
    const offered = play.page.locator('.suggestion-item');
    await offered.first().waitFor();
    expect(await offered.allInnerTexts()).toEqual([
      'T-003 Order cups and pots (Cleo, 4 h)',
      'T-006 Invite the neighbours (Ann, 2 h)',
    ]);
    await offered.first().click();
    await play.page.waitForSelector('.stage-note .is-flashing');
    expect(await shownLine()).toBe('7');
  });

  test('changes what the bar shows', async () => {
    await open();
    await reads('1/3 · 33 %');
    await bar().click();
    await entry('Percent').last().click();
    await reads('33 %');
    await bar().click();
    await entry('Nothing').click();
    await bar().waitFor({ state: 'hidden' });
    await play.page.waitForSelector('.notice:has-text("settings of Goal Kit")');
  });

  test('builds what is missing', async () => {
    await open();
    await remove(items);
    await reads('No action items');
    await bar().click();
    await entry('Build action items from tasks').click();
    await reads('0/7 · 0 %');
  });
});

describe('a screenshot of each state', () => {
  const states: readonly (readonly [string, string, (() => Promise<void>) | null])[] = [
    ['under-way', '1/3 · 33 %', null],
    ['done', '3/3 · 100 %', async () => write(items, (await read(items)).replace(/\[[ /]\]/g, '[x]'))],
    [
      'nothing-to-do',
      'Nothing to do',
      async () => write(items, (await read(items)).replace(/\[.\]/g, '[-]')),
    ],
    ['no-items', 'No action items', () => remove(items)],
    ['unreadable', 'tasks.md is unreadable', () => write(`${tea}/tasks.md`, '| T-001 | \u0000\u0001 |\n')],
    [
      'no-tasks',
      'No tasks yet',
      async () => {
        await remove(items);
        await remove(`${tea}/tasks.md`);
      },
    ],
  ];

  test.each(
    states.flatMap(([name, text, make]) =>
      (['light', 'dark'] as const).map((theme) => [name, theme, text, make] as const),
    ),
  )('%s, %s, without violations of accessibility', async (name, theme, text, make) => {
    await open({ theme, width: 700 });
    await make?.();
    await reads(text);
    expect(await play.violations('.status-bar')).toEqual([]);
    await bar().focus();
    await play.page.keyboard.press('Enter');
    await play.page.waitForSelector('.menu');
    await play.page.mouse.move(0, 0);
    expect(await play.violations('.menu')).toEqual([]);
    await play.screenshot(`progress-${name}-${theme}`);
  });
});
