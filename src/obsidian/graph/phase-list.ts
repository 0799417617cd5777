import { Component } from 'obsidian';
import { type GoalReading, phaseKey, type ReadPhase } from '../../model/goal-reading.ts';
import type { Direction } from '../../model/phase-chart.ts';
import type { PhaseView } from '../../model/phase-timeline.ts';
import type { TaskId } from '../../model/tasks.ts';
import { changedPhases } from './changed-phases.ts';
import { isWhole } from '../../reading.ts';
import { inSlices, pause } from '../in-slices.ts';
import type { Form } from './phase-picture.ts';
import { type PhasePlace, PhaseSection } from './phase-section.ts';
import { SharedScale } from './shared-scale.ts';
import { bounded, type Zoom } from './zoom-pan.ts';

/** How phases are shown now. */
export interface WantedPhases {
  readonly reading: GoalReading;
  /** All of the reading's, or some of them. */
  readonly phases: readonly ReadPhase[];
  readonly view: PhaseView;
  /** The directions that charts may have, the best first. */
  readonly directions: readonly Direction[];
  readonly isFolded: (key: string) => boolean;
  /** What the user has chosen for a phase; null for charts where they have room. */
  readonly formOf: (key: string) => Form | null;
}

/** What phases need from the view around them. */
export type PhaseListPlace = Omit<PhasePlace, 'scale'>;

/**
 * Phases one under the other. Their headings and what is in sight are up to date at once, the rest soon after, in slices,
 * so that a long plan never blocks the page; a phase of which there is nothing new to show is left alone.
 */
export class PhaseList extends Component {
  private sections: PhaseSection[] = [];
  private readonly byEl = new WeakMap<Element, PhaseSection>();
  private last: WantedPhases | null = null;
  private rest: AbortController | null = null;
  /** The place of the first phase that is not folded; -1 where all are. */
  private first = -1;
  private readonly scale = new SharedScale(() => this.zoom());

  constructor(
    private readonly parentEl: HTMLElement,
    private readonly place: PhaseListPlace,
  ) {
    super();
  }

  override onunload(): void {
    this.rest?.abort();
  }

  show(wanted: WantedPhases): void {
    const changed = this.last === null ? null : changedPhases(wanted.reading, this.last.reading);
    this.last = wanted;
    const { reading, phases, view, directions, isFolded, formOf } = wanted;
    this.first = phases.findIndex((phase) => !isFolded(phaseKey(phase)));
    for (const extra of this.sections.splice(phases.length)) this.removeChild(extra);
    phases.forEach((phase, index) => {
      const isSame = changed !== null && !(isWhole(phase) ? changed.size > 0 : changed.has(phase.index));
      const key = phaseKey(phase);
      const now = { reading, phase, view, directions, isFolded: isFolded(key), form: formOf(key) };
      this.sectionAt(index).update(now, isSame);
    });
    this.catchUp();
  }

  /** Shows no phase any more. */
  clear(): void {
    this.rest?.abort();
    this.last = null;
    for (const section of this.sections.splice(0)) this.removeChild(section);
  }

  /** Folds one phase or unfolds it. */
  fold(key: string, isFolded: boolean): void {
    const section = this.sectionOf(key);
    if (!section?.shown) return;
    section.update({ ...section.shown, isFolded }, true);
    section.catchUp();
  }

  /** Where a phase begins on the screen, in pixels; null where it is not shown. */
  topOf(key: string): number | null {
    const section = this.sectionOf(key);
    return section?.el.getBoundingClientRect().top ?? null;
  }

  /** Brings the part of a phase into sight that shows a task, drawn or not. */
  reveal(key: string, task: TaskId): void {
    const section = this.sectionOf(key);
    section?.catchUp();
    section?.reveal(task);
  }

  /** Whether a phase's element is in sight or close to it. */
  isNear(phase: Element): boolean {
    return this.byEl.get(phase)?.isNear === true;
  }

  /** Takes over the zoom of the view. */
  zoom(): void {
    for (const section of this.sections) section.resize();
  }

  /** The zoom that shows all charts as wide as their place, though their text becomes small. */
  get fitting(): Zoom {
    const { whole } = this.scale;
    return whole === null ? 'fit' : bounded(whole);
  }

  private sectionOf(key: string): PhaseSection | undefined {
    return this.sections.find(({ shown }) => shown !== null && phaseKey(shown.phase) === key);
  }

  /** What is not in sight waits until what is, or the first chart of all, is on its way. */
  private catchUp(): void {
    this.rest?.abort();
    const stop = new AbortController();
    this.rest = stop;
    this.sections.forEach((section, index) => {
      if (section.isNear || index === this.first) section.catchUp();
    });
    pause()
      .then(() => inSlices(this.sections, (section) => section.catchUp(), stop.signal))
      .catch((error: unknown) => console.error(error));
  }

  private sectionAt(index: number): PhaseSection {
    const there = this.sections[index];
    if (there !== undefined) return there;
    const { scale } = this;
    const startsNear = (): boolean => index === this.first && this.place.startsNear();
    const section = this.addChild(new PhaseSection(this.parentEl, { ...this.place, scale, startsNear }));
    this.sections[index] = section;
    this.byEl.set(section.el, section);
    return section;
  }
}
