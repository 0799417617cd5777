import { type Play, type Scene, theatreForTests } from './browser.ts';

const theatre = theatreForTests();
let play: Play;

const tea = 'goals/013-tea-room';
const large = 'goals/020-large';

/** Opens the graph of the tea room in a pane that is too narrow for its charts. */
async function open(scene: Scene = {}): Promise<void> {
  play = await theatre.play({ note: `${tea}/tasks.md`, side: 300, ...scene });
  await play.page.waitForSelector('.goal-kit-chain');
}

const chain = (phase = '1') => play.page.locator(`[data-phase="${phase}"] ol.goal-kit-chain`);
const entry = (task: string) => play.page.locator(`.goal-kit-chain > li[data-task="${task}"]`);
const svg = (phase = '1') => play.page.locator(`[data-phase="${phase}"] .goal-kit-chart svg`);
const renders = (): Promise<number> => play.page.evaluate(() => window.stage?.renders ?? -1);
const read = (path: string): Promise<string> =>
  play.page.evaluate((at) => window.stage?.read(at) ?? '', path);
const write = (path: string, text: string): Promise<void> =>
  play.page.evaluate(([at, what]) => window.stage?.write(at ?? '', what ?? ''), [path, text]);
const side = (width: number): Promise<void> => play.page.evaluate((now) => window.stage?.side(now), width);
const focused = (): Promise<string | null> =>
  play.page.evaluate(() => document.activeElement?.closest('[data-task]')?.getAttribute('data-task') ?? null);
const shownLine = (): Promise<string | null> =>
  play.page.locator('.stage-note .is-flashing').getAttribute('data-line');
const state = () =>
  play.page.evaluate(
    () => window.stage?.app.workspace.getLeavesOfType('goal-kit-graph')[0]?.getViewState().state,
  );

/** A tasks.md of one phase. */
function notesOf(rows: readonly string[]): Record<string, string> {
  const head = '| Task ID | Task | Owner | Effort | DoD | Dependencies |\n|---|---|---|---|---|---|';
  return { [`${large}/tasks.md`]: ['# Tasks: Large', '', '**Phase 1: All**', '', head, ...rows].join('\n') };
}

