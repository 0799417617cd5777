import GoalKit from '../../src/main.ts';
import { ObsidianHost, until } from '../support/obsidian-host.ts';

/** What jsdom leaves out: nothing comes into sight, and nothing changes its size. */
class Unseen {
  observe(): void {
    return;
  }
  disconnect(): void {
    return;
  }
}

beforeAll(() => {
  Object.assign(window, { IntersectionObserver: Unseen, ResizeObserver: Unseen });
});

const tea = 'goals/001-tea-room';
const other = 'goals/002-garden';
const table = (...rows: readonly string[]): string =>
  ['', '| Task ID | Task | Dependencies |', '|---|---|---|', ...rows, ''].join('\n');
const tasks = [
  '**Phase 1: The room** (Days 1-5, 2 tasks)',
  table('| T-001 | Find a room | None |', '| T-002 | Paint the walls | T-001 |'),
  '**Phase 2: The tea** (2 tasks)',
  table('| T-003 | Buy tea | T-002 |', '| T-004 | Boil water | T-003 |'),
  '**Phase 3: Nothing yet**',
  '',
].join('\n');
const items = '- [x] **T-001**\n- [x] **T-002**\n- [ ] **T-003**\n- [-] **T-004**\n';
const vault = {
  [`${tea}/tasks.md`]: tasks,
  [`${tea}/action-items.md`]: items,
  [`${other}/tasks.md`]: tasks,
  'note.md': '',
};

const phase = (number: string): HTMLElement => document.body.find(`[data-phase="${number}"]`);
const folded = (): string[] =>
  Array.from(document.querySelectorAll<HTMLElement>('.goal-kit-phase.is-collapsed'), ({ dataset }) =>
    String(dataset['phase']),
  );
const fold = (number: string): void => phase(number).find('.goal-kit-fold').click();

/** Opens the view of the tea room. */
async function open(files: Readonly<Record<string, string>> = vault): Promise<ObsidianHost> {
  const host = await ObsidianHost.start(GoalKit, files);
  await host.app.workspace.getLeaf('tab').setViewState({
    type: 'goal-kit-graph',
    state: { goal: tea, pinned: true },
  });
  await until(() => document.querySelector('.goal-kit-phase') !== null);
  return host;
}

/** Shows another goal, or the same again. */
async function go(host: ObsidianHost, goal: string): Promise<void> {
  const [leaf] = host.app.workspace.getLeavesOfType('goal-kit-graph');
  const state = leaf?.getViewState().state;
  document.body.find('[aria-label="Show all goals"]').click();
  await until(() => document.querySelector(`[data-goal="${goal}"]`) !== null);
  document.body.find(`[data-goal="${goal}"]`).click();
  await until(() => document.querySelector('.goal-kit-phase') !== null);
  expect(state).not.toEqual(leaf?.getViewState().state);
}

test('a phase that is finished is folded when its goal is opened, the others are open', async () => {
  await open();
  expect(folded()).toEqual(['1']);
  expect(phase('1').find('.goal-kit-fold').getAttribute('aria-expanded')).toBe('false');
});

test('its user unfolds it, and it stays so; another goal begins afresh', async () => {
  const host = await open();
  fold('1');
  fold('2');
  expect(folded()).toEqual(['2']);
  host.edit(`${tea}/tasks.md`, (text) => text.replace('Buy tea', 'Buy green tea'));
  await host.settle();
  expect(folded()).toEqual(['2']);
  await go(host, other);
  expect(folded()).toEqual([]);
  await go(host, tea);
  expect(folded()).toEqual(['1']);
});

test('a phase that is finished meanwhile stays open under its user\u2019s hand', async () => {
  const host = await open();
  host.edit(`${tea}/action-items.md`, (text) => text.replace('- [ ]', '- [x]'));
  await until(() => phase('2').find('.goal-kit-phase-done').textContent === '1 of 1');
  expect(folded()).toEqual(['1']);
});

test('a heading says how many of its tasks are done, cancelled ones not counted, and when it is', async () => {
  await open();
  const said = (number: string): string[] =>
    ['when', 'done'].map((part) => phase(number).find(`.goal-kit-phase-${part}`).textContent);
  expect(said('1')).toEqual(['Days 1-5', '2 of 2']);
  expect(said('2')).toEqual(['', '0 of 1']);
  expect(said('3')).toEqual(['', 'No tasks']);
});

