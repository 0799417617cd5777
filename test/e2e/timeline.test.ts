import { mermaidVersions } from '../support/mermaid.ts';
import { shortDates } from '../../src/text/short-dates.ts';
import { type Play, type Scene, theatreForTests } from './browser.ts';

const theatre = theatreForTests();
let play: Play;

const goal = 'goals/001-tea';
const table = (...rows: readonly string[]): string =>
  `| ID | Task | Owner | Effort | DoD | Dependencies |\n|--|--|--|--|--|--|\n${rows.map((row) => `| ${row} |\n`).join('')}`;

/** A day of this month's clock, `YYYY-MM-DD`: the Monday two weeks ago. */
function startDate(): string {
  const now = new Date();
  const monday = new Date(
    Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() - ((now.getDay() + 6) % 7) - 14),
  );
  return monday.toISOString().slice(0, 10);
}

//  done: T-001; late: T-002; today lies in T-003; T-004 beside it; T-005, T-006 wait for each other
const tasks = (head: string): string => `${head}# Tasks: Tea room

**Phase 1: Start**

${table(
  'T-001 | Find a room: big; bright #1 | Ann | 16h | Found | None',
  'T-002 | Paint it | Ann | 24h | Dry | T-001',
  'T-003 | gantt section today | Ann | 200h | Open | T-002',
  'T-004 | Buy tea | Bob | 16h | Bought | None',
)}
**Phase 2: Open**

${table('T-005 | Ask | Ann | 8h | x | T-006', 'T-006 | Answer | Ann | 8h | x | T-005', 'T-007 | Sell tea | Bob | 8h | x | T-003')}`;

const dated = {
  [`${goal}/tasks.md`]: tasks(`---\nstart: ${startDate()}\n---\n`),
  [`${goal}/action-items.md`]: '- [x] T-001 Find\n',
};
const undated = { ...dated, [`${goal}/tasks.md`]: tasks('') };

async function open(scene: Scene = {}): Promise<void> {
  play = await theatre.play({ note: `${goal}/tasks.md`, files: dated, side: 760, width: 1500, ...scene });
  await play.drawn();
  await play.page.getByRole('button', { name: 'Timeline' }).click();
  await play.page.waitForSelector('.goal-kit-bar, .goal-kit-week');
  await play.page.waitForTimeout(300);
}

const ticks = (): Promise<string[]> => play.page.locator('.goal-kit-chart .tick text').allTextContents();

describe.each(mermaidVersions)('a timeline drawn by %s', (mermaid) => {
  test('shows each task at its time, its state, what is critical, done and late, and today', async () => {
    await open({ mermaid });
    expect(await play.classOf('T-001')).toMatch(/goal-kit-done/);
    expect(await play.classOf('T-002')).toMatch(
      /goal-kit-critical.*goal-kit-late|goal-kit-late.*goal-kit-critical/,
    );
    expect(await play.classOf('T-003')).not.toMatch(/goal-kit-late/);
    expect(await play.node('T-001').locator('text').textContent()).toBe('T-001 Find a room: big; bright #1');
    expect(await play.node('T-003').locator('text').textContent()).toBe('T-003 gantt section today');
    expect(await play.node('T-002').getAttribute('aria-label')).toMatch(/T-002, Paint it.*late/);
    await play.node('T-004').dispatchEvent('mouseover');
    expect(await play.node('T-004').locator('title').textContent()).toMatch(
      /\n[\w ]+ – [\w ]+, \d+ h slack$/,
    );
    expect(await play.page.locator('.goal-kit-today').count()).toBe(1);
    expect((await ticks()).every((text) => /^\d{1,2} [A-Z][a-z]{2}$/.test(text))).toBe(true);
    const left = async (id: string): Promise<number> =>
      (await play.node(id).locator('rect').first().boundingBox())?.x ?? 0;
    expect(await left('T-002')).toBeGreaterThan(await left('T-001'));
    expect(Math.abs((await left('T-004')) - (await left('T-001')))).toBeLessThan(1);
    expect(play.wrongs).toEqual([]);
  });

  test('without a start date counts working days, and nothing is late', async () => {
    await open({ mermaid, files: undated });
    expect((await ticks()).every((text) => /^Day \d+$/.test(text))).toBe(true);
    expect((await ticks()).length).toBeGreaterThan(1);
    expect(await play.page.locator('.goal-kit-today, .goal-kit-late').count()).toBe(0);
    const { width = 0 } = (await play.node('T-002').locator('rect').first().boundingBox()) ?? {};
    const { width: other = 1 } = (await play.node('T-001').locator('rect').first().boundingBox()) ?? {};
    expect(width / other).toBeCloseTo(1.5, 1);
  });
});

