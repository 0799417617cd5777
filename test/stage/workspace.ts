import {
  type App,
  MarkdownView,
  Menu,
  type MenuItem,
  Notice,
  type Plugin,
  type View,
  type WorkspaceLeaf,
} from 'obsidian-test-mocks/obsidian';
import { mend } from '../support/obsidian-mend.ts';
import { drawIcon } from './icons.ts';

/** Where the app's parts are on the page. */
export interface Places {
  readonly root: HTMLElement;
  readonly side: HTMLElement;
  readonly ribbon: HTMLElement;
  readonly statusBar: HTMLElement;
}

/** What obsidian-test-mocks leaves out of a view's life: the app calls these. */
interface LivingView {
  onOpen(): Promise<void>;
  onClose(): Promise<void>;
  setState(state: unknown, result: { history: boolean }): Promise<void>;
}

/** Gives the workspace of obsidian-test-mocks its screen: leaves stand in the document and their views live as in the app. */
export function putOnScreen(app: App, plugin: Plugin, places: Places): void {
  const { workspace } = app;
  const leafOn = (leaf: WorkspaceLeaf, parent: HTMLElement): WorkspaceLeaf => {
    const leafEl = parent.createDiv('workspace-leaf');
    const header = parent.createDiv({ cls: 'workspace-tab-header-container', prepend: true });
    embody(leaf, { app, plugin, leafEl, header });
    return leaf;
  };
  const first = workspace.getLeaf();
  const make = (parent: HTMLElement): WorkspaceLeaf => leafOn(workspace.createLeafBySplit(first), parent);
  workspace.getRightLeaf = () => make(places.side);
  const main = leafOn(first, places.root);
  workspace.activeLeaf = main;
  workspace.getMostRecentLeaf = () => main;
  workspace.getLeaf = (newLeaf) =>
    newLeaf === true || newLeaf === 'tab' || newLeaf === 'split' || newLeaf === 'window'
      ? make(places.root)
      : main;
  workspace.ensureSideLeaf = async (type) => {
    const leaf = workspace.getLeavesOfType(type)[0] ?? make(places.side);
    if (leaf.getViewState().type !== type) await leaf.setViewState({ type });
    return leaf;
  };
  workspace.revealLeaf = () => Promise.resolve();
  workspace.getActiveFile = () => main.file__;
  workspace.openPopoutLeaf = () => {
    const frame = places.root.createEl('iframe', { attr: { title: 'Pop-out window' } });
    const doc = frame.contentDocument;
    if (doc === null) throw new Error('The pop-out window has no document.');
    shareHelpers(frame.contentWindow as Window & typeof globalThis);
    doc.body.className = document.body.className;
    for (const sheet of Array.from(document.querySelectorAll('link[rel=stylesheet]'))) {
      doc.head.append(doc.importNode(sheet, true));
    }
    return make(doc.body);
  };
  plugin.addRibbonIcon = (icon, title, callback) => {
    const el = places.ribbon.createEl('button', {
      cls: ['clickable-icon', 'side-dock-ribbon-action'],
      attr: { 'aria-label': title },
    });
    drawIcon(el, icon);
    el.addEventListener('click', callback);
    return el;
  };
  plugin.addStatusBarItem = () => places.statusBar.createDiv('status-bar-item');
  showMenus();
  showNotices();
  keepTabInDialogs();
}

/** The app shows notices one below the other; one that has a time goes by itself, and a click takes any away. */
function showNotices(): void {
  mend(
    Notice.prototype,
    'constructor__',
    (make) =>
      function (this: Notice, message, duration = 0) {
        make.call(this, message, duration);
        const place =
          document.querySelector('.notice-container') ?? document.body.createDiv('notice-container');
        place.append(this.containerEl);
        this.containerEl.addEventListener('click', () => this.hide());
        if (duration > 0) setTimeout(() => this.hide(), duration);
      },
  );
}