test('a heading follows the states of a note without action items, too', async () => {
  const status =
    '| Task ID | Task | Status |\n|---|---|---|\n| T-001 | Dig | done |\n| T-002 | Sow | todo |\n';
  await open({ [`${tea}/tasks.md`]: `**Phase 1: Garden**\n\n${status}`, 'note.md': '' });
  expect(phase('1').find('.goal-kit-phase-done').textContent).toBe('1 of 2');
});

describe('a phase with a start date', () => {
  const when = (number: string): string =>
    `${phase(number).find('.goal-kit-phase-when').textContent} ${phase(number).find('.goal-kit-phase-mark').textContent}`.trim();
  const on = (day: string): void => {
    jest.useFakeTimers({
      now: new Date(`${day}T12:00:00`),
      doNotFake: ['setTimeout', 'performance', 'queueMicrotask', 'setImmediate', 'nextTick'],
    });
  };
  afterEach(() => jest.useRealTimers());
  const dated = { ...vault, [`${tea}/execution.md`]: '---\nstart: 2026-04-20\n---\n# Plan: Tea\n' };
  const days = (first: string, second: string): Record<string, string> => ({
    ...dated,
    [`${tea}/tasks.md`]: tasks.replace('(Days 1-5, 2 tasks)', first).replace('(2 tasks)', second),
    [`${tea}/action-items.md`]: '- [x] **T-001**\n',
  });

  test.each([
    ['2026-04-22', '20 – 24 Apr Now', '27 Apr – 8 May'],
    ['2026-04-28', '20 – 24 Apr Late', '27 Apr – 8 May Now'],
    ['2027-04-28', '20 – 24 Apr 2026 Late', '27 Apr – 8 May 2026 Late'],
  ])('says its dates on %s, and whether it is under way or late', async (day, first, second) => {
    on(day);
    await open(days('(Days 1-5)', '(Days 6-15)'));
    expect([when('1'), when('2')]).toEqual([first, second]);
  });

  test('that is finished is neither, whatever the day is', async () => {
    on('2026-04-22');
    await open(dated);
    expect(when('1')).toBe('20 – 24 Apr');
  });

  test('has the dates of its tasks where the note gives it no days', async () => {
    on('2026-04-20');
    await open(dated);
    expect(when('2')).toBe('22 Apr');
  });
});

describe('the phase that is worked on', () => {
  /** Lays the page out: each phase 100 pixels below the one before, in a view of that height. */
  const layOut = (height: number): void => {
    jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(400);
    jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(height);
    jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      const number = Number(this.closest<HTMLElement>('[data-phase]')?.dataset['phase'] ?? 0);
      return { top: number * 300 } as DOMRect;
    });
  };
  const scrolled = (): number => document.body.find('.goal-kit-graph').scrollTop;
  afterEach(() => jest.restoreAllMocks());

  test('comes into sight when its goal is opened, below the buttons', async () => {
    layOut(500);
    await open();
    await until(() => scrolled() > 0);
    expect(scrolled()).toBe(600 - 48);
  });

  test('takes no error out of sight', async () => {
    layOut(500);
    const wrong = tasks.replace('Boil water | T-003', 'Boil water | T-099');
    const host = await open({ ...vault, [`${tea}/tasks.md`]: wrong });
    await host.settle();
    expect(document.querySelector('.goal-kit-problems.goal-kit-error')).not.toBeNull();
    expect(scrolled()).toBe(0);
  });

  test('moves nothing where it is in sight already, and nothing later', async () => {
    layOut(2000);
    const host = await open();
    await host.settle();
    expect(scrolled()).toBe(0);
    jest.restoreAllMocks();
    layOut(500);
    host.edit(`${tea}/action-items.md`, (text) => text.replace('- [ ]', '- [/]'));
    await host.settle();
    expect(scrolled()).toBe(0);
  });
});

test('the legend has an entry for cycles and for ids that no task has, where there are some', async () => {
  const entries = (): string[] =>
    Array.from(document.querySelectorAll('.goal-kit-legend li'), ({ textContent }) => textContent);
  const host = await open();
  expect(entries()).toEqual(['Done', 'Ready', 'Cancelled', 'Critical path']);
  host.edit(`${tea}/tasks.md`, (text) => text.replace('Find a room | None', 'Find a room | T-002, T-099'));
  await until(() => entries().includes('Cycle'));
  expect(entries()).toContain('Unknown ID');
});
