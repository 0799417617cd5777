import { Component } from 'obsidian';
import type { GoalReading, ReadPhase } from '../../model/goal-reading.ts';
import { type Direction, type PhaseChart, turned } from '../../model/phase-chart.ts';
import type { PhaseView } from '../../model/phase-timeline.ts';
import type { TaskId } from '../../model/tasks.ts';
import { chartsOf } from '../../reading.ts';
import { ChainList } from './chain-list.ts';
import { type Drawing, errorOf } from './chart.ts';
import { type ChartPlace, ChartView, nearby } from './chart-view.ts';
import { leastWidth } from './least-width.ts';
import { smallestFit } from './shared-scale.ts';
import { timelineWidth } from './timeline-drawing.ts';
import { WeekList } from './week-list.ts';

/** How a phase's tasks are shown. */
export type Form = 'chart' | 'chain';

/** What a picture needs from the view around it. */
export interface PicturePlace extends Omit<ChartPlace, 'measured'> {
  /** Of all charts' place in pixels, as the page told it last; 0 before. */
  readonly width: () => number;
  /** Hears how the tasks are shown now. */
  readonly shows: (form: Form) => void;
}

/** A phase's tasks as they are to be shown now. */
export interface WantedPicture {
  readonly reading: GoalReading;
  readonly phase: ReadPhase;
  /** How its tasks depend on each other, or when they run: then they are told by week where there is no room. */
  readonly view: PhaseView;
  /** The directions that its charts may have, the best first. */
  readonly directions: readonly Direction[];
  /** What the user has chosen; null for charts where they have room. */
  readonly form: Form | null;
  /** `Phase 1: Shelves`, for those who hear it. */
  readonly label: string;
}

/** No scroll bar is wider than this, in pixels. */
const scrollBar = 20;

/** A phase's tasks as charts, or as a chain where these have no room, or Mermaid cannot draw them. */
export class PhasePicture extends Component {
  private readonly el: HTMLElement;
  private charts: ChartView[] = [];
  private chain: ChainList | WeekList | null = null;
  private wanted: WantedPicture | null = null;
  /** How wide drawings are at their own size, or why there is none, by their source. */
  private readonly measures = new Map<string, number | Error>();
  private readonly underWay = new Set<string>();
  /** In pixels, for a chart; null before the page has told it. */
  private room: number | null = null;
  /** The direction of the charts; null for a chain, undefined where it must be decided anew. */
  private decided: Direction | null | undefined;
  private isNearNow = false;

  constructor(
    parentEl: HTMLElement,
    private readonly place: PicturePlace,
  ) {
    super();
    this.el = parentEl.createDiv();
  }

  override onload(): void {
    this.isNearNow = this.place.startsNear();
    const win = this.el.win as typeof window;
    const sight = new win.IntersectionObserver(
      (entries) => this.seen(entries.at(-1)?.isIntersecting === true),
      { rootMargin: nearby },
    );
    sight.observe(this.el);
    const sizes = new win.ResizeObserver(() => this.fit());
    sizes.observe(this.el);
    this.register(() => {
      sight.disconnect();
      sizes.disconnect();
    });
  }

  override onunload(): void {
    this.wanted = null;
    this.el.remove();
  }

  get drawings(): readonly Drawing[] {
    return this.charts.flatMap(({ drawing }) => (drawing === null ? [] : [drawing]));
  }

  /** Whether the picture is in sight or close to it. */
  get isNear(): boolean {
    return this.isNearNow;
  }

  update(wanted: WantedPicture): void {
    const last = this.wanted;
    this.wanted = wanted;
    const charts = chartsIn(wanted);
    const isSame = last !== null && chartsIn(last) === charts;
    if (!isSame) this.forget(charts);
    if (last?.view !== wanted.view) this.removeChain();
    // Who asks for a chart that could not be drawn asks for another try.
    if (wanted.form === 'chart' && last?.form !== 'chart') this.forgetErrors();
    if (!isSame || last.directions !== wanted.directions || last.form !== wanted.form)
      this.decided = undefined;
    this.show();
  }

  /** Keeps about as much room as so many tasks will take, so that nothing jumps when they are shown. */
  reserve(tasks: number, direction: Direction): void {
    if (this.charts.length === 0 && this.chain === null) this.chartAt(0).reserve(tasks, direction);
  }

  /** Brings the chart that shows a task into sight, or the place where it will be. */
  reveal(task: TaskId): void {
    const holds = ({ nodes }: PhaseChart): boolean =>
      Array.from(nodes.values()).some((node) => node.kind === 'task' && node.task === task);
    const at = this.wanted === null ? -1 : chartsIn(this.wanted).findIndex(holds);
    (this.charts[at]?.el ?? this.el).scrollIntoView({ block: 'nearest' });
  }

  /** Draws anew what Mermaid could not draw. */
  retry(): void {
    this.forgetErrors();
    this.decided = undefined;
    this.show();
  }

  /** Takes over the zoom of the view and the scale of its charts. */
  resize(): void {
    for (const chart of this.charts) chart.resize();
  }

  private show(): void {
    const { wanted } = this;
    if (wanted === null) return;
    this.decided = this.decided === undefined ? this.decide(wanted) : this.decided;
    const direction = this.decided;
    if (direction === null) this.showChain(wanted);
    else if (this.chain !== null && wanted.form === null && !this.isMeasured(wanted, direction)) {
      this.showChain(wanted);
      this.measure(wanted, direction);
    } else this.showCharts(wanted, direction);
  }

