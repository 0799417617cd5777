import { type Play, type Scene, theatreForTests } from './browser.ts';

const theatre = theatreForTests();
let play: Play;

const tea = 'goals/013-tea-room';
const view = (name: string) => play.page.getByRole('button', { name, exact: true });
const sections = () => play.page.locator('section.goal-kit-phase');
const frames = () => play.page.locator('.goal-kit-chart .cluster .nodeLabel');

/** Opens the tea room, its phases in one chart. */
async function open(scene: Scene = {}): Promise<void> {
  play = await theatre.play({ note: `${tea}/tasks.md`, side: 1000, width: 1400, height: 1600, ...scene });
  await view('Whole goal').click();
  await play.page.waitForSelector('.goal-kit-chart .cluster');
  await play.drawn();
}

const read = (path: string): Promise<string> =>
  play.page.evaluate((at) => window.stage?.read(at) ?? '', path);
const write = (path: string, text: string): Promise<void> =>
  play.page.evaluate(([at, what]) => window.stage?.write(at ?? '', what ?? ''), [path, text]);
const lit = (): Promise<string[]> =>
  play.page
    .locator('.node.goal-kit-lit')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-task') ?? '').sort());

describe('a whole goal as one chart', () => {
  test('has every task once, each in the frame of its phase', async () => {
    await open();
    expect(await sections().count()).toBe(1);
    expect(await play.page.locator('svg .goal-kit-stub').count()).toBe(0);
    const titles = await frames().allTextContents();
    expect(titles.map((title) => title.trim()).sort()).toEqual(['Phase 1: The room', 'Phase 2: The opening']);
    const outside = await play.page.locator('svg .node').evaluateAll((nodes) => {
      const boxes = [...document.querySelectorAll('.cluster rect')].map((el) => el.getBoundingClientRect());
      return nodes.filter((node) => {
        const { left, right, top, bottom } = node.querySelector('rect')?.getBoundingClientRect() ?? {
          left: 0,
          right: 0,
          top: 0,
          bottom: 0,
        };
        const isIn = (box: DOMRect): boolean =>
          box.left <= left && box.right >= right && box.top <= top && box.bottom >= bottom;
        return boxes.filter(isIn).length !== 1;
      }).length;
    });
    expect(outside).toBe(0);
    expect(await play.violations()).toEqual([]);
    expect(play.wrongs).toEqual([]);
  });

  test('a task lights up its chain through all phases, and a click leads to its row', async () => {
    await open();
    await play.node('T-005').hover();
    expect(await lit()).toEqual(['T-001', 'T-002', 'T-003', 'T-004', 'T-005', 'T-007']);
    await play.node('T-005').click();
    await play.page.waitForSelector('.stage-note .is-flashing');
  });

  test('follows a tick without being drawn anew', async () => {
    await open();
    await play.node('T-003').evaluate((el) => Reflect.set(el, 'mark', 'same'));
    const text = await read(`${tea}/action-items.md`);
    await write(`${tea}/action-items.md`, text.replace('- [ ] **T-003**', '- [x] **T-003**'));
    await play.page.waitForSelector('.node[data-task="T-003"].goal-kit-done');
    expect(await play.node('T-003').evaluate((el) => Reflect.get(el, 'mark') as unknown)).toBe('same');
  });

  test('its matches are found and stepped through', async () => {
    await open();
    await view('Find tasks').click();
    await play.page.keyboard.type('shelves');
    await play.page.waitForSelector('.node[data-task="T-004"].goal-kit-found');
    await play.page.keyboard.press('Enter');
    await play.page.waitForSelector('.node[data-task="T-004"].goal-kit-found-now');
  });

  test('where there is no room it is a list of each phase below its name, in their order', async () => {
    await open();
    await play.page.evaluate(() => window.stage?.side(300));
    await play.page.waitForSelector('ol.goal-kit-chain');
    expect(await play.page.locator('.goal-kit-chain > li').count()).toBe(7);
    expect(await play.page.locator('.goal-kit-chains h4').allInnerTexts()).toEqual([
      'Phase 1: The room',
      'Phase 2: The opening',
    ]);
    await play.page.locator('[data-task="T-003"] a').focus();
    await play.page.keyboard.press('ArrowDown');
    expect(
      await play.page.evaluate(() =>
        document.activeElement?.closest('[data-task]')?.getAttribute('data-task'),
      ),
    ).toBe('T-005');
    await play.page.evaluate(() => window.stage?.side(1000));
    await play.page.waitForSelector('.goal-kit-chart .cluster');
  });

  test('is what the pane remembers', async () => {
    await open();
    const state = await play.page.evaluate(
      () => window.stage?.app.workspace.getLeavesOfType('goal-kit-graph')[0]?.getViewState().state,
    );
    expect(state).toMatchObject({ view: 'whole' });
    await view('Graph').click();
    await play.page.waitForFunction(() => document.querySelectorAll('section.goal-kit-phase').length === 2);
  });
});
