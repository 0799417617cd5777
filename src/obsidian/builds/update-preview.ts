import type { App } from 'obsidian';
import type { GoalToWrite } from './build-all.ts';
import { nameOf } from '../notes/paths.ts';
import { openDialog } from '../on-screen.ts';
import { type Answerer, PreviewDialog } from './preview-dialog.ts';
import { drawReport, drawWarning } from './preview-lists.ts';
import { previewWords } from './preview-words.ts';
import * as words from './update-words.ts';

/** What an update of a goal would write. */
export interface UpdatePreview {
  /** Its tasks, then its action items. */
  readonly parts: readonly GoalToWrite[];
  /** Closes the dialog when the update is stopped. */
  readonly signal: AbortSignal;
}

/** Shows what would change in both notes of a goal; false when the user wants none of it. */
export async function agreedTo(app: App, preview: UpdatePreview): Promise<boolean> {
  const answer = await new Promise<true | null>((resolve, reject) =>
    openDialog(new UpdatePreviewModal(app, preview, { resolve, reject })),
  );
  return answer === true;
}

class UpdatePreviewModal extends PreviewDialog<true> {
  constructor(
    app: App,
    private readonly preview: UpdatePreview,
    answer: Answerer<true>,
  ) {
    super(app, words.previewTitle(preview.parts[0]?.title ?? ''), preview.signal, answer);
    this.statusEl.hide();
  }

  protected override draw(): void {
    for (const part of this.preview.parts) if (part.kind !== 'unchanged') this.drawPart(part);
    const answers = this.buttonsEl.createDiv('goal-kit-preview-answers');
    this.button(answers, previewWords.cancel, () => this.close());
    this.button(answers, previewWords.apply, () => this.apply()).addClass('mod-cta');
  }

  protected override apply(): void {
    this.decide(true);
  }

  private drawPart(part: Exclude<GoalToWrite, { kind: 'unchanged' }>): void {
    const section = this.listsEl.createDiv('goal-kit-preview-note');
    const path = part.kind === 'new' ? part.place.path : part.now.path;
    section.createEl('h3', { cls: 'goal-kit-preview-note-name', text: nameOf(path) });
    if (part.kind === 'new') {
      section.createEl('p', { text: words.isNew });
      return;
    }
    const { merged, note } = part;
    section.createEl('p', { text: previewWords.summary(merged.report, note.build.words) });
    if (merged.removals.tasks.length > 0) {
      const warning = section.createEl('p', { attr: { role: 'alert' } });
      drawWarning(warning);
      warning.appendText(previewWords.warning(merged.removals, note.build.words));
    }
    drawReport(section.createDiv('goal-kit-preview-details'), merged, note.build.words, null);
  }
}
