import type { App } from 'obsidian';
import type { Conflict, ConflictKey, GraveRemovals } from '../../model/merge.ts';
import type { Agreed } from './goal-note.ts';
import { type LostEdits, lostEdits } from './lost-edits.ts';
import type { Merged } from './note-build.ts';
import { type Answerer, PreviewDialog } from './preview-dialog.ts';
import type { ShownMerge } from './preview-entries.ts';
import { drawLostEdits, drawReport } from './preview-lists.ts';
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
  /** Merges again, with the plan's word in these conflicts; null when it was stopped. */
  readonly again: (taken: readonly ConflictKey[]) => Promise<Merged | null>;
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
  private merged: Merged;
  /** The conflicts in which the user takes the plan's word: they stay in sight, so that she can think again. */
  private taken: ReadonlySet<ConflictKey> = new Set();
  private shown: ShownMerge;
  /** What the page on the screen shows. */
  private page: Decision['kind'] = 'merged';

  constructor(
    app: App,
    private readonly preview: BuildPreview,
    answer: Answerer<Decision>,
  ) {
    super(app, words.title(preview.title, preview.words), preview.signal, answer);
    this.merged = preview.first;
    this.shown = preview.first;
    this.statusEl.before(this.contentEl.createEl('p', { cls: 'goal-kit-preview-path', text: preview.path }));
  }

  protected override draw(): void {
    const { report, removals } = this.merged;
    const { changesNothing, taken, shown } = this;
    const follow = shown.report.conflicts.length - report.conflicts.length;
    this.page = 'merged';
    this.warnOf(removals);
    this.statusEl.setText(words.summary(report, this.preview.words, { changesNothing, taken: follow }));
    this.listsEl.empty();
    const choose = (key: ConflictKey, isTaken: boolean): void => {
      this.choose(key, isTaken).catch((error: unknown) => {
        this.answer.reject(error);
        this.close();
      });
    };
    drawReport(this.listsEl, shown, this.preview.words, { taken, choose });
    this.drawButtons();
  }

  protected override apply(): void {
    this.decide({ kind: this.page, merged: this.merged, taken: [...this.taken] });
  }

  private get changesNothing(): boolean {
    return this.merged.note === this.preview.text;
  }

  private warnOf(removals: GraveRemovals): void {
    this.warn(removals.tasks.length === 0 ? null : words.warning(removals, this.preview.words));
  }

  private drawButtons(): void {
    this.buttonsEl.empty();
    const lost = lostEdits(this.merged, this.preview.text);
    if (lost.lines.length + lost.comeBack.length > 0)
      this.button(this.buttonsEl, words.pure, () => this.askPure(lost));
    const answers = this.buttonsEl.createDiv('goal-kit-preview-answers');
    if (!this.changesNothing) this.button(answers, words.cancel, () => this.close());
    const apply = this.changesNothing ? words.keep : words.apply;
    this.button(answers, apply, () => this.apply()).addClass('mod-cta');
  }

  /** The second step before the user's edits are lost: it says how many, and shows them. */
  private askPure(lost: LostEdits): void {
    const { pureRemovals } = this.merged;
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

  /** Merges with another choice, and shows that with the same place in sight and the same answer in focus. */
  private async choose(key: ConflictKey, isTaken: boolean): Promise<void> {
    this.statusEl.setText(words.choosing);
    this.isBusy = true;
    const top = this.listsEl.scrollTop;
    for (const control of this.modalEl.findAll('button, input')) control.setAttribute('disabled', '');
    const others = [...this.taken].filter((one) => one !== key);
    const taken = isTaken ? [...others, key] : others;
    const again = await this.preview.again(taken);
    this.isBusy = false;
    if (again === null) {
      this.close();
      return;
    }
    this.taken = new Set(taken);
    this.shown = shownAgain(this.shown, again, this.taken);
    this.merged = again;
    this.draw();
    this.listsEl.scrollTop = top;
    const name = `goal-kit ${key}`;
    const answers = this.listsEl.findAll('input').filter((input) => input.getAttribute('name') === name);
    (answers[isTaken ? 1 : 0] ?? this.listsEl).focus({ preventScroll: true });
  }
}

/** A merge as it is shown after another: conflicts keep their places, those in which the plan's word is taken too. */
function shownAgain(before: ShownMerge, now: Merged, taken: ReadonlySet<ConflictKey>): ShownMerge {
  const conflicts = inPlace(before.report.conflicts, now.report.conflicts, taken);
  return {
    ...now,
    report: { ...now.report, conflicts },
    settled: inPlace(before.settled, now.settled, taken),
  };
}

function inPlace(
  before: readonly Conflict[],
  now: readonly Conflict[],
  taken: ReadonlySet<ConflictKey>,
): Conflict[] {
  const own = new Map(now.map((one) => [one.key, one]));
  const known = new Set(before.map(({ key }) => key));
  const left = before.flatMap((one) => own.get(one.key) ?? (taken.has(one.key) ? one : []));
  return [...left, ...now.filter(({ key }) => !known.has(key))];
}