describe('a phase whose chart has no room', () => {
  test('is an indented list in the order of its dependencies, as its chart in all else', async () => {
    await open();
    const lines = await chain()
      .locator('li')
      .evaluateAll((items) =>
        items.map((item) =>
          Array.from(item.querySelectorAll('[class^=goal-kit-chain]'), ({ textContent }) => textContent).join(
            ' ',
          ),
        ),
      );
    expect(lines).toEqual([
      'T-001 Find a room Ann · 8h · Critical',
      'T-002 Paint the walls Ben · 12h · Critical',
      'T-004 Build the shelves Ben · 8h · Critical',
      'T-003 Order cups and pots Cleo · 4h',
    ]);
    const classes = async (task: string): Promise<string> => (await entry(task).getAttribute('class')) ?? '';
    expect(await classes('T-001')).toContain('goal-kit-done');
    expect(await classes('T-002')).toContain('goal-kit-critical');
    expect(await classes('T-003')).toContain('goal-kit-ready');
    const name = /^T-002\s*Paint the walls\s*, Ben, 12 hours, in progress, on the critical path$/;
    expect(await entry('T-002').getByRole('link', { name }).count()).toBe(1);
    expect(await entry('T-005').innerText()).toContain('· after T-003, T-004');
    expect(await entry('T-007').innerText()).toContain('· also after T-005');
    const overflow = await play.page
      .locator('.goal-kit-graph')
      .evaluate((el) => el.scrollWidth - el.clientWidth);
    expect(overflow).toBe(0);
    expect(await play.violations()).toEqual([]);
    expect(play.wrongs).toEqual([]);
  });

  test('follows a tick without being drawn anew', async () => {
    await open();
    await entry('T-003').evaluate((el) => Reflect.set(el, 'mark', 'same'));
    const text = await read(`${tea}/action-items.md`);
    await write(`${tea}/action-items.md`, text.replace('- [ ] **T-003**', '- [x] **T-003**'));
    await play.page.waitForSelector('li[data-task="T-003"].goal-kit-done');
    expect(await entry('T-003').evaluate((el) => Reflect.get(el, 'mark') as unknown)).toBe('same');
    expect(
      await entry('T-003')
        .getByRole('link', { name: /4 hours, done$/ })
        .count(),
    ).toBe(1);
  });

  test('follows the note; the focus stays with its task', async () => {
    await open();
    await entry('T-002').locator('a').focus();
    const text = await read(`${tea}/tasks.md`);
    await write(`${tea}/tasks.md`, text.replace('Paint the walls', 'Paint the ceiling'));
    await play.page.waitForSelector('li[data-task="T-002"]:has-text("ceiling")');
    expect(await focused()).toBe('T-002');
  });

  test('opens a row by click and Enter, and what a task waits for, too', async () => {
    await open();
    await entry('T-003').click();
    expect(await shownLine()).toBe('9');
    await entry('T-004').locator('a').focus();
    await play.page.keyboard.press('Enter');
    await play.page.waitForSelector('.stage-note [data-line="10"].is-flashing');
    await entry('T-005').locator('[data-task="T-004"]').click();
    expect(await shownLine()).toBe('10');
  });

  test('is walked by arrows: up and down its lines, right and left along dependencies', async () => {
    await open();
    await entry('T-001').locator('a').focus();
    const walk: (string | null)[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowLeft', 'ArrowRight', 'ArrowUp']) {
      await play.page.keyboard.press(key);
      walk.push(await focused());
    }
    expect(walk).toEqual(['T-002', 'T-004', 'T-002', 'T-001', 'T-002', 'T-001']);
  });

  test('scrolls below the buttons of the view, which stay in reach', async () => {
    await open({ height: 500 });
    const covered = await play.page.locator('.goal-kit-graph').evaluate((el) => {
      const found: number[] = [];
      for (let top = 0; top < el.scrollHeight - el.clientHeight; top += 10) {
        el.scrollTo(0, top);
        const { left, width, bottom } =
          el.querySelector('.nav-header')?.getBoundingClientRect() ?? new DOMRect();
        const seen = document.elementFromPoint(left + width / 3, bottom - 8);
        if (seen?.closest('.nav-header') === null) found.push(top);
      }
      return found;
    });
    expect(covered).toEqual([]);
  });

  test('has the menu of a task, which marks it', async () => {
    await open();
    await entry('T-002').locator('a').focus();
    await play.page.keyboard.press('Shift+F10');
    await play.page.click('.menu-item:has-text("Mark as done")');
    await play.page.waitForSelector('li[data-task="T-002"].goal-kit-done');
    expect(await read(`${tea}/action-items.md`)).toContain('- [x] **T-002**');
  });

  test('lights up what hangs together', async () => {
    await open();
    await entry('T-004').hover();
    const lit = await play.page
      .locator('.goal-kit-chain > li.goal-kit-lit')
      .evaluateAll((all) => all.map((el) => el.getAttribute('data-task')));
    expect(lit.sort()).toEqual(['T-001', 'T-002', 'T-004', 'T-005', 'T-007']);
    await play.screenshot('chain-lit');
  });

  test('says in a tooltip what its line cannot', async () => {
    await open();
    await entry('T-004').hover();
    expect(await entry('T-004').getAttribute('title')).toBe(
      'T-004 Build the shelves\nWaits for T-002 Paint the walls\nThen T-005 Unpack the cups\nDone when: They stand\nDays 3-4',
    );
  });

  test('a long press opens the menu', async () => {
    await open({ phone: true });
    const box = await entry('T-003').boundingBox();
    await play.touch([{ x: (box?.x ?? 0) + 60, y: (box?.y ?? 0) + 12 }]);
    await play.page.locator('.menu').waitFor();
    await play.letGo();
    await play.screenshot('phone-chain');
  });
});

