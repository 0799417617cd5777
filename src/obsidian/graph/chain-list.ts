import { chartState, type GoalReading, type ReadPhase, shownId } from '../../model/goal-reading.ts';
import type { TaskId } from '../../model/tasks.ts';
import {
  captionOf,
  type ChainLine,
  chainLines,
  factsInWords,
  isWhole,
  taskTimeInWords,
} from '../../reading.ts';
import { taskEffort } from '../../text/effort-text.ts';
import { andMore } from '../../text/phrases.ts';
import { shownText } from '../../text/shown-text.ts';
import { isShown, showClasses } from './chart-state.ts';
import { keepingFocus } from './focused-task.ts';
import { addSign, showSign } from './state-sign.ts';
import * as words from './graph-words.ts';

/** What a chain shows. */
export interface WantedChain {
  readonly reading: GoalReading;
  readonly phase: ReadPhase;
  /** `Phase 1: Shelves`, for those who hear the chain. */
  readonly label: string;
  /** Why Mermaid draws no chart; null where there could be one. */
  readonly reason: Error | null;
}

/** More ids than these say nothing any more. */
const mostNamed = 8;

/** Of a list with more tasks only what is in sight is laid out. */
export const longList = 100;

/** A phase's tasks as an indented list in the order of their dependencies, in place of its charts. */
export class ChainList {
  private readonly el: HTMLElement;
  private readonly reasonEl: HTMLElement;
  /** A list, or of a whole goal one for each phase below its name. */
  private readonly listsEl: HTMLElement;
  private items: ReadonlyMap<TaskId, HTMLElement> = new Map();
  private last: WantedChain | null = null;

  constructor(parentEl: HTMLElement) {
    this.el = parentEl.createDiv();
    this.reasonEl = this.el.createEl('p', 'goal-kit-chart-note');
    this.listsEl = this.el.createDiv('goal-kit-chains');
  }

  remove(): void {
    this.el.remove();
  }

  /** Shows a phase: anew where its tasks have changed, else only how they stand. */
  show(wanted: WantedChain): void {
    const { last } = this;
    this.last = wanted;
    const { reading, phase, label, reason } = wanted;
    this.reasonEl.setText(reason === null ? '' : words.noChart(reason));
    this.reasonEl.toggle(reason !== null);
    if (
      last?.label !== label ||
      last.phase !== phase ||
      last.reading.byId !== reading.byId ||
      last.reading.times !== reading.times
    )
      keepingFocus(this.listsEl, () => this.draw(wanted));
    else this.showStates(reading, last.reading);
  }

  private draw({ reading, phase, label }: WantedChain): void {
    const items = new Map<TaskId, HTMLElement>();
    const itemOf = itemsOf(reading);
    const lists = partsOf(reading, phase).flatMap((part) => {
      const list = createEl('ol', 'goal-kit-chain');
      list.append(...linesOf(part, reading, itemOf, items));
      list.toggleClass('goal-kit-list-long', phase.tasks.length > longList);
      const name = part === phase ? label : captionOf(part);
      list.setAttr('aria-label', words.chartOf(name));
      return part === phase ? [list] : [createEl('h4', { text: name }), list];
    });
    this.items = items;
    this.listsEl.replaceChildren(...lists);
  }

  /** What the last reading has shown already is left alone. */
  private showStates(reading: GoalReading, last: GoalReading): void {
    for (const [id, item] of this.items) if (!isShown(id, reading, last)) showState(item, id, reading);
  }
}

/** A whole goal in the parts that it is told by: its phases with tasks, in their order. */
function partsOf(reading: GoalReading, phase: ReadPhase): readonly ReadPhase[] {
  return isWhole(phase) ? reading.phases.filter(({ tasks }) => tasks.length > 0) : [phase];
}

/** A phase's lines as items of a list, which are put in `items` too. */
function linesOf(
  phase: ReadPhase,
  reading: GoalReading,
  itemOf: ItemSource,
  items: Map<TaskId, HTMLElement>,
): HTMLElement[] {
  const lines = chainLines(phase);
  return lines.map((line, index) => {
    const item = itemOf(line, lines[index + 1]?.isStraight === true);
    fillItem(item, line, reading);
    items.set(line.task, item);
    return item;
  });
}

