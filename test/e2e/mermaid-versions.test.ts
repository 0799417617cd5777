import { mermaidVersions } from '../support/mermaid.ts';
import { type Play, theatreForTests } from './browser.ts';

const theatre = theatreForTests();
let play: Play;

const id = (number: number): string => `T-${String(number).padStart(3, '0')}`;
const ids = (...numbers: readonly number[]): string[] => numbers.map(id);
const tasks = Array.from({ length: 18 }, (_, index) => id(index + 1));
const wide = ids(5, 6, 7, 8, 9, 10, 11, 12, 13);

/** Scrolls through all phases, so that each is drawn. */
async function openAll(mermaid: string): Promise<void> {
  play = await theatre.play({
    note: 'goals/015-all-kinds/tasks.md',
    mermaid,
    side: 1000,
    width: 1400,
    height: 2600,
  });
  for (const task of ['T-001', 'T-014', 'T-018']) await play.node(task).waitFor({ state: 'attached' });
  await play.drawn();
}

/** What stands in an attribute of all that a selector finds. */
const all = (selector: string, ...names: readonly string[]): Promise<string[]> =>
  play.page
    .locator(selector)
    .evaluateAll(
      (found, asked) => found.map((el) => asked.map((one) => el.getAttribute(one)).join(' → ')),
      [...names],
    );

describe.each(mermaidVersions)('drawn by %s', (version) => {
  test('every task has its node with one state, the critical path is marked, and edges name their ends', async () => {
    await openAll(version);
    expect((await all('svg .node:not(.goal-kit-stub, .goal-kit-unknown)', 'data-task')).sort()).toEqual(
      tasks,
    );
    expect((await all('svg .goal-kit-stub', 'data-task')).sort()).toEqual(['T-001', 'T-003']);
    expect(await all('svg .goal-kit-unknown', 'data-task')).toEqual(['T-099']);
    const states = await play.page
      .locator('svg .node')
      .evaluateAll((nodes) =>
        nodes.map(
          ({ classList }) =>
            [...classList].filter((one) => /^goal-kit-(done|active|ready|blocked|unknown)$/.test(one)).length,
        ),
      );
    expect(new Set(states)).toEqual(new Set([1]));
    expect((await all('svg .goal-kit-critical[data-task]:not(.goal-kit-stub)', 'data-task')).sort()).toEqual(
      ids(1, 2, 3, 9, 14),
    );
    expect((await all('svg .goal-kit-cycle[data-task]', 'data-task')).sort()).toEqual(ids(15, 16, 17));
    const edges = [
      ...['T-001 → T-002', 'T-001 → T-004', 'T-001 → T-015', 'T-002 → T-003'],
      ...wide.flatMap((task) => [`T-003 → ${task}`, `${task} → T-014`]),
      ...['T-015 → T-016', 'T-016 → T-017', 'T-017 → T-015', 'T-099 → T-018'],
    ];
    expect((await all('svg [data-from]', 'data-from', 'data-to')).sort()).toEqual(edges.sort());
    expect((await all('svg .goal-kit-critical[data-from]', 'data-from', 'data-to')).sort()).toEqual([
      'T-001 → T-002',
      'T-002 → T-003',
      'T-003 → T-009',
      'T-009 → T-014',
    ]);
    const dashes = await play.page
      .locator('svg .goal-kit-cycle[data-from]')
      .evaluateAll((edges) => edges.map((el) => getComputedStyle(el).strokeDasharray));
    expect(dashes).toEqual(['6px, 3px', '6px, 3px', '6px, 3px']);
    await play.screenshot(`drawn-by-${version}`);
  });

  test('labels can be read, a click leads to the row, and nothing else is left', async () => {
    await openAll(version);
    expect(await clippedLabels()).toEqual([]);
    expect(await play.node('T-008').locator('foreignObject').textContent()).toContain('bold');
    await play.node('T-009').click();
    await play.page.waitForSelector('.stage-note [data-line="20"].is-flashing');
    expect(
      await play.page.locator('body > *').evaluateAll((left) => left.map(({ tagName }) => tagName)),
    ).toEqual(['MAIN', 'FOOTER', 'SCRIPT', 'SCRIPT']);
    expect(await play.page.locator('.goal-kit-chain, .error-icon').count()).toBe(0);
    expect(play.wrongs).toEqual([]);
  });
});

/** Labels whose text does not lie within what clips it and within its node's outline. */
function clippedLabels(): Promise<string[]> {
  return play.page.locator('svg .node').evaluateAll((nodes) =>
    nodes.flatMap((node) => {
      const label = node.querySelector('foreignObject');
      const outline = node.querySelector(':is(rect, path, polygon):not(.goal-kit-sign *)');
      if (label === null || outline === null) return [`${node.textContent}: no label or no outline`];
      const text = node.ownerDocument.createRange();
      text.selectNodeContents(label);
      const inner = text.getBoundingClientRect();
      return [label, outline].flatMap((around) => {
        const box = around.getBoundingClientRect();
        const over = [
          box.left - inner.left,
          inner.right - box.right,
          box.top - inner.top,
          inner.bottom - box.bottom,
        ];
        const most = Math.max(...over);
        return most > 1 || inner.width === 0 ? [`${node.textContent}: over by ${most}`] : [];
      });
    }),
  );
}
