import { until } from '../support/obsidian-host.ts';
import { finding, type FindingCode } from '../../src/model/finding.ts';
import type { GoalFinding } from '../../src/model/goal-reading.ts';
import { FindingsList } from '../../src/obsidian/graph/findings-list.ts';

const file = 'goals/001-tea-room/tasks.md';
const found = (code: FindingCode, line: number, task?: string): GoalFinding => ({
  ...finding(code, line, `${code} in line ${line}`),
  file,
  ...(task === undefined ? {} : { task }),
});

/** Shows findings, and waits until what is folded is filled. */
async function shown(
  ...findings: readonly GoalFinding[]
): Promise<{ readonly el: HTMLElement; readonly opened: number[] }> {
  const el = createDiv();
  const opened: number[] = [];
  new FindingsList(el, { open: ({ line }) => opened.push(line), fix: () => undefined }).show(findings);
  const { length } = findings.filter(({ code }) => code !== 'outdated');
  await until(() => el.querySelectorAll('[data-code]').length >= Math.min(length, 40));
  return { el, opened };
}

const texts = (els: Iterable<Element>): string[] => Array.from(els, ({ textContent }) => textContent);

describe('problems', () => {
  test('stand open with their count, errors before warnings, in the colour of the worst', async () => {
    const { el } = await shown(
      found('empty-phase', 3),
      found('cycle', 9),
      found('missing-owner', 4, 'T-001'),
    );
    const box = el.find('.goal-kit-problems');
    expect(box.hasClass('goal-kit-error')).toBe(true);
    expect(box.find('h3').textContent).toBe('2 problems');
    expect(texts(box.querySelectorAll('li'))).toEqual([
      'cycle in line 9tasks.md, line 9',
      'empty-phase in line 3tasks.md, line 3',
    ]);
    expect(box.querySelector('details')).toBeNull();
  });

  test('that are only warnings are in the colour of warnings', async () => {
    const { el } = await shown(found('empty-phase', 3));
    expect(el.find('.goal-kit-problems').hasClass('goal-kit-warning')).toBe(true);
    expect(el.find('h3').textContent).toBe('1 problem');
  });

  test('of which there are many stand open as far as five, the gravest of all first', async () => {
    const warnings = Array.from({ length: 6 }, (_, line) => found('empty-phase', line + 1));
    const { el } = await shown(...warnings, found('cycle', 20), found('cycle', 21));
    const box = el.find('.goal-kit-problems');
    expect(box.find('h3').textContent).toBe('8 problems');
    const open = texts(box.querySelectorAll(':scope > ul > li'));
    expect(open).toHaveLength(5);
    expect(open[1]).toContain('cycle in line 21');
    const details = box.querySelector('details');
    expect(details?.open).toBe(false);
    expect(details?.querySelector('summary')?.textContent).toBe('3 more problems');
    expect(details?.querySelectorAll('li')).toHaveLength(3);
  });

  test('are none where a note is only outdated: that has a strip of its own', async () => {
    const { el } = await shown(found('outdated', 1));
    expect(el.childElementCount).toBe(0);
  });
});

describe('suggestions', () => {
  test('are folded below the problems with their number', async () => {
    const { el } = await shown(found('unknown-action-item', 3), found('cycle', 9));
    const [problems, details] = Array.from(el.children);
    expect(problems?.hasClass('goal-kit-problems')).toBe(true);
    expect(details).toMatchObject({ tagName: 'DETAILS', open: false });
    expect(details?.querySelector('summary')?.textContent).toBe('1 suggestion');
  });

  test('of one kind are one line with the ids, each a click from its own line', async () => {
    const { el, opened } = await shown(
      found('missing-dod', 7, 'T-001'),
      found('missing-owner', 8, 'T-002'),
      found('missing-dod', 8, 'T-002'),
    );
    expect(el.find('summary').textContent).toBe('3 suggestions');
    expect(texts(el.querySelectorAll('li'))).toEqual([
      'No definition of done: T-001, T-002',
      'missing-owner in line 8tasks.md, line 8',
    ]);
    const links = Array.from(el.querySelectorAll<HTMLElement>('a'));
    expect(links.map(({ dataset }) => [dataset['code'], dataset['file'], dataset['line']])).toEqual([
      ['missing-dod', file, '7'],
      ['missing-dod', file, '8'],
    ]);
    links[1]?.click();
    expect(opened).toEqual([8]);
  });

  test('of one kind that hundreds of tasks have name the first ones', async () => {
    const { el } = await shown(
      ...Array.from({ length: 300 }, (_, line) => found('missing-dod', line + 1, `T-${line + 1}`)),
    );
    expect(el.querySelectorAll('a')).toHaveLength(40);
    expect(el.find('li').textContent).toMatch(/T-40 and 260 more$/);
  });
});

test('what its user has unfolded stays open while findings come and go', () => {
  const el = document.body.createDiv();
  const list = new FindingsList(el, { open: () => undefined, fix: () => undefined });
  const folded = (): HTMLDetailsElement[] => Array.from(el.querySelectorAll('details'));
  const turn = (open: boolean): void => {
    for (const details of folded()) {
      details.open = open;
      details.dispatchEvent(new Event('toggle'));
    }
  };
  list.show([found('missing-owner', 4, 'T-001')]);
  expect(folded().map(({ open }) => open)).toEqual([false]);
  turn(true);
  list.show([found('cycle', 2), found('missing-owner', 4, 'T-001')]);
  expect(folded().map(({ open }) => open)).toEqual([true]);
  turn(false);
  list.show([found('missing-owner', 4, 'T-001'), found('missing-owner', 5, 'T-002')]);
  expect(folded().map(({ open }) => open)).toEqual([false]);
});

describe('the focus', () => {
  const fixable = (line: number): GoalFinding => ({
    ...found('self-dependency', line),
    fix: { label: `line ${line}`, line, before: 'a', after: 'b' },
  });
  const focusOn = (el: HTMLElement, line: number): void =>
    el.find(`[data-line="${line}"] .goal-kit-finding-fix`).focus();

  function listOf(...findings: readonly GoalFinding[]): {
    readonly el: HTMLElement;
    readonly list: FindingsList;
  } {
    const el = document.body.createDiv();
    const list = new FindingsList(el, { open: () => undefined, fix: () => undefined });
    list.show(findings);
    return { el, list };
  }

  test('is on the next fix when a finding is mended, on the one before after the last', () => {
    const { el, list } = listOf(fixable(3), fixable(5), fixable(7));
    focusOn(el, 5);
    list.show([fixable(3), fixable(7)]);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Fix: line 7');
    list.show([fixable(3)]);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Fix: line 3');
  });

  test('is on the next finding where that has no fix', () => {
    const { el, list } = listOf(fixable(3), found('cycle', 5));
    focusOn(el, 3);
    list.show([found('cycle', 5)]);
    expect(document.activeElement).toBe(el.find('[data-line="5"] button'));
  });

  test('is on what is folded, and on the list itself when nothing is left', () => {
    const { el, list } = listOf(fixable(3));
    focusOn(el, 3);
    list.show([found('missing-owner', 4, 'T-001')]);
    expect(document.activeElement).toBe(el.find('summary'));
    list.show([]);
    expect(document.activeElement).toBe(el);
  });

  test('stays where it is outside of the list', () => {
    const { list } = listOf(fixable(3));
    const other = document.body.createEl('button');
    other.focus();
    list.show([fixable(5)]);
    expect(document.activeElement).toBe(other);
  });
});
