import { type App, Modal } from 'obsidian';
import { drawWarning } from './preview-lists.ts';
import { previewWords as words } from './preview-words.ts';

/** Takes what a user answers. */
export interface Answerer<T> {
  /** Null when the dialog is closed in any other way. */
  readonly resolve: (answer: T | null) => void;
  readonly reject: (error: unknown) => void;
}

/** A dialog that shows what a build would change, and asks whether it may. */
export abstract class PreviewDialog<T> extends Modal {
  protected readonly statusEl: HTMLElement;
  protected readonly listsEl: HTMLElement;
  protected readonly buttonsEl: HTMLElement;
  private readonly warningEl: HTMLElement;
  private readonly onAbort = (): void => this.close();

  constructor(
    app: App,
    title: string,
    /** Closes the dialog when the build is stopped. */
    private readonly signal: AbortSignal,
    protected readonly answer: Answerer<T>,
  ) {
    super(app);
    this.modalEl.addClass('goal-kit-preview');
    this.setTitle(title);
    this.modalEl.setAttribute('role', 'dialog');
    this.modalEl.setAttribute('aria-modal', 'true');
    this.modalEl.setAttribute('aria-label', title);
    this.warningEl = this.contentEl.createEl('p', { attr: { role: 'alert' } });
    this.statusEl = this.contentEl.createEl('p', { attr: { role: 'status' } });
    // It can be scrolled by keyboard, and a stray Enter changes nothing: here the focus begins.
    this.listsEl = this.contentEl.createDiv({
      cls: 'goal-kit-preview-lists',
      attr: { tabindex: '0', role: 'region', 'aria-label': words.region },
    });
    this.buttonsEl = this.contentEl.createDiv('modal-button-container');
  }

  override onOpen(): void {
    this.signal.addEventListener('abort', this.onAbort);
    this.scope.register(['Mod'], 'Enter', () => {
      if (!this.isBusy) this.apply();
    });
    this.draw();
    this.listsEl.focus({ preventScroll: true });
  }

  override onClose(): void {
    this.signal.removeEventListener('abort', this.onAbort);
    this.contentEl.empty();
    this.answer.resolve(null);
  }

  protected abstract draw(): void;

  /** Agrees to what is shown. */
  protected abstract apply(): void;

  /** Whether what is shown is being made anew: until then there is nothing to agree to. */
  protected get isBusy(): boolean {
    return this.modalEl.getAttribute('aria-busy') === 'true';
  }

  protected set isBusy(isBusy: boolean) {
    if (isBusy) this.modalEl.setAttribute('aria-busy', 'true');
    else this.modalEl.removeAttribute('aria-busy');
  }

  /** Says before all else what is grave; null takes it away. */
  protected warn(text: string | null): void {
    this.warningEl.empty();
    if (text === null) return;
    drawWarning(this.warningEl);
    this.warningEl.appendText(text);
  }

  protected button(parent: HTMLElement, text: string, onClick: () => void): HTMLElement {
    const el = parent.createEl('button', { text, attr: { type: 'button' } });
    el.addEventListener('click', onClick);
    return el;
  }

  /**
   * Makes what is shown anew after an answer, and shows that with the same place in sight and the answer of that name in
   * focus. `make` gives false when it was stopped.
   */
  protected showAgain(name: string, isTaken: boolean, make: () => Promise<boolean>): void {
    const top = this.listsEl.scrollTop;
    this.statusEl.setText(words.choosing);
    this.isBusy = true;
    for (const control of this.modalEl.findAll('button, input')) control.setAttribute('disabled', '');
    make()
      .then((isMade) => {
        this.isBusy = false;
        if (!isMade) {
          this.close();
          return;
        }
        this.draw();
        this.listsEl.scrollTop = top;
        const answers = this.listsEl.findAll('input').filter((input) => input.getAttribute('name') === name);
        (answers[isTaken ? 1 : 0] ?? this.listsEl).focus({ preventScroll: true });
      })
      .catch((error: unknown) => {
        this.answer.reject(error);
        this.close();
      });
  }

  protected decide(answer: T): void {
    this.answer.resolve(answer);
    this.close();
  }
}
