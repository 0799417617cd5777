import { otherCount } from '../../reading.ts';
import type { GoalReading } from '../../model/goal-reading.ts';
import type { PhaseView } from '../../model/phase-timeline.ts';
import { classOfSign, drawLegendSign, type LegendSign, nameOfSign, signsOfGoal } from './legend.ts';
import * as words from './graph-words.ts';

/** A goal's title, its progress, and what the signs on its tasks mean. Only what has changed is drawn anew. */
export class GoalHead {
  private readonly titleEl: HTMLElement;
  private readonly barEl: HTMLProgressElement;
  private readonly progressEl: HTMLElement;
  private readonly legendEl: HTMLElement;
  private legend = '';

  constructor(parentEl: HTMLElement) {
    this.titleEl = parentEl.createEl('h2', 'goal-kit-goal-title');
    const progressEl = parentEl.createDiv('goal-kit-goal-progress');
    this.barEl = progressEl.createEl('progress');
    this.progressEl = progressEl.createSpan();
    this.legendEl = parentEl.createEl('ul', {
      cls: 'goal-kit-legend',
      attr: { 'aria-label': words.legend },
    });
  }

  show(goal: GoalReading, view: PhaseView): void {
    if (this.titleEl.textContent !== goal.title) this.titleEl.setText(goal.title);
    this.showProgress(goal);
    const present = signsOfGoal(goal, view);
    if (present.join(' ') === this.legend) return;
    this.legend = present.join(' ');
    this.legendEl.replaceChildren(...present.map(legendItem));
  }

  private showProgress({ progress, counts, boxes }: GoalReading): void {
    const text = [
      words.progress(progress, counts, boxes),
      progress === null ? '' : otherCount(progress, counts),
    ]
      .filter(Boolean)
      .join(' · ');
    if (this.progressEl.textContent === text) return;
    this.progressEl.setText(text);
    this.barEl.toggle(progress !== null);
    this.barEl.setAttrs({
      max: progress?.total ?? null,
      value: progress?.done ?? null,
      'aria-label': text,
    });
  }
}

function legendItem(sign: LegendSign): HTMLElement {
  const item = createEl('li', classOfSign(sign));
  const svg = item.createSvg('svg', { attr: { viewBox: '-8 -8 16 16', 'aria-hidden': 'true' } });
  drawLegendSign(svg, sign);
  item.createSpan({ text: nameOfSign(sign) });
  return item;
}
