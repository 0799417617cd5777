import { Component, setIcon } from 'obsidian';
import { chartState, type GoalReading, type ReadPhase, shownId } from '../model/goal-reading.ts';
import type { TaskId } from '../model/tasks.ts';
import { criticalHours, type Direction, type Flowchart, phaseCharts, phaseLabel } from '../reading.ts';
import type { Drawing } from './chart.ts';
import { type ChartPlace, ChartView } from './chart-view.ts';
import * as words from './graph-words.ts';

/** What a phase needs from the view around it. */
export interface PhasePlace extends ChartPlace {
  readonly fold: (number: string, isFolded: boolean) => void;
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
  private readonly sectionEl: HTMLElement;
  private readonly foldEl: HTMLButtonElement;
  private readonly titleEl: HTMLElement;
  private readonly countEl: HTMLElement;
  private readonly bodyEl: HTMLElement;
  private readonly chartsEl: HTMLElement;
  private readonly factsEl: HTMLElement;
  private readonly menuEl: HTMLButtonElement;
  private charts: ChartView[] = [];
  private current: WantedPhase | null = null;
  private drawn: {
    readonly web: GoalReading['byId'];
    readonly phase: number;
    readonly direction: Direction;
    readonly charts: readonly Flowchart[];
  } | null = null;

  constructor(
    parentEl: HTMLElement,
    private readonly place: PhasePlace,
  ) {
    super();
    this.sectionEl = parentEl.createEl('section', { cls: 'goal-kit-phase' });
    const headingEl = this.sectionEl.createDiv('goal-kit-phase-heading');
    const titleEl = headingEl.createEl('h3', { cls: 'goal-kit-phase-title' });
    this.foldEl = titleEl.createEl('button', {
      cls: ['clickable-icon', 'goal-kit-fold'],
      attr: { type: 'button' },
    });
    setIcon(this.foldEl.createSpan('goal-kit-fold-icon'), 'right-triangle');
    this.titleEl = this.foldEl.createSpan();
    this.countEl = headingEl.createSpan('goal-kit-phase-count');
    this.menuEl = headingEl.createEl('button', { cls: 'clickable-icon', attr: { type: 'button' } });
    setIcon(this.menuEl, 'more-vertical');
    this.bodyEl = this.sectionEl.createDiv('goal-kit-phase-body');
    this.chartsEl = this.bodyEl.createDiv();
    this.factsEl = this.bodyEl.createEl('dl', { cls: 'goal-kit-facts' });
  }

  override onload(): void {
    this.registerDomEvent(this.foldEl, 'click', () => {
      if (this.current !== null) this.place.fold(this.current.phase.number, !this.current.isFolded);
    });
    this.registerDomEvent(this.menuEl, 'click', (event) => this.place.menu(event, this));
  }

  override onunload(): void {
    this.sectionEl.remove();
  }

  /** What is shown at the moment; null before the first update. */
  get shown(): WantedPhase | null {
    return this.current;
  }

  get drawings(): readonly Drawing[] {
    return this.charts.flatMap(({ drawing }) => (drawing === null ? [] : [drawing]));
  }

  update(wanted: WantedPhase): void {
    const { reading, phase, isFolded } = wanted;
    const label = phaseLabel(reading, phase.index);
    this.current = wanted;
    this.sectionEl.dataset['phase'] = phase.number;
    this.titleEl.setText(label);
    this.countEl.setText([timingOf(phase), words.tasks(phase.tasks.length)].filter(Boolean).join(' · '));
    this.menuEl.setAttr('aria-label', words.phaseMenu(label));
    this.foldEl.setAttr('aria-expanded', String(!isFolded));
    this.sectionEl.toggleClass('is-collapsed', isFolded);
    this.bodyEl.toggle(!isFolded);
    if (!isFolded) this.updateBody(wanted, label);
  }

  resize(): void {
    for (const chart of this.charts) chart.resize();
  }

  private updateBody({ reading, phase, direction }: WantedPhase, label: string): void {
    const charts = this.chartsOf(reading, phase.index, direction);
    for (const extra of this.charts.splice(charts.length)) this.removeChild(extra);
    charts.forEach((chart, index) => {
      this.chartAt(index).update({ chart, direction, reading, label });
    });
    drawFacts(this.factsEl, reading, phase);
  }

  /** The charts of a phase know no states: while its tasks stay, so do they. */
  private chartsOf(reading: GoalReading, phase: number, direction: Direction): readonly Flowchart[] {
    const { drawn } = this;
    if (drawn?.web === reading.byId && drawn.phase === phase && drawn.direction === direction)
      return drawn.charts;
    const charts = phaseCharts(reading, phase, direction);
    this.drawn = { web: reading.byId, phase, direction, charts };
    return charts;
  }

  private chartAt(index: number): ChartView {
    const there = this.charts[index];
    if (there !== undefined) return there;
    const made = this.addChild(new ChartView(this.chartsEl, this.place));
    this.charts[index] = made;
    return made;
  }
}

/** `Days 1-10, 5 tasks` -> `Days 1-10`: the number of tasks is counted, not read. */
function timingOf({ timing }: ReadPhase): string {
  return timing.replace(/,?\s*\d+ tasks?$/, '');
}

/** Below a chart: the critical path with its hours, what can run in parallel, what can be begun. */
function drawFacts(el: HTMLElement, reading: GoalReading, phase: ReadPhase): void {
  const scheduled = reading.schedule.phases[phase.index];
  const rows = createFragment();
  if (scheduled !== undefined && scheduled.critical.path.length > 0) {
    const path = fact(rows, words.criticalPath);
    idLinks(path, reading, scheduled.critical.path, ' → ');
    path.appendText(
      ` (${words.hours(criticalHours(reading, phase.index))}${words.slack(scheduled.critical.slack)})`,
    );
  }
  const groups = scheduled?.parallel ?? [];
  if (groups.length > 0) {
    const place = fact(rows, words.parallel);
    for (const { tasks, after } of groups) {
      const line = place.createDiv();
      idLinks(line, reading, tasks, ' ∥ ');
      if (after.length > 0) idLinks(line, reading, after, ', ', words.after);
    }
  }
  const ready = phase.tasks.map(({ task }) => task.id).filter((id) => chartState(reading, id) === 'ready');
  if (ready.length > 0) idLinks(fact(rows, words.ready), reading, ready, ', ');
  el.replaceChildren(rows);
}

function fact(rows: DocumentFragment, name: string): HTMLElement {
  const row = rows.createDiv('goal-kit-fact');
  row.createEl('dt', { text: name });
  return row.createEl('dd');
}

/** More ids than these say nothing any more. */
const mostIds = 40;

function idLinks(
  el: HTMLElement,
  reading: GoalReading,
  ids: readonly TaskId[],
  between: string,
  before = '',
): void {
  el.appendText(before);
  ids.slice(0, mostIds).forEach((id, index) => {
    if (index > 0) el.appendText(between);
    el.createEl('a', { text: shownId(reading, id), href: '#', attr: { 'data-task': id } });
  });
  if (ids.length > mostIds) el.appendText(words.andMore(ids.length - mostIds));
}
