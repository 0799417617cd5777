import type { TaskId } from '../../model/tasks.ts';
import type { ReadyTask } from './overview-row.ts';
import * as words from './overview-words.ts';

/** More tasks of one goal than these are told by their number. */
const most = 20;

/**
 * The ready tasks of a goal in the overview, each with a box to tick: the next one at once, the others when they are asked
 * for, so that every row is as high as any other.
 */
export class ReadyTasks {
  private tasks: readonly ReadyTask[] = [];
  private isUnfolded = false;
  private isReached = false;

  constructor(
    private readonly el: HTMLElement,
    private readonly tick: (id: TaskId) => Promise<boolean>,
  ) {}

  /** Shows tasks, if they are not those that are shown. */
  show(tasks: readonly ReadyTask[]): void {
    if (JSON.stringify(tasks) === JSON.stringify(this.tasks)) return;
    this.tasks = tasks;
    this.draw();
  }

  /** Whether the focus is among the tasks. */
  get hasFocus(): boolean {
    return this.el.contains(this.el.doc.activeElement);
  }

  /** The task whose box has the focus, as well as may be; null where the focus is elsewhere. */
  private get focusedTask(): { readonly id: string; readonly place: number } | null {
    const { activeElement } = this.el.doc;
    if (activeElement === null || !this.el.contains(activeElement)) return null;
    const id = activeElement.getAttribute('data-ready') ?? '';
    return { id, place: this.boxes.findIndex((box) => box === activeElement) };
  }

  private get boxes(): HTMLElement[] {
    return this.el.findAll('input');
  }

  /** The same task's box; the one that has come to its place where it is gone, so that a key more ticks no other from afar. */
  private focusTask({ id, place }: { readonly id: string; readonly place: number }): void {
    const { boxes } = this;
    const same = boxes.find((box) => box.getAttribute('data-ready') === id);
    (same ?? boxes[Math.min(Math.max(place, 0), boxes.length - 1)])?.focus();
  }

  reachByTab(isReached: boolean): void {
    if (this.isReached === isReached) return;
    this.isReached = isReached;
    for (const el of this.el.findAll('input, button')) el.setAttr('tabindex', this.tabindex);
  }

  private get tabindex(): string {
    return this.isReached ? '0' : '-1';
  }

  private draw(): void {
    const focused = this.focusedTask;
    const [first, ...others] = this.tasks;
    this.el.empty();
    if (first === undefined) return;
    const line = this.el.createDiv('goal-kit-overview-line');
    this.drawTask(line, first);
    if (others.length > 0) this.drawMore(line, others.length);
    if (this.isUnfolded) {
      for (const task of others.slice(0, most))
        this.drawTask(this.el.createDiv('goal-kit-overview-line'), task);
      if (others.length > most) this.el.createDiv({ text: words.more(others.length - most) });
    }
    if (focused !== null) this.focusTask(focused);
  }

  private drawTask(line: HTMLElement, { id, name }: ReadyTask): void {
    const label = line.createEl('label', { cls: 'goal-kit-overview-task', title: name });
    const box = label.createEl('input', {
      cls: 'task-list-item-checkbox',
      attr: { type: 'checkbox', tabindex: this.tabindex, 'data-ready': id },
    });
    label.createSpan({ cls: 'goal-kit-overview-text', text: name });
    box.addEventListener('change', () => {
      const wasTicked = !box.checked;
      box.checked = true;
      // Not disabled meanwhile, which would take the focus. Done, it is gone with the next reading.
      if (wasTicked) return;
      void this.tick(id).then((isTicked) => {
        box.checked = isTicked;
      });
    });
  }

  private drawMore(line: HTMLElement, count: number): void {
    const button = line.createEl('button', {
      cls: ['clickable-icon', 'goal-kit-overview-more'],
      text: this.isUnfolded ? words.less : words.more(count),
      attr: { type: 'button', 'aria-expanded': String(this.isUnfolded), tabindex: this.tabindex },
    });
    button.addEventListener('click', () => {
      this.isUnfolded = !this.isUnfolded;
      this.draw();
      this.el.find('.goal-kit-overview-more').focus();
    });
  }
}
