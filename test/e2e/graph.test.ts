import { type Play, type Scene, theatreForTests } from './browser.ts';

const theatre = theatreForTests();
let play: Play;

const tea = 'goals/013-tea-room';

/** Opens the graph of the tea room, or of another scene, and waits for its charts. */
async function open(scene: Scene = {}): Promise<void> {
  play = await theatre.play({ note: `${tea}/tasks.md`, ...scene });
  await play.drawn();
}

const renders = (): Promise<number> => play.page.evaluate(() => window.stage?.renders ?? -1);
const write = (path: string, text: string): Promise<void> =>
  play.page.evaluate(([at, what]) => window.stage?.write(at ?? '', what ?? ''), [path, text]);
const read = (path: string): Promise<string> =>
  play.page.evaluate((at) => window.stage?.read(at) ?? '', path);
const shownLine = (): Promise<string | null> =>
  play.page.locator('.stage-note .is-flashing').getAttribute('data-line');

describe('the charts', () => {
  test('show each phase with its tasks by state, the critical path, and stubs of other phases', async () => {
    await open();
    expect(await play.page.locator('section.goal-kit-phase').count()).toBe(2);
    expect(await play.page.locator('section.goal-kit-phase').first().getAttribute('data-phase')).toBe('1');
    expect(await play.classOf('T-001')).toContain('goal-kit-done');
    expect(await play.classOf('T-002')).toContain('goal-kit-active');
    expect(await play.classOf('T-003')).toContain('goal-kit-ready');
    expect(await play.classOf('T-004')).toContain('goal-kit-blocked');
    expect(await play.classOf('T-002')).toContain('goal-kit-critical');
    expect(await play.classOf('T-003')).not.toContain('goal-kit-critical');
    expect(await play.page.locator('.goal-kit-stub[data-task="T-004"]').count()).toBe(1);
    expect(await play.page.locator('[data-from="T-001"][data-to="T-002"].goal-kit-critical').count()).toBe(1);
    expect(await play.node('T-004').getAttribute('aria-label')).toBe(
      'T-004, Build the shelves, Ben, 8 hours, blocked by T-002, on the critical path',
    );
    expect(play.wrongs).toEqual([]);
  });

  test('tell below them the critical path with hours, what is parallel and what is ready', async () => {
    await open();
    const facts = await play.page.locator('.goal-kit-facts').first().innerText();
    expect(facts).toContain('T-001 → T-002 → T-004 (28\u00a0h)');
    expect(facts).toContain('T-002 ∥ T-003 after T-001');
    expect(facts).toMatch(/Ready\s+T-003/);
  });

  test('leave nothing behind in the page, and no id twice', async () => {
    await open();
    expect(
      await play.page.locator('body > *').evaluateAll((all) => all.map(({ tagName }) => tagName)),
    ).toEqual(['MAIN', 'FOOTER', 'SCRIPT', 'SCRIPT']);
    const ids = await play.page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids).toEqual([...new Set(ids)]);
    expect(await play.page.locator('.goal-kit-chart style').count()).toBe(0);
  });

  test('a tick changes the classes and draws nothing', async () => {
    await open();
    const before = await renders();
    const text = await read(`${tea}/action-items.md`);
    await write(`${tea}/action-items.md`, text.replace('- [ ] **T-003**', '- [x] **T-003**'));
    await play.page.waitForSelector('svg [data-task="T-003"].goal-kit-done');
    expect(await renders()).toBe(before);
    expect(await play.page.locator('.goal-kit-goal-progress').innerText()).toContain(
      '2 of 3 tasks done, 66 % · 3 of 5 boxes',
    );
  });

  test('a changed dependency draws its phase only', async () => {
    await open({ side: 1100, width: 1600 });
    const before = await renders();
    const text = await read(`${tea}/tasks.md`);
    await write(`${tea}/tasks.md`, text.replace('| Invited | None |', '| Invited | T-005 |'));
    await play.page.waitForSelector('[data-from="T-005"][data-to="T-006"]', { state: 'attached' });
    expect(await renders()).toBe(before + 1);
  });

  test('follow the active note, unless the view is pinned', async () => {
    await open();
    await play.page.evaluate(() => window.stage?.open('goals/001-live-review-comments/tasks.md'));
    await play.page.waitForSelector('.goal-kit-goal-title:text("Live review comments")');
    await play.page.click('[aria-label="Pin this goal"]');
    await play.page.evaluate((path) => window.stage?.open(path), `${tea}/tasks.md`);
    await play.page.waitForTimeout(300);
    expect(await play.page.locator('.goal-kit-goal-title').innerText()).toBe('Live review comments');
    await play.page.click('[aria-label="Unpin"]');
    await play.page.waitForSelector('.goal-kit-goal-title:text("Tea room")');
  });

  test('run top down in a narrow pane, left to right in a wide one, as chosen else', async () => {
    await open({ side: 440 });
    const direction = (): Promise<string | null> =>
      play.page.locator('.goal-kit-chart').first().getAttribute('data-direction');
    expect(await direction()).toBe('TB');
    await play.page.evaluate(() => window.stage?.side(800));
    await play.page.waitForSelector('.goal-kit-chart[data-direction="LR"]');
    await play.page.click('[aria-label="Direction: automatic"]');
    await play.page.click('[aria-label="Direction: left to right"]');
    await play.page.waitForSelector('.goal-kit-chart[data-direction="TB"]');
  });

  test('zoom by buttons and fit again; a phase folds', async () => {
    await open();
    const width = async (): Promise<number> =>
      Number(await play.page.locator('.goal-kit-chart svg').first().getAttribute('width'));
    const before = await width();
    await play.page.click('[aria-label="Zoom in"]');
    expect(await width()).toBeGreaterThan(before);
    await play.page.click('[aria-label="Fit to width"]');
    expect(await width()).toBe(before);
    await play.page.click('[data-phase="1"] .goal-kit-fold');
    expect(await play.node('T-001').isVisible()).toBe(false);
    const state = await play.page.evaluate(
      () => window.stage?.app.workspace.getLeavesOfType('goal-kit-graph')[0]?.getViewState().state,
    );
    expect(state).toEqual({
      view: 'graph',
      goal: tea,
      pinned: false,
      direction: 'auto',
      folded: ['1'],
      unfolded: [],
      forms: {},
      zoom: 'fit',
      filter: { owners: [], states: [] },
    });
  });

  test('each step of zoom is as large as the next, and keeps the middle of what is seen', async () => {
    play = await theatre.play({ note: `${tea}/tasks.md`, side: 330 });
    await play.page.waitForSelector('[data-phase="1"] [data-task]');
    const form = play.page.locator('[data-phase="1"] [aria-label="Show as chart"]');
    if (await form.isVisible()) await form.click();
    await play.drawn();
    const place = () =>
      play.page.evaluate(() => {
        const svg = document.querySelector('.goal-kit-chart svg')?.getBoundingClientRect();
        const frame = document.querySelector('.goal-kit-frame')?.getBoundingClientRect();
        const pane = document.querySelector('.goal-kit-graph')?.getBoundingClientRect();
        if (svg === undefined || frame === undefined || pane === undefined) throw new Error('No chart.');
        const y = (Math.max(frame.top, pane.top) + Math.min(frame.bottom, pane.bottom)) / 2;
        return {
          width: svg.width,
          x: ((frame.left + frame.right) / 2 - svg.left) / svg.width,
          y: (y - svg.top) / svg.height,
        };
      });
    const seen = [await place()];
    for (let step = 0; step < 4; step++) {
      await play.page.click('[aria-label="Zoom in"]');
      const [last, now] = [seen.at(-1), await place()];
      expect(now.width / (last?.width ?? 0)).toBeCloseTo(1.25, 1);
      expect(now.x).toBeCloseTo(last?.x ?? 0, 1);
      if (step > 1) expect(now.y).toBeCloseTo(last?.y ?? 0, 1);
      seen.push(now);
    }
  });

  test('the menu of the view has what the commands do to its goal', async () => {
    await open();
    await play.page.click('[aria-label="More options"]');
    for (const name of ['Update goal', 'New goal'])
      expect(await play.page.getByRole('menuitem', { name }).count()).toBe(1);
    await play.page.getByRole('menuitem', { name: 'Check plan' }).click();
    await play.page.waitForSelector('.goal-kit-check');
  });

  test('are shown as wide as the pane where that is asked for, however narrow it is', async () => {
    play = await theatre.play({ note: `${tea}/tasks.md`, side: 320 });
    await play.page.waitForSelector('[data-phase="1"] [data-task]');
    for (const view of ['Graph', 'Timeline']) {
      await play.page.getByRole('button', { name: view, exact: true }).click();
      for (const phase of ['1', '2']) {
        const form = play.page.locator(`[data-phase="${phase}"] [aria-label="Show as chart"]`);
        if (await form.isVisible()) await form.click();
        await play.page.locator(`[data-phase="${phase}"] .goal-kit-chart svg`).waitFor();
      }
      await play.page.click('[aria-label="Fit to width"]');
      await play.page.waitForTimeout(200);
      const over = await play.page
        .locator('.goal-kit-frame')
        .evaluateAll((all) => all.map((el) => el.scrollWidth - el.clientWidth));
      expect(over).toEqual([0, 0]);
    }
  });

  test('a phase that Mermaid cannot draw is told as a chain, with the reason', async () => {
    play = await theatre.play({ note: `${tea}/tasks.md`, graph: false, side: 800 });
    await play.page.evaluate(() => {
      if (window.stage === undefined) return;
      window.stage.failure = 'No canvas today';
      window.stage.run('open-graph');
    });
    await play.page.waitForSelector('.goal-kit-chain');
    expect(await play.page.locator('.goal-kit-chart-note:visible').first().innerText()).toContain(
      'No canvas today',
    );
    await play.page.click('.goal-kit-chain > [data-task="T-004"]');
    expect(await shownLine()).toBe('10');
    await play.page.mouse.move(5, 5);
    await play.screenshot('list');
    expect(await play.violations()).toEqual([]);
    const again = play.page.locator('[data-phase="1"] [aria-label="Show as chart"]');
    const renders = (): Promise<number> => play.page.evaluate(() => window.stage?.renders ?? -1);
    for (const tried of [1, 2]) {
      const before = await renders();
      await again.click();
      await play.page.waitForFunction((count) => (window.stage?.renders ?? 0) > count, before);
      await play.page.waitForSelector('[data-phase="1"] .goal-kit-chain');
      if (tried === 2) await play.page.evaluate(() => Object.assign(window.stage ?? {}, { failure: null }));
    }
    await again.click();
    await play.page.waitForSelector('[data-phase="1"] .goal-kit-chart svg');
  });

  test('closing the view, or unloading the plugin, while drawing leaves nothing and breaks nothing', async () => {
    for (const end of ['close', 'unload']) {
      play = await theatre.play({ note: `${tea}/tasks.md`, graph: false });
      await play.page.evaluate((way) => {
        const { stage } = window;
        if (stage === undefined) return;
        stage.delay = 150;
        stage.run('open-graph');
        setTimeout(() => {
          if (way === 'close') stage.app.workspace.getLeavesOfType('goal-kit-graph')[0]?.detach();
          else stage.plugin.unload();
        }, 400);
      }, end);
      await play.page.waitForTimeout(1200);
      expect(await play.page.locator('.goal-kit-measuring').count()).toBe(0);
      expect(play.wrongs).toEqual([]);
      if (end === 'close') await play.end();
    }
  });

  test('deleting the note while drawing shows that there are no tasks', async () => {
    play = await theatre.play({ note: `${tea}/tasks.md`, graph: false });
    await play.page.evaluate((path) => {
      const { stage } = window;
      if (stage === undefined) return;
      stage.delay = 300;
      stage.run('open-graph');
      setTimeout(() => void stage.remove(path), 300);
    }, `${tea}/tasks.md`);
    await play.page.waitForSelector('.goal-kit-empty-title:text("No tasks yet")');
    await play.page.waitForTimeout(500);
    expect(await play.page.locator('.goal-kit-chart').count()).toBe(0);
    expect(play.wrongs).toEqual([]);
  });
});