  private decide(wanted: WantedPicture): Direction | null {
    const { directions, form } = wanted;
    const charts = chartsIn(wanted);
    if (form === 'chain' || (charts.length === 0 && wanted.view === 'timeline')) return null;
    const fits = directions.find((one) => charts.every((chart) => this.mayFit(chart, one)));
    if (fits !== undefined || form === null) return fits ?? null;
    const canBeDrawn = (one: Direction): boolean =>
      charts.every(({ source }) => !(this.measures.get(turned(source, one)) instanceof Error));
    return [...directions].reverse().find(canBeDrawn) ?? null;
  }

  /** What is not drawn yet may fit unless its structure says that it cannot. */
  private mayFit(chart: PhaseChart, direction: Direction): boolean {
    const known = this.measures.get(turned(chart.source, direction));
    if (known instanceof Error) return false;
    const room = this.room ?? this.place.width();
    if (room <= 0 || this.wanted === null) return true;
    const { reading, view } = this.wanted;
    const least = view === 'timeline' ? timelineWidth : leastWidth(chart, reading, direction);
    return (known ?? least) * smallestFit[view] <= room;
  }

  private isMeasured(wanted: WantedPicture, direction: Direction): boolean {
    return chartsIn(wanted).every(({ source }) => this.measures.has(turned(source, direction)));
  }

  /** Draws the charts that might have room instead of the chain, to know. */
  private measure(wanted: WantedPicture, direction: Direction): void {
    for (const source of chartsIn(wanted).map((chart) => turned(chart.source, direction))) {
      if (!this.isNearNow || this.underWay.has(source) || this.measures.has(source)) continue;
      this.underWay.add(source);
      this.place.charts
        .draw(source, () => this.isNearNow && this.wanted !== null && this.chain !== null)
        .then((drawing) => (drawing === null ? null : drawing.width), errorOf)
        .then((width) => {
          this.underWay.delete(source);
          if (width !== null) this.measured(source, width);
        })
        .catch((error: unknown) => console.error(error));
    }
  }

  private measured(source: string, width: number | Error): void {
    if (this.measures.get(source) === width) return;
    this.measures.set(source, width);
    this.decided = undefined;
    this.show();
  }

  private showCharts(wanted: WantedPicture, turn: Direction): void {
    const { reading, label, view } = wanted;
    // Time runs from left to right.
    const direction = view === 'timeline' ? 'LR' : turn;
    this.removeChain();
    const charts = chartsIn(wanted);
    for (const extra of this.charts.splice(charts.length)) this.removeChild(extra);
    charts.forEach((chart, index) => this.chartAt(index).update({ chart, direction, reading, label }));
    this.place.shows('chart');
  }

  /** It is made when it comes into sight; until then the place of a chart is kept for it. */
  private showChain(wanted: WantedPicture): void {
    if (!this.isNearNow) return;
    for (const chart of this.charts.splice(0)) this.removeChild(chart);
    this.chain ??= wanted.view === 'timeline' ? new WeekList(this.el) : new ChainList(this.el);
    this.chain.show({ ...wanted, reason: this.reasonFor(wanted) });
    this.place.shows('chain');
  }

  private removeChain(): void {
    this.chain?.remove();
    this.chain = null;
  }

  /** Why Mermaid draws no chart, where that is why there is none. */
  private reasonFor(wanted: WantedPicture): Error | null {
    if (wanted.form === 'chain') return null;
    const known = wanted.directions.flatMap((direction) =>
      chartsIn(wanted).map(({ source }) => this.measures.get(turned(source, direction))),
    );
    return known.find((one) => one instanceof Error) ?? null;
  }

  private seen(isNear: boolean): void {
    this.isNearNow = isNear;
    if (!isNear) return;
    this.place.comesNear();
    this.show();
  }

  private fit(): void {
    const room = this.el.clientWidth - 2;
    if (room <= 0 || room === this.room) return;
    // A list is lower than the charts that it stands in for: the scroll bar that they brought would come and go with them.
    const grown = room - (this.room ?? room);
    if (this.chain !== null && grown > 0 && grown <= scrollBar) return;
    this.room = room;
    this.decided = undefined;
    this.show();
  }

  private forget(charts: readonly PhaseChart[]): void {
    const sources = new Set(charts.flatMap(({ source }) => [turned(source, 'LR'), turned(source, 'TB')]));
    for (const source of this.measures.keys()) if (!sources.has(source)) this.measures.delete(source);
  }

  private forgetErrors(): void {
    for (const [source, known] of this.measures) if (known instanceof Error) this.measures.delete(source);
  }

  private chartAt(index: number): ChartView {
    const there = this.charts[index];
    if (there !== undefined) return there;
    const startsNear = (): boolean => index === 0 && this.isNearNow;
    const measured = (source: string, width: number | Error): void => this.measured(source, width);
    const made = this.addChild(new ChartView(this.el, { ...this.place, startsNear, measured }));
    this.charts[index] = made;
    return made;
  }
}

function chartsIn({ reading, phase, view }: WantedPicture): readonly PhaseChart[] {
  return chartsOf(reading, phase, view);
}
