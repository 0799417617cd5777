import { Component } from 'obsidian';
import { type GoalReading, phaseKey, type ReadPhase, shownNumber } from '../../model/goal-reading.ts';
import type { Direction } from '../../model/phase-chart.ts';
import type { PhaseView } from '../../model/phase-timeline.ts';
import type { TaskId } from '../../model/tasks.ts';
import { captionOf } from '../../reading.ts';
import type { Drawing } from './chart.ts';
import { PhaseFacts } from './phase-facts.ts';
import { PhaseHead } from './phase-head.ts';
import { type Form, PhasePicture, type PicturePlace } from './phase-picture.ts';

/** What a phase needs from the view around it. */
export interface PhasePlace extends Omit<PicturePlace, 'comesNear' | 'shows'> {
  readonly fold: (key: string, isFolded: boolean) => void;
  /** Shows a phase as the user has chosen. */
  readonly choose: (key: string, form: Form) => void;
  readonly menu: (event: MouseEvent, section: PhaseSection) => void;
}

/** How a phase is shown now. */
export interface WantedPhase {
  readonly reading: GoalReading;
  readonly phase: ReadPhase;
  readonly view: PhaseView;
  /** The directions that its charts may have, the best first. */
  readonly directions: readonly Direction[];
  /** What the user has chosen; null for charts where they have room. */
  readonly form: Form | null;
  readonly isFolded: boolean;
}

/** One phase of the graph: its heading, its charts and what there is to say of them. */
export class PhaseSection extends Component {
  readonly el: HTMLElement;
  private readonly head: PhaseHead;
  private readonly bodyEl: HTMLElement;
  private readonly picture: PhasePicture;
  private readonly facts: PhaseFacts;
  private shownForm: Form = 'chart';
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
    this.picture = this.addChild(
      new PhasePicture(this.bodyEl, {
        ...place,
        comesNear: () => this.catchUp(),
        shows: (form) => this.showForm(form),
      }),
    );
    this.facts = new PhaseFacts(this.bodyEl.createEl('dl', { cls: 'goal-kit-facts' }));
  }

  override onload(): void {
    const { foldEl, formEl, menuEl } = this.head;
    this.registerDomEvent(foldEl, 'click', () => {
      if (this.current !== null) this.place.fold(phaseKey(this.current.phase), !this.current.isFolded);
    });
    this.registerDomEvent(formEl, 'click', () => this.turn());
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
    return this.picture.drawings;
  }

  /** How the phase's tasks are shown at the moment. */
  get form(): Form {
    return this.shownForm;
  }

  /** Whether the phase's tasks are in sight or close to it. */
  get isNear(): boolean {
    return this.picture.isNear;
  }

  /** Shows the tasks in the other form, from now on. */
  turn(): void {
    const { current, form } = this;
    if (current === null) return;
    const wanted = form === 'chart' ? 'chain' : 'chart';
    // A chart that could not be drawn is wanted already: then it is tried once more.
    if (current.form === wanted) this.picture.retry();
    else this.place.choose(phaseKey(current.phase), wanted);
  }

  /**
   * Shows the heading of a phase; its body follows with `catchUp`. `isSame` says that there is nothing new to show of the
   * phase's tasks.
   */
  update(wanted: WantedPhase, isSame: boolean): void {
    const last = this.current;
    this.current = wanted;
    const { phase, directions } = wanted;
    if (!isSame || last === null || !hasSameHead(last, wanted)) this.showHead(wanted);
    if (!isSame || last === null || !looksAlike(wanted, last)) this.isOutdated = true;
    if (phase.tasks.length > 0) this.picture.reserve(phase.tasks.length, directions[0] ?? 'TB');
  }

  /** Brings the body up to date; a folded one is left as it is until it is unfolded. */
  catchUp(): void {
    const { current } = this;
    if (!this.isOutdated || current === null || current.isFolded) return;
    this.isOutdated = false;
    this.showBody(current);
  }

  /** Brings what shows a task into sight. */
  reveal(task: TaskId): void {
    this.picture.reveal(task);
  }

  resize(): void {
    this.picture.resize();
  }

  private showHead({ reading, phase, isFolded }: WantedPhase): void {
    this.label = captionOf(phase);
    this.el.dataset['phase'] = shownNumber(phase);
    this.head.show(this.label, reading, phase);
    this.head.foldEl.setAttr('aria-expanded', String(!isFolded));
    this.el.toggleClass('is-collapsed', isFolded);
    this.bodyEl.toggle(!isFolded);
  }

  private showBody(wanted: WantedPhase): void {
    this.picture.update({ ...wanted, label: this.label });
    this.facts.show(wanted.reading, wanted.phase);
  }

  /** Offers the other form where the tasks are not shown as they would be by themselves. */
  private showForm(form: Form): void {
    this.shownForm = form;
    this.head.showForm(form, form === 'chain' || this.current?.form === 'chart');
  }
}

/** Whether a heading shows the same, where nothing has changed for the phase's tasks. */
function hasSameHead(one: WantedPhase, other: WantedPhase): boolean {
  const isSameDay = one.reading.outlook?.today === other.reading.outlook?.today;
  return isSameDay && one.phase === other.phase && one.isFolded === other.isFolded;
}

/** Whether a phase is shown in the same way; what it says may be another. */
function looksAlike(one: WantedPhase, other: WantedPhase): boolean {
  const isSamePhase = one.phase === other.phase && one.view === other.view;
  return isSamePhase && one.directions === other.directions && one.form === other.form;
}