/** The app keeps the Tab key in the dialog that is open. */
function keepTabInDialogs(): void {
  document.addEventListener('keydown', (event) => {
    const dialog = Array.from(document.querySelectorAll('.modal')).at(-1);
    if (event.key !== 'Tab' || dialog === undefined) return;
    const stops = Array.from(
      dialog.querySelectorAll<HTMLElement>(
        'button, input, select, textarea, summary, a[href], [tabindex="0"]',
      ),
    ).filter((el) => el.offsetParent !== null && !el.hasAttribute('disabled'));
    const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    if (dialog.contains(document.activeElement) && document.activeElement !== from) return;
    event.preventDefault();
    to?.focus();
  });
}

/** The app gives its helpers to the elements of each window. */
function shareHelpers(win: Window & typeof globalThis): void {
  for (const name of [
    'Node',
    'Element',
    'HTMLElement',
    'SVGElement',
    'Document',
    'DocumentFragment',
  ] as const) {
    const own = win[name].prototype;
    for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(window[name].prototype))) {
      if (!(key in own)) Object.defineProperty(own, key, { ...property, configurable: true });
    }
  }
}

interface Body {
  readonly app: App;
  readonly plugin: Plugin;
  readonly leafEl: HTMLElement;
  readonly header: HTMLElement;
}

function embody(leaf: WorkspaceLeaf, { app, plugin, leafEl, header }: Body): void {
  const leave = async (): Promise<void> => {
    const view = leaf.view as View | null;
    if (view === null) return;
    view.unload();
    await (view as unknown as LivingView).onClose();
    leafEl.empty();
    Reflect.set(leaf, 'view', null);
  };
  const enter = async (view: View): Promise<void> => {
    await leave();
    Reflect.set(leaf, 'view', view);
    const { containerEl } = view;
    containerEl.className = 'workspace-leaf-content';
    containerEl.dataset['type'] = view.getViewType();
    (containerEl.firstElementChild ?? containerEl).addClass('view-content');
    leafEl.append(leafEl.doc.adoptNode(containerEl));
    header.setText(view.getDisplayText());
    view.load();
    await (view as unknown as LivingView).onOpen();
  };
  const setType = leaf.setViewState.bind(leaf);
  leaf.setViewState = async (state, eState) => {
    await setType(state, eState);
    const creator = plugin.views__.get(state.type);
    if (creator !== undefined && (leaf.view as View | null)?.getViewType() !== state.type) {
      await enter(creator(leaf as never) as unknown as View);
    }
    await (leaf.view as unknown as LivingView | null)?.setState(state.state ?? {}, { history: false });
    app.workspace.trigger('layout-change');
  };
  leaf.setEphemeralState = (state) => {
    (leaf.view as View | null)?.setEphemeralState(state);
  };
  const kept = leaf.getViewState.bind(leaf);
  leaf.getViewState = () => {
    const view = leaf.view as View | null;
    return view === null ? kept() : { ...kept(), state: view.getState() };
  };
  leaf.openFile = async (file, openState) => {
    const view = MarkdownView.create2__(leaf);
    view.file = file;
    await setType({ type: 'markdown' });
    Reflect.set(leaf, 'file', file);
    view.setViewData(await app.vault.read(file), true);
    await enter(view);
    showText(view, Number((openState?.eState as { line?: unknown } | undefined)?.line ?? -1));
    app.workspace.trigger('file-open', file);
    app.workspace.trigger('active-leaf-change', leaf);
  };
  // A note that changes on the disk changes in its tab.
  app.vault.on('modify', (file) => {
    const { view } = leaf;
    if (!(view instanceof MarkdownView) || view.file !== file) return;
    void app.vault.read(view.file as never).then((text) => {
      view.setViewData(text, false);
      showText(view, -1);
    });
  });
  const detach = leaf.detach.bind(leaf);
  leaf.detach = () => {
    void leave();
    leafEl.remove();
    header.remove();
    detach();
    app.workspace.trigger('layout-change');
  };
}