describe('a task', () => {
  test('opens its row by click, in a new tab with Mod, and by Enter', async () => {
    await open();
    await play.node('T-003').click();
    expect(await shownLine()).toBe('9');
    await play.node('T-001').click({ modifiers: ['Control'] });
    await play.page.waitForFunction(
      () => document.querySelectorAll('.mod-root .workspace-leaf').length === 2,
    );
    await play.node('T-004').focus();
    await play.page.keyboard.press('Enter');
    await play.page.waitForSelector('.stage-note [data-line="10"].is-flashing');
  });

  test('is reached by Tab, and from task to task by arrows along the dependencies', async () => {
    await open();
    const focused = (): Promise<string | null> =>
      play.page.evaluate(() => document.activeElement?.getAttribute('data-task') ?? null);
    await play.page.locator('[data-phase="1"] [aria-label^="Options"]').focus();
    for (let presses = 0; presses < 3 && (await focused()) === null; presses++)
      await play.page.keyboard.press('Tab');
    expect(await focused()).toBe('T-001');
    await play.page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('T-002');
    await play.page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('T-003');
    await play.page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('T-001');
  });

  test('lights up all that it waits for and all that waits for it', async () => {
    await open();
    await play.node('T-004').hover();
    const lit = await play.page
      .locator('svg .goal-kit-lit[data-task]')
      .evaluateAll((all) => all.map((el) => el.getAttribute('data-task')));
    expect([...new Set(lit)].sort()).toEqual(['T-001', 'T-002', 'T-004', 'T-005', 'T-007']);
    expect(await play.page.locator('.goal-kit-lit[data-from="T-001"][data-to="T-003"]').count()).toBe(0);
    await play.screenshot('lit');
    await play.page.mouse.move(5, 5);
    expect(await play.page.locator('.goal-kit-lit').count()).toBe(0);
  });

  test('asks for a page preview', async () => {
    await open();
    await play.page.evaluate(() => {
      window.stage?.app.workspace.on('hover-link', (asked: unknown) => Reflect.set(window, 'asked', asked));
    });
    await play.node('T-003').hover();
    const asked = await play.page.evaluate(() => {
      const { linktext, source, state } = Reflect.get(window, 'asked') as Record<string, unknown>;
      return { linktext, source, state };
    });
    expect(asked).toEqual({ linktext: `${tea}/tasks.md`, source: 'goal-kit-graph', state: { scroll: 8 } });
  });

  test.each([
    ['Mark as done', '- [x] **T-002**', 'goal-kit-done'],
    ['Mark as to do', '- [ ] **T-002**', 'goal-kit-ready'],
  ])('its menu: %s writes the boxes', async (title, line, expected) => {
    await open();
    await play.node('T-002').click({ button: 'right' });
    await play.page.click(`.menu-item:has-text("${title}")`);
    await play.page.waitForSelector(`svg [data-task="T-002"].${expected}`);
    expect(await read(`${tea}/action-items.md`)).toContain(line);
  });

  test('its menu copies its id and a link, and opens its action item', async () => {
    await open();
    const pick = async (title: string): Promise<void> => {
      await play.node('T-003').click({ button: 'right' });
      await play.page.click(`.menu-item:has-text("${title}")`);
      await play.page.waitForTimeout(100);
    };
    const copied = (): Promise<string> => play.page.evaluate(() => navigator.clipboard.readText());
    await pick('Copy ID');
    expect(await copied()).toBe('T-003');
    await pick('Open in action items');
    expect(await shownLine()).toBe('7');
    await play.node('T-003').click({ button: 'right' });
    await play.screenshot('menu');
  });
});