describe('by keyboard', () => {
  test('the command that opens the view leads into it', async () => {
    await open();
    await play.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await play.page.evaluate(() => window.stage?.run('open-graph'));
    await play.page.waitForFunction(() => document.activeElement?.closest('.goal-kit-graph') !== null);
  });

  test('the tasks named below a phase are one stop a row; arrows lead from one to the next', async () => {
    await open();
    const row = play.page.locator('[data-phase="1"] .goal-kit-fact').first();
    const links = row.locator('a');
    const stops = await links.evaluateAll(
      (all) => all.filter((el) => (el as HTMLElement).tabIndex === 0).length,
    );
    expect(stops).toBe(1);
    await links.first().focus();
    await play.page.keyboard.press('ArrowRight');
    expect(await links.nth(1).evaluate((el) => el === document.activeElement)).toBe(true);
    await play.page.keyboard.press('ArrowLeft');
    expect(await links.first().evaluate((el) => el === document.activeElement)).toBe(true);
  });
});

describe('the form of a phase', () => {
  test('a button shows the chart all the same, no smaller than can be read, and the list again; the view remembers', async () => {
    await open();
    await play.page.click('[data-phase="1"] [aria-label="Show as chart"]');
    await svg().waitFor();
    expect(await smallestText()).toBeGreaterThanOrEqual(10.9);
    expect(await chain().count()).toBe(0);
    expect(await state()).toMatchObject({ forms: { '1': 'chart' } });
    await play.screenshot('chart-asked-for');
    await play.page.click('[data-phase="1"] [aria-label="Show as list"]');
    await chain().waitFor();
    expect(await svg().count()).toBe(0);
  });

  test('a chart is shown once there is room, and a chain when there is none any more', async () => {
    await open();
    await side(800);
    await svg().waitFor();
    expect(await chain().count()).toBe(0);
    expect(await play.page.locator('[aria-label="Show as chart"], [aria-label="Show as list"]').count()).toBe(
      await play.page.locator('[aria-label="Show as list"]:not(:visible)').count(),
    );
    await side(300);
    await chain().waitFor();
    expect(play.wrongs).toEqual([]);
  });

  test('the menu of a phase shows it as a list where its chart would fit', async () => {
    play = await theatre.play({ note: `${tea}/tasks.md`, side: 800 });
    await svg().waitFor();
    await play.page.click('[data-phase="1"] [aria-label^="Options"]');
    await play.page.click('.menu-item:has-text("Show as list")');
    await chain().waitFor();
  });

  test('where charts would be too long beside each other, they run top down', async () => {
    const rows = Array.from(
      { length: 8 },
      (_, index) =>
        `| T-${index + 1} | Step ${index + 1} | Ann | 2h | Done | ${index === 0 ? 'None' : `T-${index}`} |`,
    );
    play = await theatre.play({ note: `${large}/tasks.md`, side: 800, files: notesOf(rows) });
    await play.page.waitForSelector('.goal-kit-chart[data-direction="TB"] svg');
  });
});

/** The smallest text in charts, in pixels of the screen. */
const smallestText = (): Promise<number> =>
  play.page.evaluate(() => {
    const texts = [
      ...document.querySelectorAll<HTMLElement | SVGTextElement>('.goal-kit-chart svg :is(.nodeLabel, text)'),
    ];
    const sizes = texts
      .filter((el) => el.textContent !== '')
      .map((el) => {
        const svg = el.closest('.goal-kit-chart')?.querySelector('svg');
        const scale = (svg?.clientWidth ?? 0) / (svg?.viewBox.baseVal.width ?? 1);
        return Number.parseFloat(getComputedStyle(el).fontSize) * scale;
      });
    return Math.min(...sizes);
  });

describe('text in charts', () => {
  test.each(['Graph', 'Timeline', 'Whole goal'])(
    'is never smaller than 11 pixels (%s): where it would be, there is a list',
    async (view) => {
      play = await theatre.play({ note: `${tea}/tasks.md`, side: 1100, width: 1500 });
      await play.page.getByRole('button', { name: view, exact: true }).click();
      const seen = new Set<string>();
      for (const width of [1000, 740, 700, 660, 560, 430, 400, 370, 340, 300]) {
        await side(width);
        await play.page.waitForTimeout(600);
        const isChart = (await play.page.locator('.goal-kit-chart svg').count()) > 0;
        seen.add(isChart ? 'chart' : 'list');
        if (isChart) expect(await smallestText()).toBeGreaterThanOrEqual(10.99);
      }
      expect([...seen]).toEqual(['chart', 'list']);
    },
  );
});

