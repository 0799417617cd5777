import { setIcon } from 'obsidian';
import type { TaskId } from '../../model/tasks.ts';
import type { Goal } from '../goals/goals.ts';
import { type RowFact, type OverviewRow, unreadRow } from './overview-row.ts';
import { ReadyTasks } from './ready-tasks.ts';
import * as words from './overview-words.ts';

/** What a row's buttons do. */
export interface ItemActions {
  readonly open: () => void;
  readonly build: () => void;
  /** Ticks a task; says whether it was. */
  readonly tick: (id: TaskId) => Promise<boolean>;
}

const icons: Readonly<Record<NonNullable<RowFact['sign']>, string>> = {
  ready: 'circle',
  active: 'circle-dot',
  done: 'circle-check',
  blocked: 'info',
  warning: 'triangle-alert',
  error: 'circle-alert',
};

/**
 * A goal's row on the screen: a button that opens it, boxes of what is ready, and a button that builds its tasks where it
 * has none. It is as high before its notes are read as after, and only what has changed is drawn anew.
 */
export class OverviewItem {
  readonly el: HTMLElement;
  private readonly openEl: HTMLButtonElement;
  private readonly nameEl: HTMLElement;
  private readonly barEl: HTMLProgressElement;
  private readonly progressEl: HTMLElement;
  private readonly progressTextEl: HTMLElement;
  private readonly endsEl: HTMLElement;
  private readonly readyEl: HTMLElement;
  private readonly ready: ReadyTasks;
  private readonly factEls: Readonly<Record<'tasks' | 'problems', HTMLElement>>;
  private buildEl: HTMLButtonElement | null = null;
  private shown: OverviewRow | null = null;

  constructor(
    goal: Goal,
    private readonly actions: ItemActions,
  ) {
    this.el = createEl('li', { cls: 'goal-kit-overview-item', attr: { 'aria-busy': 'true' } });
    this.openEl = this.el.createEl('button', {
      cls: ['clickable-icon', 'goal-kit-goal-choice'],
      attr: { type: 'button', 'data-goal': goal.folder, tabindex: '-1' },
    });
    this.el.addEventListener('click', ({ target }) => {
      // All of the row opens its goal but what has an answer of its own.
      const own = (target as Element | null)?.closest('button, label') ?? null;
      if (own === null || own === this.openEl) actions.open();
    });
    this.nameEl = this.openEl.createSpan('goal-kit-goal-name');
    this.el.createSpan({ cls: 'goal-kit-goal-folder', text: words.place(goal.folder) });
    this.progressEl = this.el.createSpan('goal-kit-goal-progress');
    this.barEl = this.progressEl.createEl('progress', {
      attr: { 'aria-hidden': 'true', max: '1', value: '0' },
    });
    this.progressTextEl = this.progressEl.createSpan();
    this.endsEl = this.progressEl.createSpan();
    this.readyEl = this.el.createDiv('goal-kit-overview-ready');
    this.ready = new ReadyTasks(this.readyEl, actions.tick);
    this.factEls = {
      tasks: this.el.createSpan('goal-kit-overview-fact goal-kit-overview-tasks'),
      problems: this.el.createSpan('goal-kit-overview-fact goal-kit-overview-problems'),
    };
    this.draw(unreadRow(goal));
  }

  /** Shows what is known of the goal now. */
  show(row: OverviewRow): void {
    if (this.el.hasAttribute('aria-busy')) this.el.removeAttribute('aria-busy');
    this.draw(row);
  }

  /** Puts the focus on the row. */
  focus(): void {
    this.openEl.focus();
  }

  /** Of all rows one is reached by Tab, and the arrow keys lead to the others. */
  reachByTab(isReached: boolean): void {
    const tabindex = isReached ? '0' : '-1';
    this.ready.reachByTab(isReached);
    for (const el of [this.openEl, this.buildEl]) {
      if (el !== null && el.getAttribute('tabindex') !== tabindex) el.setAttribute('tabindex', tabindex);
    }
  }

  private draw(row: OverviewRow): void {
    const last = this.shown;
    this.shown = row;
    if (row.name !== last?.name) say(this.nameEl, row.name);
    this.drawProgress(row, last);
    for (const name of ['tasks', 'problems'] as const) drawFact(this.factEls[name], row[name], last?.[name]);
    this.drawReady(row, last);
    this.describe(row);
    if (row.canBuild !== (this.buildEl !== null)) this.offerBuild(row);
    if (row.name !== last?.name) this.buildEl?.setAttr('aria-label', words.buildOf(row.name));
  }

  /** Boxes of what is ready stand in the place of the fact; where none is left, the focus goes to the row. */
  private drawReady({ ready }: OverviewRow, last: OverviewRow | null): void {
    const { hasFocus } = this.ready;
    this.ready.show(ready);
    const isThere = ready.length > 0;
    if (last === null || isThere !== last.ready.length > 0) {
      this.readyEl.toggle(isThere);
      this.factEls.tasks.toggle(!isThere);
    }
    if (hasFocus && !isThere) this.openEl.focus();
  }

  /** What stands in the row, for those who hear its button. */
  private describe({ progressText, endsText, tasks, problems }: OverviewRow): void {
    const text = [progressText, endsText, tasks.text, problems.text].filter(Boolean).join('. ');
    if (this.openEl.getAttribute('aria-description') !== text) this.openEl.setAttr('aria-description', text);
  }

  private drawProgress({ progress, progressText, endsText }: OverviewRow, last: OverviewRow | null): void {
    if (endsText !== (last?.endsText ?? '')) this.endsEl.setText(endsText);
    if (progressText === last?.progressText) return;
    this.progressTextEl.setText(progressText);
    this.progressEl.toggleClass('goal-kit-overview-unknown', progressText !== '' && progress === null);
    this.barEl.max = progress?.total ?? 1;
    this.barEl.value = progress?.done ?? 0;
  }

  private offerBuild({ canBuild, name }: OverviewRow): void {
    if (canBuild) {
      this.buildEl = this.el.createEl('button', {
        cls: 'goal-kit-overview-build',
        text: words.build,
        attr: {
          type: 'button',
          'aria-label': words.buildOf(name),
          tabindex: this.openEl.getAttribute('tabindex'),
        },
      });
      this.buildEl.addEventListener('click', this.actions.build);
      return;
    }
    if (this.buildEl === this.el.doc.activeElement) this.openEl.focus();
    this.buildEl?.remove();
    this.buildEl = null;
  }
}

function drawFact(el: HTMLElement, { sign, text }: RowFact, last: RowFact | undefined): void {
  if (sign === last?.sign && text === last.text) return;
  el.empty();
  if (last?.sign) el.removeClass(`goal-kit-${last.sign}`);
  if (sign !== null) {
    el.addClass(`goal-kit-${sign}`);
    setIcon(el.createSpan({ cls: 'goal-kit-overview-sign', attr: { 'aria-hidden': 'true' } }), icons[sign]);
  }
  say(el.createSpan('goal-kit-overview-text'), text);
}

/** A text that may be cut off on the screen, whole under the pointer. */
function say(el: HTMLElement, text: string): void {
  el.setText(text);
  el.title = text;
}
