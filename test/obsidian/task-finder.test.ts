import { Menu, type MenuItem } from 'obsidian-test-mocks/obsidian';
import '../support/obsidian-shim.ts';
import { TaskFinder } from '../../src/obsidian/graph/task-finder.ts';
import { noFilter, type TaskFilter } from '../../src/obsidian/graph/task-search.ts';
import { aReading } from '../support/goal-reading.ts';
import { aTask } from '../support/tasks.ts';

const reading = aReading([
  aTask('T-001', { name: 'Paint the walls', owner: 'Ben' }),
  aTask('T-002', { name: 'Order cups', owner: 'Ada', after: ['T-001'] }),
]);

/** A finder over two tasks in a list. */
function aFinder({ filter = noFilter, ownName = '' }: { filter?: TaskFilter; ownName?: string } = {}) {
  const el = document.body.createDiv();
  const phase = el.createDiv('goal-kit-phase').createEl('ol', 'goal-kit-chain');
  for (const id of ['T-001', 'T-002'])
    phase.createEl('li', { attr: { 'data-task': id } }).createEl('a', { href: '#', text: id });
  const begin = el.createEl('button');
  const kept = { filter };
  const finder = new TaskFinder({
    barEl: el,
    tasksEl: el,
    isNear: () => true,
    filter: () => kept.filter,
    ownName: () => ownName,
    keep: (next) => (kept.filter = next),
    reveal: () => undefined,
    leave: () => begin.focus(),
  });
  finder.load();
  finder.show(reading);
  const press = (key: string): unknown =>
    el.find('input').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  const type = (query: string): void => {
    const input = el.find('input') as HTMLInputElement;
    input.value = query;
    input.dispatchEvent(new Event('input'));
  };
  return { el, begin, kept, finder, press, type };
}

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
  Object.assign(window, { CSS: { escape: (text: string) => text } });
});

test('Escape leads back to what began the search, or to the match that was gone to', () => {
  const { el, begin, finder, press, type } = aFinder();
  finder.open();
  press('Escape');
  expect(document.activeElement).toBe(begin);
  finder.open();
  type('cups');
  press('Enter');
  press('Escape');
  expect(document.activeElement).toBe(el.querySelector('[data-task="T-002"] a'));
});

test('a match that is gone to is announced by its name', () => {
  const { el, finder, press, type } = aFinder();
  finder.open();
  type('o');
  expect(el.find('[role="status"]').textContent).toBe('1 found');
  press('Enter');
  expect(el.find('[role="status"]').textContent).toBe('1 of 1: T-002 Order cups');
});

test('what is filtered is said in words, with a way back', () => {
  const { el, kept, finder } = aFinder({ filter: { owners: ['Ben'], states: ['ready', 'active'] } });
  expect(el.find('.goal-kit-filtered').textContent).toBe('Only Ben, ready, in progressShow all');
  el.find('.goal-kit-filtered button').click();
  expect(kept.filter).toEqual(noFilter);
  finder.show(reading);
  expect(el.find('.goal-kit-filtered').style.display).toBe('none');
});

test('the filter offers “Mine” to who has said a name', () => {
  const items: MenuItem[][] = [];
  jest.spyOn(Menu.prototype, 'showAtPosition').mockImplementation(function (this: Menu) {
    items.push(this.menuItems__);
    return this;
  });
  jest.spyOn(Menu.prototype, 'showAtMouseEvent').mockImplementation(function (this: Menu) {
    items.push(this.menuItems__);
    return this;
  });
  const { el, kept } = aFinder({ ownName: 'Ben' });
  el.find('[aria-label="Filter"]').click();
  const mine = items[0]?.find(({ title__ }) => title__ === 'Mine (Ben)');
  mine?.onClick__?.(new MouseEvent('click'));
  expect(kept.filter).toEqual({ owners: ['Ben'], states: [] });
  const other = aFinder();
  other.el.find('[aria-label="Filter"]').click();
  expect(items[1]?.map(({ title__ }) => title__)).not.toContain('Mine ()');
  jest.restoreAllMocks();
});
