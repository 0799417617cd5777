import { type App, Modal } from 'obsidian';
import { NoteError } from '../notes/note-error.ts';
import { ourFault } from '../notices.ts';
import * as words from './new-goal-words.ts';

/** What a new goal is asked for. */
export interface NewGoalAnswer {
  readonly title: string;
  /** The folder that goals live in, as it was chosen or typed. */
  readonly home: string;
}

export interface NewGoalQuestion {
  /** Folders to choose from, the likeliest first. */
  readonly homes: readonly string[];
  /** Where goals live is asked too. */
  readonly isHomeOpen: boolean;
  /** Nothing tells where goals live, so any folder will do. */
  readonly isAnyFolder: boolean;
  /** The path that a goal of this title gets there; null where none can be made there. */
  readonly pathOf: (answer: NewGoalAnswer) => Promise<string | null>;
  /** Makes the goal; throws a `NoteError` where the world stands in the way. */
  readonly make: (answer: NewGoalAnswer) => Promise<void>;
}

/** The value of the choice of a folder that is none of those that are offered; no folder is called so. */
const other = '*';

/** Asks for a goal's title, and where goals live where nothing tells it. It stays open until the goal is made. */
export class NewGoalDialog extends Modal {
  private title = '';
  private choice: string;
  private typed = '';
  private looks = 0;
  private readonly pathEl: HTMLElement;
  private readonly problemEl: HTMLElement;
  private readonly createEl: HTMLButtonElement;

  constructor(
    app: App,
    private readonly question: NewGoalQuestion,
  ) {
    super(app);
    this.choice = question.homes[0] ?? other;
    this.modalEl.addClass('goal-kit-new-goal');
    this.modalEl.setAttrs({ role: 'dialog', 'aria-modal': 'true', 'aria-label': words.newGoal });
    this.setTitle(words.newGoal);
    this.addText(words.titleLabel, words.titleHint, (text) => (this.title = text));
    if (question.isHomeOpen) this.addHome();
    this.pathEl = this.contentEl.createEl('p', { cls: 'goal-kit-new-goal-path', attr: { role: 'status' } });
    this.problemEl = this.contentEl.createEl('p', {
      cls: 'goal-kit-new-goal-problem',
      attr: { role: 'alert' },
    });
    const buttons = this.contentEl.createDiv('modal-button-container');
    this.createEl = this.button(buttons, words.create, () => this.submit());
    this.createEl.addClass('mod-cta');
    this.button(buttons, words.cancel, () => this.close());
  }

  override onOpen(): void {
    this.contentEl.find('input').focus();
  }

  private get answer(): NewGoalAnswer {
    return { title: this.title, home: this.choice === other ? this.typed : this.choice };
  }

  /** A labelled place for a control, with a hint below it. */
  private addField(name: string, hint: string): { readonly el: HTMLElement; readonly hintEl: HTMLElement } {
    const el = this.contentEl.createEl('label', 'goal-kit-new-goal-field');
    el.createSpan({ cls: 'goal-kit-new-goal-name', text: name });
    const hintEl = el.createSpan({ cls: 'goal-kit-new-goal-hint', text: hint });
    return { el, hintEl };
  }

  private addText(name: string, hint: string, take: (text: string) => unknown): HTMLElement {
    const { el, hintEl } = this.addField(name, hint);
    const input = createEl('input', { type: 'text', attr: { 'aria-label': name } });
    hintEl.before(input);
    input.addEventListener('input', () => {
      take(input.value.replace(/\s+/g, ' ').trim());
      this.look();
    });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.isComposing) this.submit();
    });
    return el;
  }

  private addHome(): void {
    const { homes, isAnyFolder } = this.question;
    const hint = isAnyFolder ? words.homeHint : words.homesHint;
    const { hintEl } = this.addField(words.homeLabel, hint);
    const select = createEl('select', { cls: 'dropdown', attr: { 'aria-label': words.homeLabel } });
    hintEl.before(select);
    for (const home of homes) select.createEl('option', { value: home, text: homeName(home) });
    if (isAnyFolder) select.createEl('option', { value: other, text: words.otherFolder });
    const folder = this.addText(words.folderLabel, words.folderHint, (text) => (this.typed = text));
    folder.hide();
    select.addEventListener('change', () => {
      this.choice = select.value;
      folder.toggle(this.choice === other);
      this.look();
    });
  }

  private button(parent: HTMLElement, text: string, onClick: () => void): HTMLButtonElement {
    const el = parent.createEl('button', { text, attr: { type: 'button' } });
    el.addEventListener('click', onClick);
    return el;
  }

  /** Shows what would be made. */
  private look(): void {
    const look = ++this.looks;
    this.problemEl.empty();
    if (this.title === '') {
      this.pathEl.empty();
      return;
    }
    this.question
      .pathOf(this.answer)
      .then((path) => {
        if (look === this.looks) this.pathEl.setText(path === null ? '' : words.makes(path));
      })
      .catch((error: unknown) => this.tell(error));
  }

  private submit(): void {
    if (this.createEl.disabled) return;
    if (this.title === '') {
      this.problemEl.setText(words.noTitle);
      this.contentEl.find('input').focus();
      return;
    }
    this.createEl.disabled = true;
    this.looks++;
    this.question
      .make(this.answer)
      .then(() => this.close())
      .catch((error: unknown) => {
        this.createEl.disabled = false;
        this.tell(error);
      });
  }

  private tell(error: unknown): void {
    if (!(error instanceof NoteError)) console.error(error);
    this.problemEl.setText(error instanceof NoteError ? error.message : ourFault(error));
  }
}

function homeName(home: string): string {
  if (home === '') return words.topFolder;
  return home.split('/').some((segment) => segment.startsWith('.')) ? words.hiddenHome(home) : home;
}
