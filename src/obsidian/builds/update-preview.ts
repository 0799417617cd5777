import type { App } from 'obsidian';
import type { ConflictKey } from '../../model/merge.ts';
import { withAnswer } from './chosen-merge.ts';
import { nameOf } from '../notes/paths.ts';
import { openDialog } from '../on-screen.ts';
import { type Answerer, PreviewDialog } from './preview-dialog.ts';
import { choiceName } from './preview-entry.ts';
import { drawNoteName, drawReport, drawWarning, type UnfoldedLists, openFolds } from './preview-lists.ts';
import { previewWords } from './preview-words.ts';
import { changes, isTold, noteOf, type UpdatedNote, type UpdatedParts } from './updated-note.ts';
import * as words from './update-words.ts';

/** What an update of a goal would write. */
export interface UpdatePreview {
  /** In the order in which they are built. */
  readonly parts: UpdatedParts;
  /** Builds them with other answers to the conflicts of one; null when it was stopped. */
  readonly again: (
    parts: UpdatedParts,
    at: number,
    taken: readonly ConflictKey[],
  ) => Promise<UpdatedParts | null>;
  /** Closes the dialog when the update is stopped. */
  readonly signal: AbortSignal;
  /** Whether conflicts that were left as they are are shown again, where nothing else is. */
  readonly asksAgain: boolean;
}

/** Shows what would change in notes of a goal; gives them as their user agrees to them, null when she wants none of it. */
export function agreedTo(app: App, preview: UpdatePreview): Promise<UpdatedParts | null> {
  return new Promise((resolve, reject) =>
    openDialog(new UpdatePreviewModal(app, preview, { resolve, reject })),
  );
}

class UpdatePreviewModal extends PreviewDialog<UpdatedParts> {
  private parts: UpdatedParts;
  private readonly folds = new Map<string, UnfoldedLists>();

  constructor(
    app: App,
    private readonly preview: UpdatePreview,
    answer: Answerer<UpdatedParts>,
  ) {
    super(app, words.previewTitle(preview.parts[0]?.title ?? ''), preview.signal, answer);
    this.parts = preview.parts;
  }

  protected override draw(): void {
    // Each note says by itself what changes in it.
    this.statusEl.setText('');
    this.listsEl.empty();
    this.parts.forEach((part, at) => {
      if (this.isShown(part)) this.drawPart(part, at);
    });
    this.buttonsEl.empty();
    const answers = this.buttonsEl.createDiv('goal-kit-preview-answers');
    const changesNothing = !this.parts.some(changes);
    if (!changesNothing) this.button(answers, previewWords.cancel, () => this.close());
    const apply = changesNothing ? previewWords.keep : previewWords.apply;
    this.button(answers, apply, () => this.apply()).addClass('mod-cta');
  }

  protected override apply(): void {
    this.decide(this.parts);
  }

  private isShown(part: UpdatedNote): boolean {
    if (isTold(part)) return true;
    return this.preview.asksAgain && part.kind === 'merged' && part.chosen.shown.settled.length > 0;
  }

  private drawPart(part: UpdatedNote, at: number): void {
    const section = this.listsEl.createDiv('goal-kit-preview-note');
    const { path } = noteOf(part);
    drawNoteName(section, nameOf(path));
    if (part.kind === 'new') {
      section.createEl('p', { text: words.isNew });
      return;
    }
    const { chosen, note } = part;
    const names = note.build.words;
    const { report } = chosen.merged;
    const changesNothing = !changes(part);
    section.createEl('p', { text: previewWords.summary(report, names, { changesNothing, chosen }) });
    if (chosen.merged.removals.tasks.length > 0) {
      const warning = section.createEl('p', { attr: { role: 'alert' } });
      drawWarning(warning);
      warning.appendText(previewWords.warning(chosen.merged.removals, names));
    }
    drawReport(section, chosen.shown, names, {
      name: path,
      taken: new Set(chosen.taken),
      folds: this.foldsOf(path, part),
      choose: (key, isTaken) => {
        const taken = withAnswer(chosen.taken, key, isTaken);
        this.showAgain(choiceName(path, key), isTaken, () => this.remake(at, taken));
      },
    });
  }

  private foldsOf(path: string, { chosen }: Extract<UpdatedNote, { kind: 'merged' }>): UnfoldedLists {
    const folds = this.folds.get(path) ?? openFolds(chosen.shown);
    this.folds.set(path, folds);
    return folds;
  }

  private async remake(at: number, taken: readonly ConflictKey[]): Promise<boolean> {
    const again = await this.preview.again(this.parts, at, taken);
    if (again !== null) this.parts = again;
    return again !== null;
  }
}
