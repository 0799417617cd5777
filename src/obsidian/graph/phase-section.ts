import { Component } from 'obsidian';
import { type GoalReading, phaseKey, type ReadPhase, shownNumber } from '../../model/goal-reading.ts';
import type { Direction } from '../../model/phase-chart.ts';
import { phaseCaption } from '../../reading.ts';
import type { Drawing } from './chart.ts';
import { type ChartPlace, ChartView } from './chart-view.ts';
import { PhaseFacts } from './phase-facts.ts';
import { PhaseHead } from './phase-head.ts';

/** What a phase needs from the view around it. */
export interface PhasePlace extends Omit<ChartPlace, 'comesNear'> {
  readonly fold: (key: string, isFolded: boolean) => void;
  readonly menu: (event: MouseEvent, section: PhaseSection) => void;
}

/** How a phase is shown now. */
export interface WantedPhase {
  readonly reading: GoalReading;
  readonly phase: ReadPhase;
  readonly direction: Direction;
  readonly isFolded: boolean;
}

/** One phase of the graph: its heading, its charts and what there is to say of them. */
export class PhaseSection extends Component {
  readonly el: HTMLElement;
  private readonly head: PhaseHead;
  private readonly bodyEl: HTMLElement;
  private readonly chartsEl: HTMLElement;
  private readonly facts: PhaseFacts;
  private charts: ChartView[] = [];
  private current: WantedPhase | null = null;
  /** What the body shows is not what is wanted. */
  private isOutdated = false;
  private label = '';

  constructor(
    parentEl: HTMLElement,
    private readonly place: PhasePlace,
  ) {
    super();
    this.el = parentEl.createEl('section', { cls: 'goal-kit-phase' });
    this.head = new PhaseHead(this.el);
    this.bodyEl = this.el.createDiv('goal-kit-phase-body');
    this.chartsEl = this.bodyEl.createDiv();
    this.facts = new PhaseFacts(this.bodyEl.createEl('dl', { cls: 'goal-kit-facts' }));
  }

  override onload(): void {
    const { foldEl, menuEl } = this.head;
    this.registerDomEvent(foldEl, 'click', () => {
      if (this.current !== null) this.place.fold(phaseKey(this.current.phase), !this.current.isFolded);
    });
    this.registerDomEvent(menuEl, 'click', (event) => this.place.menu(event, this));
  }

  override onunload(): void {
    this.el.remove();
  }

  /** What is shown at the moment; null before the first update. */
  get shown(): WantedPhase | null {
    return this.current;
  }

  get drawings(): readonly Drawing[] {
    return this.charts.flatMap(({ drawing }) => (drawing === null ? [] : [drawing]));
  }

  /** Whether a chart of the phase is in sight or close to it. */
  get isNear(): boolean {
    return this.charts.some((chart) => chart.isNear);
  }

  /**
   * Shows the heading of a phase; its body follows with `catchUp`. `isSame` says that there is nothing new to show of the
   * phase's tasks.
   */
  update(wanted: WantedPhase, isSame: boolean): void {
    const last = this.current;
    this.current = wanted;
    const { phase, direction, isFolded } = wanted;
    if (!isSame || last?.phase !== phase || last.isFolded !== isFolded) this.showHead(wanted);
    if (!isSame || last?.phase !== phase || last.direction !== direction) this.isOutdated = true;
    if (this.charts.length === 0 && phase.tasks.length > 0)
      this.chartAt(0).reserve(phase.tasks.length, direction);
  }

  /** Brings the body up to date; a folded one is left as it is until it is unfolded. */
  catchUp(): void {
    const { current } = this;
    if (!this.isOutdated || current === null || current.isFolded) return;
    this.isOutdated = false;
    this.showBody(current);
  }

  resize(): void {
    for (const chart of this.charts) chart.resize();
  }

  private showHead({ reading, phase, isFolded }: WantedPhase): void {
    this.label = phaseCaption(reading, phase.index);
    this.el.dataset['phase'] = shownNumber(phase);
    this.head.show(this.label, reading, phase);
    this.head.foldEl.setAttr('aria-expanded', String(!isFolded));
    this.el.toggleClass('is-collapsed', isFolded);
    this.bodyEl.toggle(!isFolded);
  }

  private showBody({ reading, phase, direction }: WantedPhase): void {
    const { label } = this;
    const charts = reading.charts[phase.index] ?? [];
    for (const extra of this.charts.splice(charts.length)) this.removeChild(extra);
    charts.forEach((chart, index) => {
      this.chartAt(index).update({ chart, direction, reading, label });
    });
    this.facts.show(reading, phase);
  }

  private chartAt(index: number): ChartView {
    const there = this.charts[index];
    if (there !== undefined) return there;
    const startsNear = (): boolean => index === 0 && this.place.startsNear();
    const comesNear = (): void => this.catchUp();
    const made = this.addChild(new ChartView(this.chartsEl, { ...this.place, startsNear, comesNear }));
    this.charts[index] = made;
    return made;
  }
}
