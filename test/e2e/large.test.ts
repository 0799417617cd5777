import { type Play, theatreForTests } from './browser.ts';

const theatre = theatreForTests();
let play: Play;

const tea = 'goals/013-tea-room';
const large = 'goals/020-large';

/** A plan of so many phases of so many tasks, each of which waits for the two before it. */
function planOf(phases: number, tasks: number): string {
  const id = (number: number): string => `T-${String(number).padStart(3, '0')}`;
  const lines = ['# Implementation Tasks: Large'];
  for (let phase = 0; phase < phases; phase++) {
    const head = '| Task ID | Task | Owner | Effort | DoD | Dependencies |';
    lines.push('', `**Phase ${phase + 1}: Part ${phase + 1}**`, '', head, '|---|---|---|---|---|---|');
    for (let task = 1; task <= tasks; task++) {
      const number = phase * tasks + task;
      const after = [number - 2, number - 1].filter((one) => one > phase * tasks).map(id);
      lines.push(`| ${id(number)} | Step ${number} | Ann | 2h | Done | ${after.join(', ') || 'None'} |`);
    }
  }
  return lines.join('\n');
}

/** Opens the graph of a note that is not in the vault yet. */
async function openNew(text: string): Promise<void> {
  play = await theatre.play({ note: 'Welcome.md', side: 1000, width: 1600 });
  await play.page.evaluate(
    async ([folder = '', note = '']) => {
      await window.stage?.app.vault.createFolder(folder);
      await window.stage?.write(`${folder}/tasks.md`, note);
      await window.stage?.open(`${folder}/tasks.md`);
    },
    [large, text],
  );
  await play.page.waitForSelector('.goal-kit-frame svg, .goal-kit-chain', { timeout: 25_000 });
}

/** Nothing has failed, and no picture is Mermaid's own picture of an error. */
async function expectNoError(): Promise<void> {
  expect(await play.page.locator('.goal-kit-chain, .error-icon, .error-text').count()).toBe(0);
  expect(await play.page.locator('body > *').count()).toBe(4);
  expect(play.wrongs).toEqual([]);
}

describe('a large plan', () => {
  test('a phase of 300 tasks is drawn in parts', async () => {
    await openNew(planOf(1, 300));
    await play.page.click('[aria-label="Show as chart"]');
    await play.page.waitForSelector('.goal-kit-frame svg', { timeout: 25_000 });
    expect(await play.page.locator('.goal-kit-chart-note').allInnerTexts()).toEqual([
      'Part 1 of 2: T-001 to T-150',
      'Part 2 of 2: T-151 to T-300',
    ]);
    expect(await play.node('T-150').count()).toBe(1);
    await play.page.locator('.goal-kit-frame').last().scrollIntoViewIfNeeded();
    await play.node('T-300').waitFor({ state: 'attached', timeout: 25_000 });
    await play.page.waitForSelector('.goal-kit-measuring', { state: 'detached' });
    await expectNoError();
  });

  test('of 5,000 tasks only what is in sight is drawn, and the page answers', async () => {
    await openNew(planOf(100, 50));
    expect(await play.page.locator('section.goal-kit-phase').count()).toBe(100);
    expect(await play.page.evaluate(() => window.stage?.renders ?? 0)).toBeLessThan(10);
    await play.page.click('[data-phase="1"] .goal-kit-fold');
    expect(await play.node('T-001').isVisible()).toBe(false);
    await play.page.locator('[data-phase="100"]').scrollIntoViewIfNeeded();
    await play.node('T-5000').waitFor({ state: 'attached', timeout: 25_000 });
    expect(await play.page.evaluate(() => window.stage?.renders ?? 0)).toBeLessThan(20);
    await play.page.waitForSelector('.goal-kit-measuring', { state: 'detached' });
    await expectNoError();
  });
});

describe('zoom and pan', () => {
  const frame = () => play.page.locator('.goal-kit-frame').first();
  const width = async (): Promise<number> => Number(await frame().locator('svg').getAttribute('width'));

  test('the wheel with Mod zooms, dragging pans, fit resets', async () => {
    play = await theatre.play({ note: `${tea}/tasks.md`, side: 700 });
    await play.drawn();
    const fit = await width();
    const box = await frame().boundingBox();
    if (box === null) throw new Error('There is no frame.');
    // The corner of a chart is free of tasks.
    const [x, y] = [box.x + 6, box.y + 6];
    await play.page.mouse.move(x, y);
    await play.page.mouse.wheel(0, -200);
    expect(await width()).toBe(fit);
    await play.page.keyboard.down('Control');
    for (let turn = 0; turn < 4; turn++) await play.page.mouse.wheel(0, -200);
    await play.page.keyboard.up('Control');
    await play.page.waitForFunction(
      (before) => Number(document.querySelector('.goal-kit-frame svg')?.getAttribute('width')) > before * 2,
      fit,
    );
    await frame().scrollIntoViewIfNeeded();
    const place = (await frame().boundingBox()) ?? box;
    await frame().evaluate((el) => el.scrollTo(40, 0));
    await play.page.mouse.move(place.x + 200, place.y + 6);
    await play.page.mouse.down();
    await play.page.mouse.move(place.x + 170, place.y + 6, { steps: 3 });
    await play.page.mouse.up();
    expect(await frame().evaluate((el) => el.scrollLeft)).toBe(70);
    await play.page.click('[aria-label="Fit to width"]');
    expect(await width()).toBe(fit);
    expect(play.wrongs).toEqual([]);
  });
});

describe('a restored view', () => {
  test('shows its goal, direction, folded phases and zoom again', async () => {
    play = await theatre.play({ note: 'Welcome.md', graph: false, side: 900 });
    const state = {
      goal: tea,
      pinned: true,
      direction: 'LR',
      folded: ['2'],
      unfolded: [],
      forms: {},
      zoom: 1.5,
      view: 'graph',
      filter: { owners: [], states: [] },
    };
    await play.page.evaluate(async (saved) => {
      const leaf = window.stage?.app.workspace.getRightLeaf(false);
      await leaf?.setViewState({ type: 'goal-kit-graph', state: saved });
    }, state);
    await play.drawn();
    const chart = play.page.locator('.goal-kit-chart').first();
    expect(await chart.getAttribute('data-direction')).toBe('LR');
    const [shown, own] = await chart.locator('svg').evaluate((svg) => {
      const [, , wide] = (svg.getAttribute('viewBox') ?? '').split(' ');
      return [Number(svg.getAttribute('width')), Number(wide)];
    });
    expect(shown).toBe(Math.round(own * 1.5));
    expect(await play.page.locator('[data-phase="2"] .goal-kit-phase-body').isVisible()).toBe(false);
    expect(
      await play.page.evaluate(
        () => window.stage?.app.workspace.getLeavesOfType('goal-kit-graph')[0]?.getViewState().state,
      ),
    ).toEqual(state);
  });
});

describe('where there is nothing to draw', () => {
  test('no button of charts is shown', async () => {
    play = await theatre.play({ note: 'Welcome.md' });
    await play.page.waitForSelector('.goal-kit-goal-choice');
    for (const label of ['Zoom in', 'Zoom out', 'Fit to width', 'Direction: automatic']) {
      expect(await play.page.locator(`[aria-label="${label}"]`).isVisible()).toBe(false);
    }
    await play.page.click(`[data-goal="${tea}"]`);
    await play.page.locator('[aria-label="Zoom in"]').waitFor();
  });
});