function showState(item: HTMLElement, id: TaskId, reading: GoalReading): void {
  if (showClasses(item, id, reading)) showSign(item, chartState(reading, id));
  // What a line says by its place and its colours is read out in words.
  const [el, text] = [item.querySelector('.goal-kit-unseen'), spoken(id, reading)];
  if (el !== null && el.textContent !== text) el.textContent = text;
}

/** What is read out after a task's id and name, as of a chart's node. */
function spoken(id: TaskId, reading: GoalReading): string {
  return `, ${factsInWords(id, reading)}`;
}

/** Gives the new item of a line; `goesOn` says that the next line follows it straight. */
type ItemSource = (line: ChainLine, goesOn: boolean) => HTMLElement;

/** New items that look as their lines do, without words. A copy of one that looks alike costs a fraction of a new one. */
function itemsOf(reading: GoalReading): ItemSource {
  const { critical, cyclic, late } = reading;
  const made = new Map<string, HTMLElement>();
  return ({ task: id, depth, isStraight }, goesOn) => {
    const state = chartState(reading, id);
    const key = [state, critical.has(id), cyclic.has(id), late.has(id), depth, isStraight, goesOn].join(' ');
    const known = made.get(key) ?? emptyItem();
    if (!made.has(key)) {
      made.set(key, known);
      showClasses(known, id, reading);
      showSign(known, state);
      if (depth > 0) known.setCssProps({ '--goal-kit-depth': String(depth) });
      known.toggleClass('goal-kit-chain-follows', isStraight);
      known.toggleClass('goal-kit-chain-goes-on', goesOn);
    }
    return known.cloneNode(true) as HTMLElement;
  };
}

function emptyItem(): HTMLElement {
  const item = createEl('li');
  const link = item.createEl('a', { attr: { href: '#' } });
  addSign(link, { 'aria-hidden': 'true' });
  link.createSpan('goal-kit-chain-id');
  link.createSpan({ cls: 'goal-kit-chain-name', attr: { dir: 'auto' } });
  link.createSpan('goal-kit-unseen');
  item.createDiv('goal-kit-chain-facts');
  return item;
}

function fillItem(item: HTMLElement, { task: id, also }: ChainLine, reading: GoalReading): void {
  item.setAttribute('data-task', id);
  const idEl = item.firstElementChild?.firstElementChild?.nextElementSibling;
  const nameEl = idEl?.nextElementSibling;
  const [shown, name] = [shownId(reading, id), shownText(reading.byId.get(id)?.task.name ?? '')];
  idEl?.append(shown);
  nameEl?.nextElementSibling?.append(spoken(id, reading));
  if (name === shown) nameEl?.remove();
  else nameEl?.append(name);
  fillFacts(item.lastElementChild, id, also, reading);
}

/** `Ben · 8h · 2026-01-07 · Critical · also after T-001, T-002`: owner, effort, dates, the critical path, and what it waits for beside the line that it stands below. */
function fillFacts(el: Element | null, id: TaskId, also: readonly TaskId[], reading: GoalReading): void {
  const said = factsOf(id, reading);
  const all = reading.byId.get(id)?.task.dependencies.length;
  if (also.length > 0) said.push(also.length === all ? words.afterTasks : words.alsoAfter);
  if (said.length === 0) el?.remove();
  el?.append(said.join(' · '), ...namedTasks(also, reading));
}

function factsOf(id: TaskId, reading: GoalReading): string[] {
  const task = reading.byId.get(id)?.task;
  if (task === undefined) return [];
  const hasDates = typeof reading.times.tasks.get(id)?.from === 'string';
  return [
    shownText(task.owner ?? ''),
    taskEffort(task),
    hasDates ? taskTimeInWords(id, reading) : '',
    reading.critical.has(id) ? words.onCriticalPath : '',
  ].filter(Boolean);
}

function namedTasks(ids: readonly TaskId[], reading: GoalReading): (HTMLElement | string)[] {
  const named = ids.slice(0, mostNamed).flatMap((id, index) => {
    const text = reading.byId.has(id) ? shownId(reading, id) : words.unknownId(id);
    return [index === 0 ? '' : ', ', createSpan({ cls: 'goal-kit-stub', text, attr: { 'data-task': id } })];
  });
  return [...named, andMore(ids.length - mostNamed)];
}