describe('what is wrong', () => {
  test('is listed by code, a click away from its line; a cycle is marked', async () => {
    await open({ note: 'goals/010-cycle/tasks.md', side: 700 });
    const codes = await play.page
      .locator('.goal-kit-graph [data-code]')
      .evaluateAll((all) => all.map((el) => el.getAttribute('data-code')));
    for (const code of ['cycle', 'unknown-dependency', 'duplicate-id', 'self-dependency', 'later-phase']) {
      expect(codes).toContain(code);
    }
    expect(await play.classOf('T-002')).toContain('goal-kit-cycle');
    expect(await play.page.locator('[data-task="T-099"].goal-kit-unknown').count()).toBe(1);
    await play.screenshot('cycle');
    expect(await play.violations()).toEqual([]);
    const line = await play.page.locator('[data-code="duplicate-id"]').getAttribute('data-line');
    await play.page.click('[data-code="duplicate-id"] button');
    expect(await shownLine()).toBe(line);
    expect(play.wrongs).toEqual([]);
  });

  test('hostile notes run nothing and reach nobody', async () => {
    await open({ note: 'goals/011-hostile/tasks.md' });
    expect(await play.page.locator('svg [data-task="T-007"]').count()).toBe(1);
    for (const task of ['T-001', 'T-002', 'T-004']) await play.node(task).click();
    await play.page.waitForTimeout(300);
    expect(await play.page.evaluate(() => Reflect.get(window, 'hacked') as unknown)).toBeUndefined();
    expect(
      await play.page.locator('.goal-kit-graph :is(img, script, iframe, a[href^="javascript"])').count(),
    ).toBe(0);
    expect(play.wrongs).toEqual([]);
    await play.screenshot('hostile');
  });
});

