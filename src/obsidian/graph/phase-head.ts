import { setIcon } from 'obsidian';
import type { GoalReading, ReadPhase } from '../../model/goal-reading.ts';
import { phaseWhen, tasksDone } from '../../reading.ts';
import type { Form } from './phase-picture.ts';
import * as words from './graph-words.ts';

/** A phase's heading: a button that folds it, how far it is, when it is, its form and its menu. */
export class PhaseHead {
  readonly foldEl: HTMLButtonElement;
  /** Shows the phase's tasks in the other form. */
  readonly formEl: HTMLButtonElement;
  readonly menuEl: HTMLButtonElement;
  private readonly titleEl: HTMLElement;
  private readonly doneEl: HTMLElement;
  private readonly whenEl: HTMLElement;
  private readonly markEl: HTMLElement;

  constructor(parentEl: HTMLElement) {
    const el = parentEl.createDiv('goal-kit-phase-heading');
    const titleEl = el.createEl('h3', { cls: 'goal-kit-phase-title' });
    this.foldEl = titleEl.createEl('button', {
      cls: ['clickable-icon', 'goal-kit-fold'],
      attr: { type: 'button' },
    });
    setIcon(this.foldEl.createSpan('goal-kit-fold-icon'), 'right-triangle');
    this.titleEl = this.foldEl.createSpan();
    const sideEl = el.createDiv('goal-kit-phase-side');
    const countEl = sideEl.createDiv('goal-kit-phase-count');
    this.whenEl = countEl.createSpan('goal-kit-phase-when');
    this.markEl = countEl.createSpan('goal-kit-phase-mark');
    this.doneEl = countEl.createSpan('goal-kit-phase-done');
    const buttonsEl = sideEl.createSpan('goal-kit-phase-buttons');
    this.formEl = buttonsEl.createEl('button', { cls: 'clickable-icon', attr: { type: 'button' } });
    this.formEl.hide();
    this.menuEl = buttonsEl.createEl('button', { cls: 'clickable-icon', attr: { type: 'button' } });
    setIcon(this.menuEl, 'more-vertical');
  }

  /** Shows how a phase stands; only what has changed is drawn anew. */
  show(label: string, reading: GoalReading, phase: ReadPhase): void {
    say(this.titleEl, label);
    const { text, mark } = phaseWhen(reading, phase);
    say(this.whenEl, text);
    say(this.markEl, mark === null ? '' : words.marks[mark]);
    this.markEl.toggleClass('goal-kit-late', mark === 'late');
    const { done, total } = tasksDone(reading, phase);
    say(this.doneEl, total === 0 ? words.noTasksOf : words.doneOf(done, total));
    this.foldEl.toggleClass('goal-kit-finished', total > 0 && done === total);
    this.menuEl.setAttr('aria-label', words.phaseMenu(label));
  }

  /** Offers the other form than the one that is shown, or does not. */
  showForm(form: Form, isOffered: boolean): void {
    this.formEl.toggle(isOffered);
    setIcon(this.formEl, formIcons[form]);
    this.formEl.setAttr('aria-label', words.otherForm[form]);
  }
}

const formIcons = { chart: 'list-tree', chain: 'chart-network' } as const;

function say(el: HTMLElement, text: string): void {
  if (el.textContent !== text) el.setText(text);
}
