import type { App } from 'obsidian';
import type { GoalFirst, GoalUpdate } from './build-all.ts';
import { type Answerer, PreviewDialog } from './preview-dialog.ts';
import { drawFolded, drawReport, drawWarning } from './preview-lists.ts';
import { openDialog } from '../on-screen.ts';
import { previewWords as words } from './preview-words.ts';

/** What a build of every goal would write. */
export interface AllPreview {
  readonly updates: readonly GoalUpdate[];
  readonly firsts: readonly GoalFirst[];
  /** Closes the dialog when the build is stopped. */
  readonly signal: AbortSignal;
}

/** Shows what would change, goal by goal, and which notes are new; gives the goals that the user leaves out, null for all. */
export function goalsLeftOut(app: App, preview: AllPreview): Promise<ReadonlySet<GoalUpdate> | null> {
  return new Promise((resolve, reject) => openDialog(new AllPreviewModal(app, preview, { resolve, reject })));
}

class AllPreviewModal extends PreviewDialog<ReadonlySet<GoalUpdate>> {
  private readonly left = new Set<GoalUpdate>();

  constructor(
    app: App,
    private readonly preview: AllPreview,
    answer: Answerer<ReadonlySet<GoalUpdate>>,
  ) {
    super(app, words.titleOfAll, preview.signal, answer);
  }

  protected override draw(): void {
    const { updates, firsts } = this.preview;
    const [grave, others] = [updates.filter(isGrave), updates.filter((update) => !isGrave(update))];
    this.warn(grave.length === 0 ? null : words.warningOfAll(grave.length));
    this.tell();
    const list = this.listsEl.createEl('ul');
    for (const update of [...grave, ...others]) this.drawUpdate(list.createEl('li'), update);
    if (firsts.length > 0) {
      this.listsEl.createEl('h3', { text: `${words.firsts} (${firsts.length})` });
      const own = this.listsEl.createEl('ul');
      for (const { title, place } of firsts) drawTitle(own.createEl('li'), title, place.path);
    }
    const answers = this.buttonsEl.createDiv('goal-kit-preview-answers');
    this.button(answers, words.cancel, () => this.close());
    this.button(answers, words.apply, () => this.apply()).addClass('mod-cta');
  }

  protected override apply(): void {
    this.decide(this.left);
  }

  private tell(): void {
    const { updates, firsts } = this.preview;
    this.statusEl.setText(words.summaryOfAll(updates.length - this.left.size, updates.length, firsts.length));
  }

  private drawUpdate(item: HTMLElement, update: GoalUpdate): void {
    const { title, note, now, merged } = update;
    const label = item.createEl('label', 'goal-kit-preview-goal');
    const box = label.createEl('input', { type: 'checkbox' });
    box.checked = true;
    box.addEventListener('change', () => {
      if (box.checked) this.left.delete(update);
      else this.left.add(update);
      this.tell();
    });
    const text = label.createDiv();
    drawTitle(text, title, now.path);
    text.createDiv({ text: words.summary(merged.report, note.build.words) });
    if (isGrave(update)) {
      const warning = text.createDiv();
      drawWarning(warning);
      warning.appendText(words.warning(merged.removals, note.build.words));
    }
    drawDetails(item, update);
  }
}

function isGrave({ merged }: GoalUpdate): boolean {
  return merged.removals.tasks.length > 0;
}

function drawTitle(parent: HTMLElement, title: string, path: string): void {
  parent.createSpan({ cls: 'goal-kit-preview-task', text: title });
  parent.createDiv({ cls: 'goal-kit-preview-path', text: path });
}

/** What changes in one note, drawn when it is unfolded: of many goals most are never looked into. */
function drawDetails(item: HTMLElement, { title, note, merged }: GoalUpdate): void {
  const draw = (place: HTMLElement): void => drawReport(place, merged, note.build.words, null);
  drawFolded(item, words.unfold, draw).setAttribute('aria-label', words.unfoldOf(title));
}
