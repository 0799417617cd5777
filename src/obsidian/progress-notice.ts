import { Notice } from 'obsidian';
import { building, cancelBuilding, percent } from './notices.ts';

/** Work that is over sooner than this shows no progress at all. */
const patience = 400;

/** Tells that a build is under way and how far it is, with a button to cancel it, once it takes longer than a moment. */
export class ProgressNotice {
  private readonly start = performance.now();
  private notice: Notice | null = null;
  private shareEl: HTMLElement | null = null;

  constructor(
    private readonly title: string,
    private readonly cancel: () => void,
  ) {}

  update(share: number): void {
    if (this.notice === null && performance.now() - this.start > patience) this.show();
    const text = percent(share);
    if (this.shareEl !== null && this.shareEl.textContent !== text) this.shareEl.setText(text);
  }

  hide(): void {
    this.notice?.hide();
  }

  private show(): void {
    this.notice = new Notice('', 0);
    const { messageEl } = this.notice;
    messageEl.addClass('goal-kit-building');
    // A screen reader says what is going on once, not each per cent of it.
    messageEl.createSpan({ text: building(this.title), attr: { role: 'status' } });
    this.shareEl = messageEl.createSpan();
    const button = messageEl.createEl('button', { text: cancelBuilding, attr: { type: 'button' } });
    button.addEventListener('click', this.cancel);
  }
}