/** Shows a note's lines, the one that was asked for marked as the app marks it. */
function showText(view: MarkdownView, line: number): void {
  const { contentEl } = view;
  contentEl.empty();
  contentEl.tabIndex = 0;
  const note = contentEl.createDiv('stage-note');
  view
    .getViewData()
    .split('\n')
    .forEach((text, index) => {
      const el = note.createDiv({ text: text === '' ? ' ' : text, attr: { 'data-line': index + 1 } });
      if (index !== line) return;
      el.addClass('is-flashing');
      el.scrollIntoView({ block: 'center' });
    });
  if (line >= 0) view.editor.setCursor(line, 0);
}

/** The app shows a menu in the document until one of its entries is chosen. */
function showMenus(): void {
  const showAt = (menu: Menu, x: number, y: number): Menu => {
    const el = document.body.createDiv({ cls: 'menu', attr: { role: 'menu' } });
    for (const item of menu.items__) drawEntry(el, item as MenuItem);
    el.style.left = `${Math.max(0, Math.min(x, innerWidth - el.offsetWidth - 8))}px`;
    // Where there is no room below, a menu opens above.
    const top = y + el.offsetHeight + 8 > innerHeight ? y - el.offsetHeight : y;
    el.style.top = `${Math.max(0, top)}px`;
    const close = (event: Event): void => {
      if (event instanceof KeyboardEvent && event.key !== 'Escape') {
        if (walkMenu(el, event.key)) event.preventDefault();
        return;
      }
      el.remove();
      document.removeEventListener('click', close, true);
      document.removeEventListener('keydown', close, true);
    };
    setTimeout(() => {
      document.addEventListener('click', (event) => setTimeout(() => close(event), 0), {
        once: true,
        capture: true,
      });
    }, 0);
    document.addEventListener('keydown', close, true);
    return menu;
  };
  Menu.prototype.showAtMouseEvent = function (this: Menu, event: MouseEvent) {
    return showAt(this, event.clientX, event.clientY);
  };
  Menu.prototype.showAtPosition = function (this: Menu, { x, y }) {
    return showAt(this, x, y);
  };
}

/** Arrows choose an entry of a menu, Enter takes it; whether the key was one of these. */
function walkMenu(el: HTMLElement, key: string): boolean {
  const entries = el.findAll('.menu-item:not(.is-label, .is-disabled)');
  const at = entries.findIndex((entry) => entry.hasClass('selected'));
  if (key === 'Enter') entries[at]?.click();
  else if (key === 'ArrowDown' || key === 'ArrowUp') {
    const step = key === 'ArrowDown' ? at + 1 : Math.max(at, 0) - 1 + entries.length;
    entries[at]?.removeClass('selected');
    entries[step % entries.length]?.addClass('selected');
  } else return false;
  return true;
}

function drawEntry(el: HTMLElement, item: MenuItem): void {
  if (!('title__' in item)) {
    el.createDiv({ cls: 'menu-separator', attr: { role: 'separator' } });
    return;
  }
  if (item.isLabel__) {
    el.createDiv({ cls: ['menu-item', 'is-label'], text: item.title__, attr: { role: 'presentation' } });
    return;
  }
  const entry = el.createDiv({
    cls: 'menu-item',
    attr: { role: item.checked__ === null ? 'menuitem' : 'menuitemradio', 'aria-checked': item.checked__ },
  });
  entry.toggleClass('is-disabled', item.disabled__);
  const icon = entry.createDiv('menu-item-icon');
  const shown = item.checked__ === true ? 'check' : item.icon__;
  if (shown !== null) drawIcon(icon, shown);
  entry.createDiv({ cls: 'menu-item-title', text: item.title__ });
  entry.addEventListener('click', (event) => {
    if (!item.disabled__) item.onClick__?.(event);
  });
}
