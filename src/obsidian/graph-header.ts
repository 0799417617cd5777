import { Component, setIcon, setTooltip } from 'obsidian';
import type { ChartState, GoalReading } from '../model/goal-reading.ts';
import { signs } from './chart-state.ts';
import type { GraphState } from './graph-state.ts';
import * as words from './graph-words.ts';

/** What the buttons above the charts do. */
export interface HeaderActions {
  readonly pin: () => void;
  readonly turn: () => void;
  readonly zoom: (direction: 'in' | 'out' | 'fit') => void;
  readonly build: () => void;
  readonly menu: (event: MouseEvent) => void;
}

const directionIcons = { auto: 'move-diagonal-2', LR: 'arrow-right', TB: 'arrow-down' };

/** The buttons, the goal's title and its progress. */
export class GraphHeader extends Component {
  private readonly pinEl: HTMLButtonElement;
  private readonly directionEl: HTMLButtonElement;
  private readonly goalEl: HTMLElement;
  /** The buttons that change how charts look. */
  private readonly chartButtons: readonly HTMLButtonElement[];

  constructor(parentEl: HTMLElement, actions: HeaderActions) {
    super();
    const buttonsEl = parentEl.createDiv('nav-header').createDiv('nav-buttons-container');
    this.pinEl = this.button(buttonsEl, 'pin', words.pin, actions.pin);
    this.directionEl = this.button(buttonsEl, directionIcons.auto, words.directions.auto, actions.turn);
    this.chartButtons = [
      this.directionEl,
      this.button(buttonsEl, 'zoom-out', words.zoomOut, () => actions.zoom('out')),
      this.button(buttonsEl, 'zoom-in', words.zoomIn, () => actions.zoom('in')),
      this.button(buttonsEl, 'maximize', words.zoomFit, () => actions.zoom('fit')),
    ];
    this.offerCharts(false);
    this.button(buttonsEl, 'list-checks', words.build, actions.build);
    this.button(buttonsEl, 'more-vertical', words.more, actions.menu);
    this.goalEl = parentEl.createDiv('goal-kit-goal');
  }

  showState({ pinned, direction }: GraphState): void {
    this.pinEl.toggleClass('is-active', pinned);
    this.pinEl.setAttr('aria-pressed', String(pinned));
    setIcon(this.pinEl, pinned ? 'pin-off' : 'pin');
    setTooltip(this.pinEl, pinned ? words.unpin : words.pin);
    setIcon(this.directionEl, directionIcons[direction]);
    setTooltip(this.directionEl, words.directions[direction]);
  }

  /** Shows the buttons of charts, or hides them where there is no chart. */
  offerCharts(areThere: boolean): void {
    for (const el of this.chartButtons) el.toggle(areThere);
  }

  /** The title and progress of a goal, and what the signs on its tasks mean; nothing without one. */
  showGoal(goal: GoalReading | null): void {
    this.goalEl.empty();
    if (goal === null) return;
    this.goalEl.createEl('h2', { cls: 'goal-kit-goal-title', text: goal.title });
    const progressEl = this.goalEl.createDiv('goal-kit-goal-progress');
    const { progress } = goal;
    const text = words.progress(progress);
    if (progress !== null) {
      const { done, total } = progress;
      progressEl.createEl('progress', {
        attr: { max: String(total), value: String(done), 'aria-label': text },
      });
    }
    progressEl.createSpan({ text });
    this.legend(goal);
  }

  private legend(goal: GoalReading): void {
    const present = new Set<ChartState>(goal.chartStates.values());
    if ([...goal.waiting.keys()].some((id) => !goal.byId.has(id))) present.add('unknown');
    const list = this.goalEl.createEl('ul', { cls: 'goal-kit-legend', attr: { 'aria-label': words.legend } });
    for (const state of Object.keys(signs) as ChartState[]) {
      if (!present.has(state)) continue;
      const item = list.createEl('li', { cls: `goal-kit-${state}` });
      const svg = item.createSvg('svg', { attr: { viewBox: '0 0 16 16', 'aria-hidden': 'true' } });
      const sign = svg.createSvg('g', { cls: 'goal-kit-sign', attr: { transform: 'translate(8 8)' } });
      sign.createSvg('circle', { attr: { r: '7' } });
      sign.createSvg('path', {
        cls: 'goal-kit-sign-line',
        attr: { transform: 'translate(-6 -6)', d: signs[state] },
      });
      item.createSpan({ text: words.stateNames[state] });
    }
    if (goal.critical.size === 0) return;
    const item = list.createEl('li', { cls: 'goal-kit-legend-critical' });
    const svg = item.createSvg('svg', { attr: { viewBox: '0 0 16 16', 'aria-hidden': 'true' } });
    svg.createSvg('path', { attr: { d: 'M1 8h14' } });
    item.createSpan({ text: words.criticalPath });
  }

  private button(
    parentEl: HTMLElement,
    icon: string,
    label: string,
    action: (event: MouseEvent) => void,
  ): HTMLButtonElement {
    const cls = ['clickable-icon', 'nav-action-button'];
    const el = parentEl.createEl('button', { cls, attr: { type: 'button', 'aria-label': label } });
    setIcon(el, icon);
    this.registerDomEvent(el, 'click', action);
    return el;
  }
}
