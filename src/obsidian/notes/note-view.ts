import {
  Component,
  getLinkpath,
  ItemView,
  MarkdownRenderer,
  type ViewStateResult,
  type WorkspaceLeaf,
} from 'obsidian';
import type { Answer } from '../../engine/jobs.ts';
import type { Engine } from '../engine/engine.ts';
import { onComingBack } from './coming-back.ts';
import { NoteError } from './note-error.ts';
import { NOTE_VIEW } from './note-leaves.ts';
import type { Notes } from './notes.ts';
import * as words from './note-words.ts';
import { openInDefaultApp } from './default-app.ts';
import { folderOf, linkTarget, nameOf, resolved, withoutMd } from './paths.ts';
import { run } from '../run.ts';
import { elementOfLine } from './task-line.ts';

/** How long a line flashes, in milliseconds. */
const flash = 1500;

/** Shows a note that Obsidian cannot open because its folder is hidden: to be read, and its checkboxes to be ticked. */
export class NoteView extends ItemView {
  override navigation = true;
  override icon = 'file-text';
  private path = '';
  /** The text on the screen, and the stamp of the file that it was read from. */
  private text: string | null = null;
  private stamp: string | null = null;
  private rendering: Component | null = null;
  private readonly bodyEl: HTMLElement;
  private readonly barEl: HTMLElement;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly notes: Notes,
    private readonly engine: Engine,
  ) {
    super(leaf);
    this.contentEl.addClass('goal-kit-note');
    this.barEl = this.contentEl.createDiv('goal-kit-note-bar');
    this.bodyEl = this.contentEl.createDiv('markdown-preview-view markdown-rendered goal-kit-note-body');
  }

  override getViewType(): string {
    return NOTE_VIEW;
  }

  /** `.goalkit/goals/001-x/tasks.md` -> `tasks (001-x)` */
  override getDisplayText(): string {
    if (this.path === '') return words.untitled;
    return `${withoutMd(nameOf(this.path))} (${nameOf(folderOf(this.path))})`;
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), path: this.path };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    this.path = pathIn(state);
    this.text = null;
    this.drawBar();
    await this.refresh();
  }

  /** A line that Obsidian's links and ours ask for, counted from 0. */
  override setEphemeralState(state: unknown): void {
    super.setEphemeralState(state);
    const line = lineIn(state);
    if (line === null) return;
    run(async () => {
      await this.refresh();
      this.showLine(line);
    });
  }

  protected override onOpen(): Promise<void> {
    const { workspace } = this.app;
    this.registerEvent(this.notes.onWrite((path) => this.hear(path)));
    this.registerEvent(this.notes.onDisk((path) => this.hear(path)));
    // Where Obsidian tells nothing of hidden files, we look when the user looks.
    this.registerEvent(workspace.on('active-leaf-change', () => this.look()));
    onComingBack(this.app, this, () => this.look());
    this.registerDomEvent(this.bodyEl, 'click', (event) => this.click(event));
    return Promise.resolve();
  }

  override onResize(): void {
    this.look();
  }

  private hear(path: string): void {
    if (path === this.path) this.look();
  }

  /** Reads the note again when its file has changed and can be seen; unseen it costs nothing. */
  private look(): void {
    if (this.path === '' || !this.bodyEl.isShown()) return;
    run(async () => {
      if ((await this.notes.stamp(this.path)) !== this.stamp) await this.refresh();
    });
  }

  private async refresh(): Promise<void> {
    const { path } = this;
    try {
      const stamp = await this.notes.stamp(path);
      const text = await this.notes.read(path);
      if (path !== this.path) return;
      this.stamp = stamp;
      if (text !== this.text) await this.render(text);
    } catch (error) {
      if (!(error instanceof NoteError)) throw error;
      this.showProblem(error.message);
    }
  }

  private async render(text: string): Promise<void> {
    this.text = text;
    const component = this.addChild(new Component());
    const fresh = createDiv();
    await MarkdownRenderer.render(this.app, text, fresh, this.path, component);
    const sources = (await this.engine.ask('boxes', text)) ?? [];
    if (text !== this.text) {
      this.removeChild(component);
      return;
    }
    if (this.rendering !== null) this.removeChild(this.rendering);
    this.rendering = component;
    const { scrollTop } = this.bodyEl;
    const focused = this.boxes().findIndex((box) => box === this.bodyEl.doc.activeElement);
    this.bodyEl.replaceChildren(...fresh.childNodes);
    this.enableBoxes(text, sources);
    this.bodyEl.scrollTop = scrollTop;
    if (focused >= 0) this.boxes()[focused]?.focus({ preventScroll: true });
  }

  private showProblem(message: string): void {
    this.text = null;
    this.stamp = null;
    this.bodyEl.empty();
    this.bodyEl.createEl('p', { cls: 'goal-kit-note-problem', text: message, attr: { role: 'status' } });
  }

  /** Brings a line of the text into sight, puts the focus there, and lets it flash as Obsidian does. */
  private showLine(line: number): void {
    const el = elementOfLine(this.bodyEl, this.text ?? '', line);
    if (el === null) return;
    el.tabIndex = -1;
    el.scrollIntoView({ block: 'center' });
    el.focus({ preventScroll: true });
    el.addClass('goal-kit-flash');
    window.setTimeout(() => el.removeClass('goal-kit-flash'), flash);
  }

  private drawBar(): void {
    this.barEl.empty();
    this.barEl.createSpan({ cls: 'goal-kit-note-path', text: this.path });
    const open = openInDefaultApp(this.app, this.path);
    if (open === null) return;
    const button = this.barEl.createEl('button', { text: words.openOutside, attr: { type: 'button' } });
    button.addEventListener('click', open);
  }

  private boxes(): HTMLInputElement[] {
    return Array.from(this.bodyEl.querySelectorAll<HTMLInputElement>('input.task-list-item-checkbox'));
  }

  /** A box on the screen can be ticked when it is certain which one of the text it is. */
  private enableBoxes(text: string, sources: Answer<'boxes'>): void {
    const boxes = this.boxes();
    const lines = text.split('\n');
    boxes.forEach((box, index) => {
      const source = sources[index];
      const isKnown =
        boxes.length === sources.length &&
        source !== undefined &&
        isSame(box, source.mark, lines[source.line] ?? '');
      box.disabled = !isKnown;
      if (!isKnown) box.title = words.unsureBox;
    });
  }

  private click(event: MouseEvent): void {
    const target = event.target;
    if (!(target instanceof Element)) return;
    const link = target.closest('a.internal-link');
    if (link !== null) {
      event.preventDefault();
      run(() => this.follow(link.getAttribute('data-href') ?? link.getAttribute('href') ?? ''));
      return;
    }
    const index = this.boxes().findIndex((box) => box === target);
    if (index !== -1) run(() => this.tick(this.text ?? '', index));
  }

  /** Ticks the box with a number in the text that is shown, wherever it stands in the note by now. */
  private async tick(shown: string, index: number): Promise<void> {
    const change = await this.engine.ask('clickBox', { text: shown, index });
    if (change === null) return;
    try {
      await this.notes.change(this.path, async (text) => {
        const ticked = await this.engine.ask('changeBox', { text, change });
        if (ticked === null) throw new NoteError(words.boxMoved(this.path));
        return ticked;
      });
    } finally {
      // Shows what stands in the note now, ticked or not.
      this.text = null;
      await this.refresh();
    }
  }

  /** Links lead to notes that Obsidian shows, or to hidden ones. One that leads nowhere does nothing: no note is made. */
  private async follow(link: string): Promise<void> {
    const { metadataCache, workspace } = this.app;
    const target = linkTarget(this.path, link);
    if (target === null) return;
    if (!this.notes.canOpen(target) && (await this.notes.exists(target))) await this.notes.open(target);
    else if (metadataCache.getFirstLinkpathDest(getLinkpath(link), this.path) !== null)
      await workspace.openLinkText(link, this.path);
  }
}

/** Whether a box on the screen is the one of the text: both ticked or both not, and its first word in the same line. */
function isSame(box: HTMLInputElement, mark: string, line: string): boolean {
  const [word = ''] = /[\p{L}\p{N}]+/u.exec(box.closest('li')?.textContent ?? '') ?? [];
  return box.checked === (mark !== ' ') && line.includes(word);
}

/** The line in a passing state; null without one. */
function lineIn(state: unknown): number | null {
  if (typeof state !== 'object' || state === null || !('line' in state)) return null;
  return typeof state.line === 'number' ? state.line : null;
}

/** The path in a saved state, as long as it stays in the vault. */
function pathIn(state: unknown): string {
  if (typeof state !== 'object' || state === null || !('path' in state)) return '';
  const { path } = state;
  if (typeof path !== 'string' || path === '') return '';
  return resolved('', path) ?? '';
}
