import type { Notice } from 'obsidian';
import { cancelBuilding } from '../notices.ts';
import { emptyNotice } from '../on-screen.ts';

/** Work that is over sooner than this, in milliseconds, shows no progress at all. */
const patience = 400;

/** Tells what is under way and how far it is, with a button to cancel it, once it takes longer than a moment. */
export class ProgressNotice {
  private readonly timer = window.setTimeout(() => this.show(), patience);
  private notice: Notice | null = null;
  private farEl: HTMLElement | null = null;
  private far = '';

  constructor(
    private readonly what: string,
    private readonly cancel: () => void,
  ) {}

  /** Says how far it is: `40 %`. */
  update(far: string): void {
    this.far = far;
    if (this.farEl !== null && this.farEl.textContent !== far) this.farEl.setText(far);
  }

  /** Ends it for good: what is told later is no news. */
  hide(): void {
    window.clearTimeout(this.timer);
    this.notice?.hide();
  }

  private show(): void {
    this.notice = emptyNotice();
    if (this.notice === null) return;
    const { messageEl } = this.notice;
    messageEl.addClass('goal-kit-building');
    // A screen reader says what is going on once, not each step of it.
    messageEl.createSpan({ text: this.what, attr: { role: 'status' } });
    this.farEl = messageEl.createSpan({ text: this.far });
    const button = messageEl.createEl('button', { text: cancelBuilding, attr: { type: 'button' } });
    button.addEventListener('click', this.cancel);
  }
}