test.each(['Graph', 'Timeline'])(
  'a chart that was asked for where it has no room can be read, too (%s)',
  async (view) => {
    await open({ side: 320 });
    await play.page.getByRole('button', { name: view, exact: true }).click();
    await play.page.locator('[data-phase="1"] [aria-label="Show as chart"]').click();
    await svg().waitFor();
    await play.page.waitForTimeout(200);
    expect(await smallestText()).toBeGreaterThanOrEqual(10.9);
  },
);

describe('all phases of a goal', () => {
  test('are shown by one scale, and no chart is wider than its frame', async () => {
    play = await theatre.play({ note: `${tea}/tasks.md`, side: 430 });
    for (const phase of ['1', '2']) {
      const button = play.page.locator(`[data-phase="${phase}"] [aria-label="Show as chart"]`);
      if (await button.isVisible()) await button.click();
      await svg(phase).waitFor();
    }
    await play.page.waitForTimeout(100);
    const scales = await play.page.locator('.goal-kit-chart svg').evaluateAll((all) =>
      all.map((el) => {
        const [, , own] = (el.getAttribute('viewBox') ?? '').split(' ');
        const width = Number(el.getAttribute('width'));
        const frame = el.closest('.goal-kit-frame');
        return {
          scale: Math.round((width / Number(own)) * 50) / 50,
          over: (frame?.scrollWidth ?? 0) - (frame?.clientWidth ?? 0),
        };
      }),
    );
    expect(scales).toHaveLength(2);
    expect(new Set(scales.map(({ scale }) => scale)).size).toBe(1);
    expect(scales.map(({ over }) => over)).toEqual([0, 0]);
  });
});

describe('a large phase', () => {
  test('of 300 tasks beside each other at 320 px is a chain, and no chart is drawn to know it', async () => {
    const rows = Array.from(
      { length: 300 },
      (_, index) => `| T-${index + 1} | Step ${index + 1} | Ann | 2h | Done | None |`,
    );
    play = await theatre.play({ note: `${large}/tasks.md`, side: 320, files: notesOf(rows) });
    await play.page.waitForSelector('.goal-kit-chain');
    expect(await chain().locator('li').count()).toBe(300);
    expect(await renders()).toBe(0);
    expect(play.wrongs).toEqual([]);
  });

  test('a chart opens with the task that is ready in sight', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => {
      const done = index < 24 ? '✅ Done' : 'Done';
      return `| T-${index + 1} | Step ${index + 1} | Ann | 2h | ${done} | ${index === 0 ? 'None' : `T-${index}`} |`;
    });
    play = await theatre.play({ note: `${large}/tasks.md`, side: 420, files: notesOf(rows) });
    await play.page.waitForSelector('.goal-kit-chart [data-task="T-025"].goal-kit-ready');
    await play.page.waitForTimeout(200);
    const [node, frame] = await Promise.all(
      ['.goal-kit-chart [data-task="T-025"]', '.goal-kit-frame'].map((one) =>
        play.page.locator(one).first().boundingBox(),
      ),
    );
    expect(node?.y).toBeGreaterThan(frame?.y ?? 0);
    expect((node?.y ?? 0) + (node?.height ?? 0)).toBeLessThan((frame?.y ?? 0) + (frame?.height ?? 0));
  });
});

test.each([
  ['light', 320],
  ['dark', 320],
  ['dark', 420],
] as const)('a chain is free of violations: %s, %d px', async (theme, width) => {
  await open({ theme, side: width, note: 'goals/015-all-kinds/tasks.md' });
  await play.screenshot(`chain-${theme}-${width}`);
  expect(await play.violations()).toEqual([]);
});
