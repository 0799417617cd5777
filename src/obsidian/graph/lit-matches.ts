import { Component } from 'obsidian';
import type { TaskId } from '../../model/tasks.ts';
import { inSlices, pause } from '../in-slices.ts';
import { focusTask } from './focused-task.ts';

/** What shows a task in a chart or chain. */
const tasks = ':is(.goal-kit-chart svg .node, .goal-kit-chain > li, .goal-kit-week li)[data-task]';

/** Lights up tasks that were found, on what is on the page and on what is drawn later. */
export class LitMatches extends Component {
  private found: ReadonlySet<TaskId> | null = null;
  private current: TaskId | null = null;
  /** To be brought into sight once it is drawn. */
  private awaited: TaskId | null = null;
  private rest: AbortController | null = null;
  private readonly observer: MutationObserver;

  constructor(
    private readonly el: HTMLElement,
    /** Whether a phase is in sight or close to it. */
    private readonly isNear: (phase: Element) => boolean,
  ) {
    super();
    const win = el.win as typeof window;
    this.observer = new win.MutationObserver((changes) => {
      const changed = new Set(changes.flatMap(({ target }) => phaseOf(target) ?? []));
      for (const phase of changed) this.lightIn(phase);
    });
  }

  override onunload(): void {
    this.observer.disconnect();
    this.rest?.abort();
  }

  /** Shows which tasks were found, and which of them its user is at; null for found puts the light out. */
  show(found: ReadonlySet<TaskId> | null, current: TaskId | null): void {
    const isSame = isEqual(found, this.found) && current === this.current;
    this.found = found;
    this.current = current;
    this.awaited = null;
    this.observer.disconnect();
    if (found !== null) this.observer.observe(this.el, { childList: true, subtree: true });
    if (!isSame) this.light();
  }

  /** Brings a task into sight, now or as soon as it is drawn. */
  goTo(task: TaskId): void {
    this.awaited = task;
    const shown = Array.from(this.el.querySelectorAll(`.goal-kit-phase [data-task="${CSS.escape(task)}"]`));
    for (const phase of new Set(shown.flatMap((el) => phaseOf(el) ?? []))) this.lightIn(phase);
  }

  /** Gives the focus to the task that its user is at; false where there is none, or it is folded away. */
  focus(): boolean {
    const el = this.el.querySelector('.goal-kit-found-now');
    if (el !== null) focusTask(el);
    return el?.contains(this.el.doc.activeElement) === true;
  }

  /** What is in sight at once, the rest a moment later, so that no key waits for it. */
  private light(): void {
    this.rest?.abort();
    const stop = new AbortController();
    this.rest = stop;
    const phases = Array.from(this.el.querySelectorAll('.goal-kit-phase'));
    const later: Element[] = [];
    for (const phase of phases) {
      if (this.isNear(phase)) this.lightIn(phase);
      else later.push(phase);
    }
    pause()
      .then(() => inSlices(later, (phase) => this.lightIn(phase), stop.signal))
      .catch((error: unknown) => console.error(error));
  }

  private lightIn(phase: Element): void {
    const { found, current } = this;
    phase.classList.toggle('goal-kit-finding-tasks', found !== null);
    for (const el of Array.from(phase.querySelectorAll(tasks))) {
      const id = (el.getAttribute('data-task') ?? '') as TaskId;
      el.classList.toggle('goal-kit-found', found?.has(id) === true);
      const isCurrent = id === current && !el.matches('.goal-kit-stub');
      el.classList.toggle('goal-kit-found-now', isCurrent);
      if (isCurrent && id === this.awaited) this.comeTo(el);
    }
  }

  private comeTo(el: Element): void {
    this.awaited = null;
    el.scrollIntoView({ block: 'center', inline: 'center' });
  }
}

function phaseOf(node: Node): Element | null {
  return node.instanceOf(Element) ? node.closest('.goal-kit-phase') : null;
}

function isEqual(one: ReadonlySet<TaskId> | null, other: ReadonlySet<TaskId> | null): boolean {
  if (one === null || other === null) return one === other;
  return one.size === other.size && Array.from(one).every((id) => other.has(id));
}
