import { Component, debounce, type EventRef } from 'obsidian';
import type { ListedDocument } from '../builds/listed-documents.ts';
import type { Offer } from '../details-dialog.ts';
import { nameOf } from '../notes/paths.ts';
import * as words from './graph-words.ts';

/** So many milliseconds after the last change the list looks again: a build writes several notes. */
const quiet = 80;

/** One of them with what waits in it to be done; null for nothing. */
export interface OfferedDocument extends ListedDocument {
  readonly offer: Offer | null;
}

/** What the list of a goal's notes needs. */
export interface DocumentsParts {
  /** The notes of a goal as they are now. */
  readonly of: (folder: string) => Promise<readonly OfferedDocument[]>;
  readonly open: (path: string) => void;
  readonly build: (document: ListedDocument, folder: string) => void;
  /** Hears the path of whatever comes, goes or is written in the vault. */
  readonly onChange: (listener: (path: string) => void) => readonly EventRef[];
  readonly run: (job: () => Promise<void>) => void;
}

/**
 * The notes of a goal, folded: which there are, each a click from being opened, and which are missing, those that are built a click from being
 * made. Nothing is looked for until somebody unfolds it.
 */
export class DocumentsList extends Component {
  private readonly detailsEl: HTMLDetailsElement;
  private readonly listEl: HTMLElement;
  private folder: string | null = null;
  private looks = 0;
  private readonly soon = debounce(() => this.look(), quiet, true);

  constructor(
    parentEl: HTMLElement,
    private readonly parts: DocumentsParts,
  ) {
    super();
    this.detailsEl = parentEl.createEl('details', { cls: 'goal-kit-documents' });
    this.detailsEl.createEl('summary', { text: words.documents });
    this.listEl = this.detailsEl.createEl('ul', { attr: { 'aria-label': words.documents } });
    this.detailsEl.hide();
  }

  override onload(): void {
    this.registerDomEvent(this.detailsEl, 'toggle', () => this.look());
    for (const event of this.parts.onChange((path) => this.hear(path))) this.registerEvent(event);
  }

  override onunload(): void {
    this.soon.cancel();
  }

  /** Shows the notes of the goal in a folder; null for none. */
  show(folder: string | null): void {
    if (folder === this.folder) return;
    this.folder = folder;
    this.listEl.empty();
    this.detailsEl.toggle(folder !== null);
    this.look();
  }

  private hear(path: string): void {
    const { folder } = this;
    if (folder !== null && (folder === '' || path.startsWith(`${folder}/`))) this.soon();
  }

  /** Looks what there is, unless nobody sees it; of several looks the last counts. */
  private look(): void {
    const { folder } = this;
    if (folder === null || !this.detailsEl.open) return;
    const look = ++this.looks;
    this.parts.run(async () => {
      const found = await this.parts.of(folder);
      if (look === this.looks) this.draw(found, folder);
    });
  }

  private draw(found: readonly OfferedDocument[], folder: string): void {
    const focused = this.listEl.contains(activeIn(this.listEl))
      ? activeIn(this.listEl)?.closest('[data-document]')?.getAttribute('data-document')
      : null;
    this.listEl.empty();
    for (const document of found) {
      const item = this.listEl.createEl('li', { attr: { 'data-document': document.name } });
      if (document.paths.length === 0) this.drawMissing(item, document, folder);
      else this.drawPresent(item, document);
      if (document.offer !== null) this.drawOffer(item, document.name, document.offer);
      if (document.name === focused) item.querySelector('button')?.focus();
    }
  }

  private drawPresent(item: HTMLElement, { name, paths }: ListedDocument): void {
    const [only, ...more] = paths;
    if (only !== undefined && more.length === 0 && !name.endsWith('/')) {
      this.link(item, name, only);
      return;
    }
    item.createSpan({ cls: 'goal-kit-document-name', text: name });
    const list = item.createEl('ul', { attr: { 'aria-label': name } });
    for (const path of paths) this.link(list.createEl('li'), nameOf(path), path);
  }

  private drawOffer(item: HTMLElement, name: string, { label, click }: Offer): void {
    const attr = { type: 'button', 'aria-label': words.offerIn(label, name) };
    item.createEl('button', { text: label, attr }).addEventListener('click', click);
  }

  private link(item: HTMLElement, text: string, path: string): void {
    const attr = { type: 'button', 'aria-label': words.openDocument(text) };
    const button = item.createEl('button', { cls: ['clickable-icon', 'goal-kit-document'], text, attr });
    button.addEventListener('click', () => this.parts.open(path));
  }

  private drawMissing(item: HTMLElement, document: ListedDocument, folder: string): void {
    const { name, build } = document;
    item.createSpan({
      cls: ['goal-kit-document-name', 'goal-kit-document-missing'],
      text: words.notYet(name),
    });
    if (build === null) return;
    const attr = { type: 'button', 'aria-label': words.buildOf(name) };
    const button = item.createEl('button', { text: words.buildNote, attr });
    button.addEventListener('click', () => this.parts.build(document, folder));
  }
}

function activeIn(el: HTMLElement): Element | null {
  return el.doc.activeElement;
}
