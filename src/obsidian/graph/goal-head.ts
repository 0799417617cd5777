import { otherCount } from '../../reading.ts';
import type { ChartState, GoalReading } from '../../model/goal-reading.ts';
import { addSign, showSign, signs } from './state-sign.ts';
import * as words from './graph-words.ts';

/** What a sign of the legend stands for. */
type LegendSign = ChartState | LegendLine;

/** What a line of the legend stands for, and what it is called. */
const lines = { critical: words.criticalPath, cycle: words.cycle };
type LegendLine = keyof typeof lines;

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

  show(goal: GoalReading): void {
    if (this.titleEl.textContent !== goal.title) this.titleEl.setText(goal.title);
    this.showProgress(goal);
    const present = signsOf(goal);
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

/** The signs that the goal's charts show. */
function signsOf({ chartStates, waiting, byId, critical, cyclic }: GoalReading): LegendSign[] {
  const present = new Set<LegendSign>(chartStates.values());
  for (const id of waiting.keys()) if (!byId.has(id)) present.add('unknown');
  if (critical.size > 0) present.add('critical');
  if (cyclic.size > 0) present.add('cycle');
  const all = [...Object.keys(signs), ...Object.keys(lines)] as LegendSign[];
  return all.filter((sign) => present.has(sign));
}

function isLine(sign: LegendSign): sign is LegendLine {
  return Object.hasOwn(lines, sign);
}

function legendItem(sign: LegendSign): HTMLElement {
  const item = createEl('li', isLine(sign) ? `goal-kit-legend-${sign}` : `goal-kit-${sign}`);
  if (isLine(sign)) {
    const svg = item.createSvg('svg', { attr: { viewBox: '0 0 16 16', 'aria-hidden': 'true' } });
    svg.createSvg('path', { attr: { d: 'M1 8h14' } });
    item.createSpan({ text: lines[sign] });
    return item;
  }
  addSign(item, { 'aria-hidden': 'true' });
  showSign(item, sign);
  item.createSpan({ text: words.stateNames[sign] });
  return item;
}