describe('where there is nothing to draw', () => {
  test('no goal: the goals of the vault are offered', async () => {
    play = await theatre.play({ note: 'Welcome.md' });
    await play.page.waitForSelector('.goal-kit-goal-choice');
    await play.screenshot('no-goal');
    expect(await play.violations()).toEqual([]);
    await play.page.click(`[data-goal="${tea}"]`);
    await play.page.waitForSelector('.goal-kit-goal-title:text("Tea room")');
  });

  test('no tasks: a button builds them', async () => {
    play = await theatre.play({ note: 'goals/003-library-catalogue/execution.md' });
    await play.page.waitForSelector('.goal-kit-empty button');
    await play.screenshot('no-tasks');
    expect(await play.violations()).toEqual([]);
    await play.page.click('.goal-kit-empty button');
    await play.drawn();
    expect(await read('goals/003-library-catalogue/tasks.md')).toContain('T-001');
  });

  test('an unreadable note is named with the reason', async () => {
    play = await theatre.play({ note: 'goals/014-broken/tasks.md' });
    await play.page.waitForSelector('.goal-kit-empty-title:text("cannot be read")');
    await play.screenshot('unreadable');
  });
});

describe('a code block', () => {
  test('shows one phase of a goal in any note', async () => {
    play = await theatre.play({ note: 'Welcome.md', graph: false });
    await play.page.evaluate(() => window.stage?.embed('goal: 013-tea-room\nphase: 2\ndirection: LR'));
    await play.drawn();
    expect(await play.page.locator('.goal-kit-block section').count()).toBe(1);
    expect(await play.page.locator('.goal-kit-block svg [data-task="T-007"]').count()).toBe(1);
    await play.screenshot('code-block');
  });

  test.each([
    ['goal: nowhere', 'There is no goal “nowhere”'],
    ['gaol: 1', '“gaol: 1” is not understood'],
    ['goal: 13\nphase: 9', 'no phase “9”'],
  ])('%j is answered in words', async (source, words) => {
    play = await theatre.play({ note: 'Welcome.md', graph: false });
    await play.page.evaluate((text) => window.stage?.embed(text), source);
    await play.page.waitForSelector('.goal-kit-block-message');
    expect(await play.page.locator('.goal-kit-block-message').innerText()).toContain(words);
  });
});

