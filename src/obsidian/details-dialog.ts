import { type App, Modal } from 'obsidian';

/** Something that a notice or its details offer, as a button that ends them. */
export interface Offer {
  readonly label: string;
  /** What it is there for, in a sentence, where what happened does not tell. */
  readonly why?: string;
  readonly click: () => void;
}

/** What a notice has beside words, for those who ask for details. */
export interface Report {
  readonly draw?: (el: HTMLElement) => void;
  readonly offers?: readonly Offer[];
}

const title = 'Details';

/** All that a notice has to say, whose line is only the first of it. */
export class DetailsDialog extends Modal {
  constructor(app: App, sentences: readonly string[], { draw, offers = [] }: Report) {
    super(app);
    // It can be scrolled by keyboard, and a stray Enter takes no offer: here the focus begins.
    this.contentEl.setAttribute('tabindex', '-1');
    this.setTitle(title);
    this.modalEl.addClass('goal-kit-details');
    this.modalEl.setAttribute('role', 'dialog');
    this.modalEl.setAttribute('aria-modal', 'true');
    this.modalEl.setAttribute('aria-label', title);
    for (const text of sentences) this.contentEl.createEl('p', { cls: 'goal-kit-details-text', text });
    draw?.(this.contentEl);
    if (offers.length === 0) return;
    const buttons = this.contentEl.createDiv('modal-button-container');
    for (const { label, click } of offers) {
      const button = buttons.createEl('button', { text: label, attr: { type: 'button' } });
      button.addEventListener('click', () => {
        this.close();
        click();
      });
    }
  }

  override onOpen(): void {
    this.contentEl.focus({ preventScroll: true });
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}
