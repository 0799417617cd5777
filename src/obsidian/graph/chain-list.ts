import { chartState, type GoalReading, type ReadPhase, shownId } from '../../model/goal-reading.ts';
import type { TaskId } from '../../model/tasks.ts';
import { type ChainLine, chainLines, stateInWords } from '../../reading.ts';
import { taskEffort } from '../../text/effort-text.ts';
import { andMore, timeAndSlack } from '../../text/phrases.ts';
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
const long = 100;

/** A phase's tasks as an indented list in the order of their dependencies, in place of its charts. */
export class ChainList {
  private readonly el: HTMLElement;
  private readonly reasonEl: HTMLElement;
  private readonly listEl: HTMLOListElement;
  private items: ReadonlyMap<TaskId, HTMLElement> = new Map();
  private last: WantedChain | null = null;

  constructor(parentEl: HTMLElement) {
    this.el = parentEl.createDiv();
    this.reasonEl = this.el.createEl('p', 'goal-kit-chart-note');
    this.listEl = this.el.createEl('ol', 'goal-kit-chain');
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
    if (last?.label !== label) this.listEl.setAttr('aria-label', words.chartOf(label));
    if (last?.phase !== phase || last.reading.byId !== reading.byId || last.reading.times !== reading.times)
      keepingFocus(this.listEl, () => this.draw(wanted));
    else this.showStates(reading, last.reading);
  }

  private draw({ reading, phase }: WantedChain): void {
    const itemOf = itemsOf(reading);
    const items = new Map<TaskId, HTMLElement>();
    let last: HTMLElement | null = null;
    for (const line of chainLines(phase)) {
      const item = itemOf(line.task);
      fillItem(item, line, reading);
      if (line.isStraight) last?.addClass('goal-kit-chain-goes-on');
      items.set(line.task, item);
      last = item;
    }
    this.items = items;
    this.listEl.toggleClass('goal-kit-chain-long', items.size > long);
    this.listEl.replaceChildren(...items.values());
  }

  /** What the last reading has shown already is left alone. */
  private showStates(reading: GoalReading, last: GoalReading): void {
    for (const [id, item] of this.items) if (!isShown(id, reading, last)) showState(item, id, reading);
  }
}

function showState(item: HTMLElement, id: TaskId, reading: GoalReading): void {
  if (showClasses(item, id, reading)) showSign(item, chartState(reading, id));
  // What a line says by its place and its colours is read out in words.
  const [sign, text] = [item.querySelector('svg'), capitalised(stateInWords(id, reading))];
  if (sign?.getAttribute('aria-label') !== text) sign?.setAttribute('aria-label', text);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** New items with the looks of their tasks' states. A copy of one that looks alike costs a fraction of a new one. */
function itemsOf(reading: GoalReading): (id: TaskId) => HTMLElement {
  const { critical, cyclic, late } = reading;
  const made = new Map<string, HTMLElement>();
  return (id) => {
    const state = chartState(reading, id);
    const key = [state, critical.has(id), cyclic.has(id), late.has(id)].join(' ');
    const known = made.get(key) ?? emptyItem();
    if (!made.has(key)) {
      made.set(key, known);
      showClasses(known, id, reading);
      showSign(known, state);
    }
    return known.cloneNode(true) as HTMLElement;
  };
}

function emptyItem(): HTMLElement {
  const item = createEl('li');
  const link = item.createEl('a', { attr: { href: '#' } });
  addSign(link, { role: 'img' });
  link.createSpan('goal-kit-chain-id');
  link.createSpan({ cls: 'goal-kit-chain-name', attr: { dir: 'auto' } });
  item.createDiv('goal-kit-chain-facts');
  return item;
}

function fillItem(
  item: HTMLElement,
  { task: id, depth, isStraight, also }: ChainLine,
  reading: GoalReading,
): void {
  item.setAttribute('data-task', id);
  if (depth > 0) item.setCssProps({ '--goal-kit-depth': String(depth) });
  if (isStraight) item.addClass('goal-kit-chain-follows');
  const [sign, idEl, nameEl] = Array.from(item.firstElementChild?.children ?? []);
  sign?.setAttribute('aria-label', capitalised(stateInWords(id, reading)));
  const [shown, name] = [shownId(reading, id), shownText(reading.byId.get(id)?.task.name ?? '')];
  idEl?.append(shown);
  if (name === shown) nameEl?.remove();
  else nameEl?.append(name);
  fillFacts(item.lastElementChild, id, also, reading);
}

/** `Ben · 8h · 2026-01-07 · also after T-001, T-002`: owner, effort, dates, and what it waits for beside the line that it stands below. */
function fillFacts(el: Element | null, id: TaskId, also: readonly TaskId[], reading: GoalReading): void {
  const task = reading.byId.get(id)?.task;
  const time = reading.times.tasks.get(id);
  const when = time === undefined || time.from === null ? '' : timeAndSlack(time);
  const said =
    task === undefined ? [] : [shownText(task.owner ?? ''), taskEffort(task), when].filter(Boolean);
  if (also.length > 0)
    said.push(also.length === task?.dependencies.length ? words.afterTasks : words.alsoAfter);
  if (said.length === 0) el?.remove();
  el?.append(said.join(' · '), ...namedTasks(also, reading));
}

function namedTasks(ids: readonly TaskId[], reading: GoalReading): (HTMLElement | string)[] {
  const named = ids.slice(0, mostNamed).flatMap((id, index) => {
    const text = reading.byId.has(id) ? shownId(reading, id) : words.unknownId(id);
    return [index === 0 ? '' : ', ', createSpan({ cls: 'goal-kit-stub', text, attr: { 'data-task': id } })];
  });
  return [...named, andMore(ids.length - mostNamed)];
}