describe('a phase', () => {
  const pick = async (title: string): Promise<void> => {
    await play.page.click('[data-phase="1"] [aria-label^="Options"]');
    await play.page.click(`.menu-item:has-text("${title}")`);
  };

  test('is copied as a Mermaid code block', async () => {
    await open();
    await pick('Copy as Mermaid');
    await play.page.waitForSelector('.notice');
    expect(await play.page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^```mermaid\n[^]*T-004[^]*```\n$/,
    );
  });

  test.each(['svg', 'png'])('is saved as %s', async (kind) => {
    await open();
    await pick(`Save as ${kind.toUpperCase()}`);
    await play.page.waitForSelector('.notice:has-text("Saved to")');
    const paths = await play.page.evaluate(
      () => window.stage?.app.vault.getFiles().map(({ path }) => path) ?? [],
    );
    expect(paths.filter((path) => path.endsWith(`.${kind}`))).toHaveLength(1);
  });

  describe('saved in a dark theme', () => {
    const saved = async (asShown: boolean): Promise<string> => {
      await open({ theme: 'dark' });
      await play.page.evaluate(async (shown) => {
        await window.stage?.plugin.saveData({ picturesAsShown: shown });
        window.stage?.plugin.onExternalSettingsChange();
      }, asShown);
      await pick('Save as SVG');
      await play.page.waitForSelector('.notice:has-text("Saved to")');
      return play.page.evaluate(() => {
        const file = window.stage?.app.vault.getFiles().find(({ path }) => path.endsWith('.svg'));
        return window.stage?.read(file?.path ?? '') ?? '';
      });
    };
    /** How a saved picture looks where nothing but itself is: what it says, and the colours of some of its parts. */
    const looks = async (text: string) => {
      const page = await play.page.context().newPage();
      await page.setContent(text);
      await page.screenshot({ path: `.scratch/screenshots/saved-${text.length}.png` });
      const look = await page.evaluate(() => {
        const of = (selector: string, property: 'fill' | 'color' | 'stroke'): string =>
          getComputedStyle(document.querySelector(selector) ?? document.body)[property];
        return {
          ground: of('svg > rect', 'fill'),
          label: of('[data-task="T-003"] .nodeLabel', 'color'),
          title: of('.goal-kit-picture-title', 'fill'),
          says: Array.from(document.querySelectorAll('svg > text, svg > g > text'), (el) => el.textContent),
          opacities: [
            ...new Set([...document.querySelectorAll('.node')].map((el) => getComputedStyle(el).opacity)),
          ],
        };
      });
      await page.close();
      return look;
    };

    test('it is light on white, with title and legend', async () => {
      const look = await looks(await saved(false));
      expect(look).toMatchObject({
        ground: 'rgb(255, 255, 255)',
        label: 'rgb(34, 34, 34)',
        title: 'rgb(34, 34, 34)',
      });
      expect(look.says).toEqual([
        'Tea room',
        'Phase 1: The room',
        'Done',
        'In progress',
        'Ready',
        'Blocked',
        'Critical path',
      ]);
      expect(look.opacities).toEqual(['1']);
      expect(await play.page.locator('body').count()).toBe(1);
    });

    test('by setting it has the colours of the screen', async () => {
      const look = await looks(await saved(true));
      expect(look).toMatchObject({ ground: 'rgb(30, 30, 30)', label: 'rgb(218, 218, 218)' });
    });
  });
});

