import { setIcon } from 'obsidian';
import type { GoalReading } from '../../model/goal-reading.ts';
import { outdatedInWords, review } from './outdated-words.ts';

/** Says above the charts that a note is older than what it was built from, with a button that shows what a build would change. */
export class OutdatedStrip {
  private readonly el: HTMLElement;
  private readonly textEl: HTMLElement;
  private shown = '';

  constructor(parentEl: HTMLElement, onReview: () => void) {
    this.el = parentEl.createDiv({ cls: 'goal-kit-outdated', attr: { role: 'status' } });
    setIcon(
      this.el.createSpan({ cls: 'goal-kit-outdated-icon', attr: { 'aria-hidden': 'true' } }),
      'refresh-cw',
    );
    this.textEl = this.el.createSpan('goal-kit-outdated-text');
    const button = this.el.createEl('button', { text: review, attr: { type: 'button' } });
    button.addEventListener('click', onReview);
    this.el.hide();
  }

  /** Shows what of a goal is outdated; nothing where nothing is. */
  show({ outdated, findings }: Pick<GoalReading, 'outdated' | 'findings'>): void {
    const text = outdatedInWords(outdated) ?? '';
    const finding = findings.find(({ code }) => code === 'outdated');
    this.el.setAttrs({
      'data-code': 'outdated',
      'data-file': finding?.file ?? null,
      'data-line': finding?.line ?? null,
    });
    if (text === this.shown) return;
    this.shown = text;
    this.textEl.setText(text);
    this.el.toggle(text !== '');
  }
}
