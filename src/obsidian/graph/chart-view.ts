import { Component } from 'obsidian';
import type { GoalReading } from '../../model/goal-reading.ts';
import { type Direction, type PhaseChart, turned } from '../../model/phase-chart.ts';
import { type Charts, type Drawing, errorOf } from './chart.ts';
import { nameNodes, showStates } from './chart-state.ts';
import { keepingFocus } from './focused-task.ts';
import { showLateness } from './lateness.ts';
import { openAt } from './open-at.ts';
import type { SharedScale } from './shared-scale.ts';
import { type Zoom, zoomAndPan } from './zoom-pan.ts';
import * as words from './graph-words.ts';

/** What a chart on the screen needs from the view around it. */
export interface ChartPlace {
  readonly charts: Charts;
  readonly zoom: () => Zoom;
  readonly zoomTo: (zoom: Zoom) => void;
  /** What charts that are to fit are shown by. */
  readonly scale: SharedScale;
  /** Whether a new chart is taken to be in sight before the screen has said so: the first one is drawn a frame sooner. */
  readonly startsNear: () => boolean;
  /** Hears that the chart comes into sight, before it is drawn. */
  readonly comesNear: () => void;
  /** Hears how wide a source's drawing is at its own size, or why there is none, before it is shown. */
  readonly measured: (source: string, width: number | Error) => void;
}

/** A chart as it is to be shown now. */
export interface WantedChart {
  readonly chart: PhaseChart;
  readonly direction: Direction;
  readonly reading: GoalReading;
  /** `Phase 1: Shelves`, for those who hear the chart. */
  readonly label: string;
}

/** Drawn closer to the screen than this, so that scrolling finds it ready. */
export const nearby = '300px';

/** One chart on the screen. It is drawn when it comes into sight, and anew only when its source changes. */
export class ChartView extends Component {
  private readonly noteEl: HTMLElement;
  private readonly frameEl: HTMLElement;
  private readonly chartEl: HTMLElement;
  private wanted: WantedChart | null = null;
  /** What Mermaid is to draw: the wanted chart in the wanted direction. */
  private source = '';
  private shown: { readonly source: string; readonly drawing: Drawing } | null = null;
  /** The reading whose states are on the drawing. */
  private told: GoalReading | null = null;
  private underWay: string | null = null;
  private isNearNow = false;
  private isAlive = false;
  /** The drawing is where its user begins to read. */
  private isOpened = false;
  /** Widths of the frame in pixels, as the page told them last: of all of it, and what a chart may take; null before. */
  private width: { readonly outer: number; readonly room: number } | null = null;

  constructor(
    parentEl: HTMLElement,
    private readonly place: ChartPlace,
  ) {
    super();
    this.noteEl = parentEl.createEl('p', { cls: 'goal-kit-chart-note' });
    this.frameEl = parentEl.createDiv({ cls: 'goal-kit-frame', attr: { tabindex: '-1' } });
    this.chartEl = this.frameEl.createDiv('goal-kit-chart');
  }

  override onload(): void {
    this.isAlive = true;
    this.isNearNow = this.place.startsNear();
    // The window of the frame: views can stand in a window of their own.
    const win = this.frameEl.win as typeof window;
    const observer = new win.IntersectionObserver(
      (entries) => this.seen(entries.at(-1)?.isIntersecting === true),
      { rootMargin: nearby },
    );
    observer.observe(this.frameEl);
    this.register(() => observer.disconnect());
    // The page tells the width once it is laid out, before it is painted; to ask for it would lay the page out once more.
    const sizes = new win.ResizeObserver(() => this.fit());
    sizes.observe(this.frameEl);
    sizes.observe(this.chartEl);
    this.register(() => sizes.disconnect());
  }

  /** From the first drawing on: a place that waits for one has nothing to zoom, and a long plan has many. */
  private listenToGestures(): void {
    const gestures = {
      factor: () => this.factor,
      zoomTo: (factor: number) => this.place.zoomTo(factor),
    };
    this.register(zoomAndPan(this.frameEl, gestures));
  }

  override onunload(): void {
    this.isAlive = false;
    this.place.scale.tell(this, null);
    this.frameEl.remove();
    this.noteEl.remove();
  }

  get el(): HTMLElement {
    return this.frameEl;
  }

  /** The drawing with its nodes; null while there is none. */
  get drawing(): Drawing | null {
    return this.shown?.drawing ?? null;
  }

  update(wanted: WantedChart): void {
    const last = this.wanted;
    this.wanted = wanted;
    const { notes, nodes, source } = wanted.chart;
    if (last?.chart !== wanted.chart) {
      this.noteEl.setText(notes.join(' '));
      this.noteEl.toggle(notes.length > 0);
    }
    if (last?.chart.source !== source || last.direction !== wanted.direction) {
      this.source = turned(source, wanted.direction);
      this.reserve(nodes.size, wanted.direction);
    }
    if (this.shown?.source === this.source) this.showStates();
    else this.draw();
  }