describe('several views', () => {
  test('one in a window of its own is as good as one in the side pane', async () => {
    await open();
    await play.page.evaluate(async () => {
      const leaf = window.stage?.app.workspace.openPopoutLeaf();
      await leaf?.setViewState({ type: 'goal-kit-graph', active: true });
    });
    const popout = play.page.frameLocator('iframe');
    await popout.locator('svg [data-task="T-004"]').first().waitFor();
    expect(await play.node('T-004').isVisible()).toBe(true);
    expect(play.wrongs).toEqual([]);
  });
});

describe('it looks like Obsidian', () => {
  test('its buttons stay in sight from edge to edge, and nothing is seen through them', async () => {
    await open({ height: 400 });
    await play.page.locator('.goal-kit-facts').last().scrollIntoViewIfNeeded();
    const [view, buttons] = await Promise.all(
      ['.goal-kit-graph', '.goal-kit-graph .nav-header'].map((one) => play.page.locator(one).boundingBox()),
    );
    expect(buttons).toMatchObject({ x: view?.x, y: view?.y, width: view?.width });
    const seen = await play.page
      .locator('.goal-kit-graph .nav-header')
      .evaluate((el) => getComputedStyle(el).backgroundColor);
    expect(seen).toMatch(/^rgb\(/);
  });

  test.each([
    ['light', { theme: 'light' }],
    ['dark', { theme: 'dark' }],
    ['narrow', { side: 440 }],
    ['wide', { side: 900, width: 1500, theme: 'dark' }],
  ] as const)('%s, without violations of accessibility', async (name, scene) => {
    await open(scene);
    await play.screenshot(name);
    expect(await play.violations()).toEqual([]);
  });
});