describe('a timeline', () => {
  test('answers to clicks and keys as the graph does, and follows a tick without being drawn anew', async () => {
    await open();
    await play.node('T-002').click();
    expect(await play.page.locator('.stage-note .is-flashing').getAttribute('data-line')).toBe('11');
    await play.node('T-002').focus();
    await play.page.keyboard.press('ArrowRight');
    expect(await play.page.evaluate(() => document.activeElement?.getAttribute('data-task'))).toBe('T-003');
    const renders = await play.page.evaluate(() => window.stage?.renders ?? -1);
    await play.page.evaluate(
      ([at, what]) => window.stage?.write(at ?? '', what ?? ''),
      [`${goal}/action-items.md`, '- [x] T-001 Find\n- [x] T-002 Paint\n'],
    );
    await play.page.waitForSelector('.goal-kit-bar.goal-kit-done[data-task="T-002"]:not(.goal-kit-late)');
    expect(await play.page.evaluate(() => window.stage?.renders ?? -1)).toBe(renders);
  });

  test('says how the goal stands, and what has no time', async () => {
    await open();
    expect(await play.page.locator('.goal-kit-outlook').textContent()).toMatch(
      /^\d+ working days? late: expected to end on \d+ \w{3}( \d{4})?, planned for \d+ \w{3}( \d{4})?\. 2 tasks are late\.$/,
    );
    expect(await play.page.locator('.goal-kit-chart-note:visible').allTextContents()).toEqual([
      'Without a time, for they are cancelled or wait for each other: T-005, T-006.',
    ]);
  });

  test('is copied and saved', async () => {
    await open();
    const pick = async (name: string): Promise<void> => {
      await play.page.getByRole('button', { name: 'Options of Phase 1' }).click();
      await play.page.getByRole('menuitem', { name }).click();
    };
    await pick('Copy as Mermaid code block');
    await play.page.waitForSelector('.notice');
    expect(await play.page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^```mermaid\n---\ntitle: "Phase 1: Start"[^]*\ngantt\n[^]*T-004 Buy tea:n3[^]*```\n$/,
    );
    await pick('Save as SVG');
    await play.page.waitForSelector('.notice:has-text("Saved to")');
  });

  test.each(['light', 'dark'] as const)('is in order for screen readers, and seen in %s', async (theme) => {
    await open({ theme });
    await play.screenshot(`timeline-${theme}`);
    expect(await play.violations()).toEqual([]);
  });

  test.each(['2026-01-05', startDate()])(
    'has no label across the edge of its bar: from %s on',
    async (start) => {
      const rows = [8, 8, 16, 8, 8, 8, 24].map((hours, index) => {
        const waits = index === 0 ? 'None' : `T-${index}`;
        return `T-${index + 1} | Keep the anchors in their place when the draft changes | Ann | ${hours}h | x | ${waits}`;
      });
      const text = `---\nstart: ${start}\n---\n# Tasks: Anchors\n\n**Phase 1: All**\n\n${table(...rows)}`;
      await open({ files: { [`${goal}/tasks.md`]: text } });
      const across = await play.page.locator('.goal-kit-bar').evaluateAll((bars) =>
        bars.flatMap((el) => {
          const [bar, label] = ['rect.task', 'text'].map((one) =>
            el.querySelector(one)?.getBoundingClientRect(),
          );
          const frame = el.closest('svg')?.getBoundingClientRect();
          if (bar === undefined || label === undefined || frame === undefined) return ['none'];
          const isWithin = label.left >= bar.left && label.right <= bar.right;
          const isBeside = label.right <= bar.left || label.left >= bar.right;
          const isSeen = label.left >= frame.left && label.right <= frame.right;
          return (isWithin || isBeside) && isSeen ? [] : [el.textContent];
        }),
      );
      expect(across).toEqual([]);
    },
  );

  test('in a narrow pane is a list by week', async () => {
    await open({ side: 320 });
    expect((await play.page.locator('.goal-kit-week h4').allTextContents())[0]).toBe(
      `Week of ${shortDates(startDate(), startDate(), startDate())}`,
    );
    const entries = await play.page.locator('.goal-kit-week li').allTextContents();
    await play.page.locator('.goal-kit-phase').last().scrollIntoViewIfNeeded();
    expect(await play.page.locator('.goal-kit-weeks > p').textContent()).toContain('T-005, T-006.');
    expect(entries[0]).toMatch(/^T-001 Find a room: big; bright #1.*Done/);
    await play.page.locator('.goal-kit-week [data-task="T-004"]').click();
    expect(await play.page.locator('.stage-note .is-flashing').getAttribute('data-line')).toBe('13');
    await play.screenshot('timeline-narrow');
    expect(await play.violations()).toEqual([]);
  });

  test('without a start date says how to get dates', async () => {
    await open({ files: undated });
    expect(await play.page.locator('.goal-kit-outlook').textContent()).toBe(
      'There is no start date yet, so working days are counted. For dates, write “start: 2026-05-04” in the properties of tasks.md, or set “Start date” in the settings.',
    );
  });

  test('no label begins before its drawing does', async () => {
    const long = 'Pack pans, plates, cups, spoons and all that is in the large cupboard';
    const rows = [
      'T-001 | Find a room | Ann | 16h | Found | None',
      `T-002 | ${long} | Ann | 8h | Dry | T-001`,
      'T-003 | Open | Ann | 16h | Open | T-002',
    ];
    const text = `---\nstart: ${startDate()}\n---\n# Tasks: Tea room\n\n**Phase 1: Start**\n\n${table(...rows)}`;
    await open({ files: { [`${goal}/tasks.md`]: text } });
    const over = await play.page.locator('.goal-kit-bar text').evaluateAll((labels) =>
      labels.map((label) => {
        const frame = label.closest('svg')?.getBoundingClientRect();
        const { left, right } = label.getBoundingClientRect();
        return Math.max((frame?.left ?? 0) - left, right - (frame?.right ?? 0));
      }),
    );
    expect(Math.max(...over)).toBeLessThanOrEqual(0);
    await play.screenshot('timeline-long-label');
  });

  test('today ends at the axis, and the legend says what it and late bars mean', async () => {
    await open();
    const ends = await play.page.evaluate(() =>
      ['.goal-kit-today line', '.grid .domain'].map(
        (one) => document.querySelector(one)?.getBoundingClientRect().bottom ?? -1,
      ),
    );
    expect(Math.abs((ends[0] ?? 0) - (ends[1] ?? 99))).toBeLessThan(2);
    expect(await play.page.locator('.goal-kit-legend li').allTextContents()).toEqual(
      expect.arrayContaining(['Late', 'Today']),
    );
  });

  test.each(['light', 'dark'] as const)('in a code block is free of violations, %s', async (theme) => {
    await open({ theme });
    await play.page.evaluate(() => window.stage?.embed('goal: 1\nview: timeline'));
    await play.page.waitForSelector('.goal-kit-block .goal-kit-bar');
    await play.screenshot(`timeline-block-${theme}`);
    expect(await play.violations('.goal-kit-block')).toEqual([]);
  });

  test('gives way to the graph, and stands in a code block that asks for it', async () => {
    await open();
    await play.page.getByRole('button', { name: 'Graph', exact: true }).click();
    await play.page.waitForSelector('g.node:not(.goal-kit-bar)');
    expect(await play.page.locator('.goal-kit-bar').count()).toBe(0);
    await play.page.evaluate(() => window.stage?.embed('goal: 1\nphase: 1\nview: timeline'));
    await play.page.waitForSelector('.goal-kit-block .goal-kit-bar[data-task="T-003"]');
    expect(await play.page.locator('.goal-kit-block .goal-kit-outlook').textContent()).toMatch(
      /late: expected to end on/,
    );
  });
});
