import { type Play, type Point, type Scene, theatreForTests } from './browser.ts';

const theatre = theatreForTests();
let play: Play;

const tea = 'goals/013-tea-room';

async function open(scene: Scene = {}): Promise<void> {
  play = await theatre.play({ note: `${tea}/tasks.md`, phone: true, ...scene });
  await play.drawn();
}

const frame = (): ReturnType<Play['page']['locator']> => play.page.locator('.goal-kit-frame').first();
const width = async (): Promise<number> => Number(await frame().locator('svg').getAttribute('width'));
const pageZoom = (): Promise<number> => play.page.evaluate(() => window.visualViewport?.scale ?? 0);
const shownLines = (): Promise<(string | null)[]> =>
  play.page
    .locator('.stage-note .is-flashing')
    .evaluateAll((all) => all.map((el) => el.getAttribute('data-line')));

async function middleOf(task: string): Promise<Point> {
  const box = await play.node(task).boundingBox();
  if (box === null) throw new Error(`${task} is not on the screen.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Two fingers beside a point, so far from each other. */
const beside = ({ x, y }: Point, distance: number): Point[] => [
  { x: x - distance / 2, y },
  { x: x + distance / 2, y },
];

const menu = () => play.page.locator('.menu');

describe('on a phone', () => {
  test('all of the header is within reach, and the chart is as wide as the screen allows', async () => {
    await open();
    const buttons = play.page.locator('.nav-buttons-container button:visible');
    expect(await buttons.count()).toBeGreaterThan(5);
    for (const button of await buttons.all()) {
      const box = await button.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(40);
    }
    expect(await play.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await play.screenshot('phone');
    expect(await play.violations()).toEqual([]);
    expect(play.wrongs).toEqual([]);
  });

  test('a tap opens the row', async () => {
    await open();
    const { x, y } = await middleOf('T-003');
    await play.page.touchscreen.tap(x, y);
    await play.page.waitForSelector('.stage-note .is-flashing', { state: 'attached' });
    expect(await shownLines()).toEqual(['9']);
  });

  test('a long press opens the menu of the task, and its row stays closed', async () => {
    await open();
    await play.touch([await middleOf('T-003')]);
    await menu().waitFor();
    await play.letGo();
    await play.page.waitForTimeout(300);
    expect(await menu().count()).toBe(1);
    expect(await menu().innerText()).toContain('Mark as done');
    expect(await shownLines()).toEqual([]);
    await play.screenshot('phone-menu');
    await menu().getByText('Mark as done').tap();
    await play.page.waitForSelector('svg [data-task="T-003"].goal-kit-done');
  });

  test('a long press opens one menu where the system tells of it, too', async () => {
    await open();
    await play.touch([await middleOf('T-003')]);
    await play.node('T-003').dispatchEvent('contextmenu');
    await play.page.waitForTimeout(900);
    await play.letGo();
    expect(await menu().count()).toBe(1);
    expect(await shownLines()).toEqual([]);
  });

  test('a finger that moves opens no menu', async () => {
    await open();
    const { x, y } = await middleOf('T-003');
    await play.touch([{ x, y }], [{ x, y: y - 30 }], [{ x, y: y - 60 }]);
    await play.page.waitForTimeout(900);
    await play.letGo();
    expect(await menu().count()).toBe(0);
    expect(await shownLines()).toEqual([]);
  });

  test('two fingers zoom the chart about the point between them, and not the page', async () => {
    await open();
    const [before, there] = [await width(), await middleOf('T-002')];
    await play.touch(...[80, 100, 130, 160].map((distance) => beside(there, distance)));
    expect((await width()) / before).toBeGreaterThan(1.8);
    expect((await width()) / before).toBeLessThan(2.2);
    const now = await middleOf('T-002');
    expect(Math.hypot(now.x - there.x, now.y - there.y)).toBeLessThan(20);
    await play.letGo();
    expect(await pageZoom()).toBe(1);
    expect([await menu().count(), await shownLines()]).toEqual([0, []]);
    await play.screenshot('phone-zoomed');
    await play.touch(...[160, 120, 80, 60].map((distance) => beside(there, distance)));
    expect((await width()) / before).toBeLessThan(0.9);
    await play.letGo();
  });

  test('a second finger that comes later zooms, too', async () => {
    await open();
    const [before, there] = [await width(), await middleOf('T-002')];
    const [first, second] = beside(there, 80);
    if (first === undefined || second === undefined) throw new Error('There are two fingers.');
    await play.touch([first], [first, second], ...[110, 160].map((distance) => beside(there, distance)));
    expect((await width()) / before).toBeGreaterThan(1.8);
    await play.letGo();
  });

  test('one finger moves the chart', async () => {
    await open();
    const there = await middleOf('T-002');
    await play.touch(...[80, 120, 160].map((distance) => beside(there, distance)));
    await play.letGo();
    const left = (): Promise<number> => frame().evaluate((el) => el.scrollLeft);
    const [before, place] = [await left(), await frame().boundingBox()];
    const y = (place?.y ?? 0) + 100;
    await play.touch([{ x: 250, y }], [{ x: 220, y }], [{ x: 180, y }], [{ x: 150, y }]);
    await play.letGo();
    await play.page.waitForTimeout(300);
    expect((await left()) - before).toBeGreaterThan(60);
    expect(await frame().getAttribute('data-ignore-swipe')).toBe('true');
  });
});

describe('a timeline on a phone', () => {
  const week = (task: string) => play.page.locator(`.goal-kit-week li[data-task="${task}"]`);
  const openTimeline = async (): Promise<void> => {
    play = await theatre.play({ note: `${tea}/tasks.md`, phone: true });
    await play.page.getByRole('button', { name: 'Timeline' }).tap();
    await play.page.waitForSelector('.goal-kit-week');
  };

  test('is a list by week that fits the screen, without violations', async () => {
    await openTimeline();
    expect(await play.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await play.screenshot('phone-timeline');
    expect(await play.violations()).toEqual([]);
    expect(play.wrongs).toEqual([]);
  });

  test('a tap opens the row, a long press the menu', async () => {
    await openTimeline();
    const box = await week('T-003').boundingBox();
    const point = { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 10 };
    await play.touch([point]);
    await menu().waitFor();
    await play.letGo();
    expect(await menu().textContent()).toContain('Mark as done');
    expect(await shownLines()).toEqual([]);
    await play.page.keyboard.press('Escape');
    await openTimeline();
    await week('T-003').locator('a').tap();
    await play.page.waitForSelector('.stage-note .is-flashing', { state: 'attached' });
    expect(await shownLines()).toEqual(['9']);
  });

  test('shows its bars where they are asked for, in a frame that fingers move', async () => {
    await openTimeline();
    await play.page.locator('[data-phase="1"] [aria-label^="Options"]').tap();
    await play.page.locator('.menu-item:has-text("Show as chart")').tap();
    await play.page.waitForSelector('.goal-kit-bar[data-task="T-003"]');
    const drawn = await width();
    // Of the chart, which is wider than the screen, the middle of what is seen.
    const { y } = await middleOf('T-002');
    const x = await play.page.evaluate(() => innerWidth / 2);
    await play.touch(beside({ x, y }, 60), beside({ x, y }, 90), beside({ x, y }, 120));
    await play.letGo();
    expect(await width()).toBeGreaterThan(drawn * 1.5);
    expect(await pageZoom()).toBe(1);
  });
});