  /** Keeps about as much room as a chart of so many nodes will take, so that nothing jumps when it is drawn. */
  reserve(nodes: number, direction: Direction): void {
    const rows = direction === 'TB' ? nodes : Math.ceil(Math.sqrt(nodes));
    this.chartEl.setCssProps({ '--goal-kit-rows': String(Math.min(rows, 12)) });
    this.chartEl.toggleClass('goal-kit-waiting', this.shown === null);
  }

  /** Takes over the zoom of the view and the room there is. */
  resize(): void {
    const { drawing } = this;
    if (drawing === null) return;
    const factor = this.factor;
    drawing.svg.setAttribute('width', String(Math.round(drawing.width * factor)));
    drawing.svg.setAttribute('height', String(Math.round(drawing.height * factor)));
  }

  private get factor(): number {
    const zoom = this.place.zoom();
    return zoom === 'fit' ? this.place.scale.of(this) : zoom;
  }

  private seen(isNear: boolean): void {
    this.isNearNow = isNear;
    if (!isNear) return;
    this.place.comesNear();
    this.draw();
  }

  private isWanted(source: string): boolean {
    return this.isFor(source) && this.isNearNow;
  }

  private draw(): void {
    const { source } = this;
    if (this.wanted === null || !this.isNearNow || this.shown?.source === source || this.underWay === source)
      return;
    this.underWay = source;
    this.chartEl.setAttr('aria-busy', 'true');
    this.place.charts
      .draw(source, () => this.isWanted(source))
      .then(
        (drawing) => this.finish(source, drawing),
        (error: unknown) => this.finish(source, errorOf(error)),
      )
      .catch((error: unknown) => console.error(error));
  }

  /** A place that hears how wide a drawing is may want another then, or none. */
  private finish(source: string, result: Drawing | Error | null): void {
    const isError = result instanceof Error;
    if (result !== null && this.isFor(source)) this.place.measured(source, isError ? result : result.width);
    if (result !== null && !isError && this.isFor(source)) this.show(source, result);
    if (this.underWay === source) this.underWay = null;
    if (this.underWay === null) this.chartEl.removeAttribute('aria-busy');
  }

  private isFor(source: string): boolean {
    return this.isAlive && this.source === source;
  }

  private show(source: string, drawing: Drawing): void {
    const { wanted } = this;
    if (wanted === null) return;
    nameNodes(drawing, wanted.chart);
    drawing.svg.setAttribute('role', 'group');
    drawing.svg.removeAttribute('aria-roledescription');
    const says = drawing.isTimeline ? words.timelineOf : words.chartOf;
    drawing.svg.setAttribute('aria-label', says(wanted.label));
    this.chartEl.dataset['direction'] = wanted.direction;
    // All that changes the drawing comes before it is put on the page, which so is laid out once.
    const isFirst = this.shown === null;
    this.isOpened = !isFirst;
    this.shown = { source, drawing };
    this.told = null;
    this.showStates();
    this.tellFit();
    this.resize();
    this.chartEl.removeClass('goal-kit-waiting');
    keepingFocus(this.chartEl, () => this.chartEl.replaceChildren(drawing.svg));
    if (isFirst) this.listenToGestures();
  }

  /**
   * Takes over the room there is; a folded chart keeps what it had. A scroll bar that a high drawing brings takes some, and
   * is counted from then on: without it the drawing would be high again.
   */
  private fit(): void {
    const { offsetWidth: outer, clientWidth } = this.frameEl;
    const { width, shown, wanted } = this;
    const room = clientWidth - 2;
    if (!this.isAlive || room <= 0) return;
    if (width?.outer !== outer || width.room > room) {
      this.width = { outer, room };
      this.tellFit();
      this.resize();
    }
    if (shown === null || wanted === null || this.isOpened) return;
    this.isOpened = true;
    openAt(this.frameEl, shown.drawing, wanted);
  }

  private tellFit(): void {
    const { shown, width } = this;
    if (shown === null || width === null) return;
    const { width: own, isTimeline } = shown.drawing;
    this.place.scale.tell(this, width.room / own, isTimeline ? 'timeline' : 'graph');
  }

  private showStates(): void {
    const { drawing, wanted } = this;
    if (wanted === null || drawing === null) return;
    showStates(drawing, wanted.chart, wanted.reading, this.told);
    if (drawing.isTimeline) showLateness(drawing, wanted.chart, wanted.reading);
    this.told = wanted.reading;
  }
}
