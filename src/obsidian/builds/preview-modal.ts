import type { App } from 'obsidian';
import type { ConflictKey, GraveRemovals } from '../../model/merge.ts';
import { answered, type ChosenMerge, type MergeAgain, unanswered, withAnswer } from './chosen-merge.ts';
import type { Agreed } from './goal-note.ts';
import { type LostEdits, lostEdits } from './lost-edits.ts';
import type { Merged } from './note-build.ts';
import { type Answerer, PreviewDialog } from './preview-dialog.ts';
import { choiceName } from './preview-entry.ts';
import { drawLostEdits, drawReport, type UnfoldedLists, openFolds } from './preview-lists.ts';
import { openDialog } from '../on-screen.ts';
import { previewWords as words } from './preview-words.ts';
import type { BuildWords } from './report-words.ts';

/** What a user is asked to agree to. */
export interface BuildPreview {
  /** The goal's title. */
  readonly title: string;
  readonly words: BuildWords;
  /** The note that would change, and its text now. */
  readonly path: string;
  readonly text: string;
  readonly first: Merged;
  /** Closes the dialog when the build is stopped. */
  readonly signal: AbortSignal;
  readonly again: MergeAgain;
}

/** The merge, or the build without the user's edits. */
export interface Decision extends Agreed {
  readonly kind: 'merged' | 'pure';
}

/** Shows what would change in a note; null when the user wants none of it. */
export function decided(app: App, preview: BuildPreview): Promise<Decision | null> {
  return new Promise((resolve, reject) => openDialog(new PreviewModal(app, preview, { resolve, reject })));
}

class PreviewModal extends PreviewDialog<Decision> {
  private chosen: ChosenMerge;
  private readonly folds: UnfoldedLists;
  /** What the page on the screen shows. */
  private page: Decision['kind'] = 'merged';

  constructor(
    app: App,
    private readonly preview: BuildPreview,
    answer: Answerer<Decision>,
  ) {
    super(app, words.title(preview.title, preview.words), preview.signal, answer);
    this.chosen = unanswered(preview.first);
    this.folds = openFolds(preview.first);
    this.statusEl.before(this.contentEl.createEl('p', { cls: 'goal-kit-preview-path', text: preview.path }));
  }

  protected override draw(): void {
    const { changesNothing, chosen } = this;
    this.page = 'merged';
    this.warnOf(chosen.merged.removals);
    this.statusEl.setText(
      words.summary(chosen.merged.report, this.preview.words, { changesNothing, chosen }),
    );
    this.listsEl.empty();
    drawReport(this.listsEl, chosen.shown, this.preview.words, {
      name: this.preview.path,
      taken: new Set(chosen.taken),
      folds: this.folds,
      choose: (key, isTaken) => this.choose(key, isTaken),
    });
    this.drawButtons();
  }

  protected override apply(): void {
    const { merged, taken } = this.chosen;
    this.decide({ kind: this.page, merged, taken });
  }

  private get changesNothing(): boolean {
    return this.chosen.merged.note === this.preview.text;
  }

  private warnOf(removals: GraveRemovals): void {
    this.warn(removals.tasks.length === 0 ? null : words.warning(removals, this.preview.words));
  }

  private drawButtons(): void {
    this.buttonsEl.empty();
    const lost = lostEdits(this.chosen.merged, this.preview.text);
    if (lost.lines.length + lost.comeBack.length > 0)
      this.button(this.buttonsEl, words.pure, () => this.askPure(lost));
    const answers = this.buttonsEl.createDiv('goal-kit-preview-answers');
    if (!this.changesNothing) this.button(answers, words.cancel, () => this.close());
    const apply = this.changesNothing ? words.keep : words.apply;
    this.button(answers, apply, () => this.apply()).addClass('mod-cta');
  }

  /** The second step before the user's edits are lost: it says how many, and shows them. */
  private askPure(lost: LostEdits): void {
    const { pureRemovals } = this.chosen.merged;
    this.page = 'pure';
    this.warnOf(pureRemovals);
    this.statusEl.setText(words.loses(lost.lines.length + lost.comeBack.length, this.preview.words));
    this.listsEl.empty();
    drawLostEdits(this.listsEl, lost, pureRemovals, this.preview.words);
    this.buttonsEl.empty();
    const answers = this.buttonsEl.createDiv('goal-kit-preview-answers');
    const back = this.button(answers, words.back, () => {
      this.draw();
      this.listsEl.focus({ preventScroll: true });
    });
    this.button(answers, words.pureYes, () => this.apply()).addClass('mod-warning');
    back.focus();
  }

  private choose(key: ConflictKey, isTaken: boolean): void {
    const { chosen, preview } = this;
    this.showAgain(choiceName(preview.path, key), isTaken, async () => {
      const again = await answered(chosen, withAnswer(chosen.taken, key, isTaken), preview.again);
      if (again !== null) this.chosen = again;
      return again !== null;
    });
  }
}
