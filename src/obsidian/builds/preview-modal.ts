import { type App, Modal } from 'obsidian';
import type { TaskId } from '../../model/tasks.ts';
import type { Agreed } from './goal-note.ts';
import { type LostEdits, lostEdits } from './lost-edits.ts';
import type { Merged } from './note-build.ts';
import { drawLostEdits, drawReport } from './preview-lists.ts';
import { previewWords as words } from './preview-words.ts';
import type { BuildWords } from './report-words.ts';

/** What a user is asked to agree to. */
export interface Preview {
  /** The goal's title. */
  readonly title: string;
  readonly words: BuildWords;
  /** The note that would change, and its text now. */
  readonly path: string;
  readonly text: string;
  readonly first: Merged;
  /** Closes the dialog when the build is stopped. */
  readonly signal: AbortSignal;
  /** Merges again, with deleted rows brought back; null when it was stopped. */
  readonly again: (restore: readonly TaskId[]) => Promise<Merged | null>;
}

/** The merge, or the build without the user's edits. */
export interface Decision extends Agreed {
  readonly kind: 'merged' | 'pure';
}

/** Shows what would change in a note; null when the user wants none of it. */
export function decided(app: App, preview: Preview): Promise<Decision | null> {
  return new Promise((resolve, reject) => new PreviewModal(app, preview, { resolve, reject }).open());
}

interface Answer {
  readonly resolve: (decision: Decision | null) => void;
  readonly reject: (error: unknown) => void;
}

class PreviewModal extends Modal {
  private merged: Merged;
  private restore: readonly TaskId[] = [];
  private readonly statusEl: HTMLElement;
  private readonly listsEl: HTMLElement;
  private readonly buttonsEl: HTMLElement;
  private readonly onAbort = (): void => this.close();

  constructor(
    app: App,
    private readonly preview: Preview,
    private readonly answer: Answer,
  ) {
    super(app);
    this.merged = preview.first;
    this.modalEl.addClass('goal-kit-preview');
    this.setTitle(words.title(preview.title, preview.words));
    this.modalEl.setAttribute('role', 'dialog');
    this.modalEl.setAttribute('aria-modal', 'true');
    this.modalEl.setAttribute('aria-label', words.title(preview.title, preview.words));
    this.contentEl.createEl('p', { cls: 'goal-kit-preview-path', text: preview.path });
    this.statusEl = this.contentEl.createEl('p', { attr: { role: 'status' } });
    // It can be scrolled by keyboard, and a stray Enter changes nothing: here the focus begins.
    this.listsEl = this.contentEl.createDiv({
      cls: 'goal-kit-preview-lists',
      attr: { tabindex: '0', role: 'region', 'aria-label': words.region },
    });
    this.buttonsEl = this.contentEl.createDiv('modal-button-container');
  }

  override onOpen(): void {
    this.preview.signal.addEventListener('abort', this.onAbort);
    this.scope.register(['Mod'], 'Enter', () => this.decide('merged'));
    this.draw();
    this.listsEl.focus();
  }

  override onClose(): void {
    this.preview.signal.removeEventListener('abort', this.onAbort);
    this.contentEl.empty();
    this.answer.resolve(null);
  }

  private get changesNothing(): boolean {
    return this.merged.note === this.preview.text;
  }

  private draw(): void {
    const { report } = this.merged;
    this.statusEl.setText(words.summary(report, this.preview.words, this.changesNothing));
    this.listsEl.empty();
    drawReport(this.listsEl, report, this.preview.words, (id) => {
      this.bringBack(id).catch((error: unknown) => {
        this.answer.reject(error);
        this.close();
      });
    });
    this.drawButtons();
  }

  private drawButtons(): void {
    this.buttonsEl.empty();
    const lost = lostEdits(this.merged, this.preview.text);
    if (lost.lines.length + lost.comeBack.length > 0)
      button(this.buttonsEl, words.pure, () => this.askPure(lost));
    const answers = this.buttonsEl.createDiv('goal-kit-preview-answers');
    button(answers, words.cancel, () => this.close());
    const apply = this.changesNothing ? words.keep : words.apply;
    button(answers, apply, () => this.decide('merged')).addClass('mod-cta');
  }

  /** The second step before the user's edits are lost: it says how many, and shows them. */
  private askPure(lost: LostEdits): void {
    this.statusEl.setText(words.loses(lost.lines.length + lost.comeBack.length, this.preview.words));
    this.listsEl.empty();
    drawLostEdits(this.listsEl, lost);
    this.buttonsEl.empty();
    const answers = this.buttonsEl.createDiv('goal-kit-preview-answers');
    const back = button(answers, words.back, () => {
      this.draw();
      this.listsEl.focus();
    });
    button(answers, words.pureYes, () => this.decide('pure')).addClass('mod-warning');
    back.focus();
  }

  private async bringBack(id: TaskId): Promise<void> {
    this.statusEl.setText(words.bringingBack(id));
    this.modalEl.setAttribute('aria-busy', 'true');
    for (const button of this.modalEl.findAll('button')) button.setAttribute('disabled', '');
    const restore = [...this.restore, id];
    const again = await this.preview.again(restore);
    this.modalEl.removeAttribute('aria-busy');
    if (again === null) {
      this.close();
      return;
    }
    this.merged = again;
    this.restore = restore;
    this.draw();
    this.listsEl.focus();
  }

  private decide(kind: Decision['kind']): void {
    this.answer.resolve({ kind, merged: this.merged, restore: this.restore });
    this.close();
  }
}

function button(parent: HTMLElement, text: string, onClick: () => void): HTMLElement {
  const el = parent.createEl('button', { text, attr: { type: 'button' } });
  el.addEventListener('click', onClick);
  return el;
}
