import type { View, ViewCreator } from 'obsidian';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import {
  type App,
  FileSystemAdapter,
  MarkdownRenderer,
  MarkdownView,
  Plugin,
  type TFile,
  Vault,
  Workspace,
  WorkspaceLeaf,
} from 'obsidian-test-mocks/obsidian';
import { mend } from './obsidian-mend.ts';

/**
 * Mends obsidian-test-mocks in what concerns views and the files that they show, as `obsidian-shim.ts` does for dialogs:
 * each function is one difference from the app. Importing this file is enough.
 */
showWhatIsInTheDocument();
openRegisteredViews();
findActiveView();
reloadWhatChanged();
renderMarkdown();
keepTrash();

/** The app shows what is in the document; jsdom draws nothing and so shows nothing. */
function showWhatIsInTheDocument(): void {
  HTMLElement.prototype.isShown = function (this: HTMLElement) {
    return this.isConnected && this.closest('.is-behind') === null;
  };
}

/** The app makes a registered view for a leaf and hands it its state; the view that was there before is closed. */
function openRegisteredViews(): void {
  const creators = new Map<string, ViewCreator>();
  const made = new WeakSet<object>();
  Plugin.prototype.registerView = function (this: Plugin, type, creator) {
    creators.set(type, creator);
  };
  mend(
    WorkspaceLeaf.prototype,
    'setViewState',
    (setViewState) =>
      async function (this: WorkspaceLeaf, state, eState) {
        const { view: last } = this;
        if (last !== null && made.delete(last)) {
          last.containerEl.remove();
          last.unload();
        }
        await setViewState.call(this, state, eState);
        const create = creators.get(state.type);
        if (create === undefined) return;
        const view = create(this.asOriginalType3__());
        this.view = view;
        made.add(view);
        document.body.append(view.containerEl);
        view.load();
        await open(view);
        await view.setState(state.state ?? {}, { history: false });
        if (state.active === true) this.app__.workspace.setActiveLeaf(this);
      },
  );
  mend(
    WorkspaceLeaf.prototype,
    'getViewState',
    (getViewState) =>
      function (this: WorkspaceLeaf) {
        const stored = getViewState.call(this);
        const isOurs = creators.has(stored.type) && this.view !== null;
        return isOurs ? { ...stored, state: this.view?.getState() ?? {} } : stored;
      },
  );
  mend(
    WorkspaceLeaf.prototype,
    'detach',
    (detach) =>
      function (this: WorkspaceLeaf) {
        this.view?.containerEl.remove();
        this.view?.unload();
        detach.call(this);
      },
  );
}

async function open(view: View): Promise<void> {
  const onOpen: unknown = Reflect.get(view, 'onOpen');
  if (typeof onOpen === 'function') await Reflect.apply(onOpen, view, []);
}

function findActiveView(): void {
  Workspace.prototype.getActiveViewOfType = function (this: Workspace, type) {
    const view: unknown = this.activeLeaf?.view ?? null;
    return view instanceof type ? view : null;
  };
}

/** The app loads a note anew into its views when its file is changed by other hands than theirs. */
function reloadWhatChanged(): void {
  mend(
    Workspace.prototype,
    'setLayoutReady__',
    (setLayoutReady) =>
      function (this: Workspace) {
        setLayoutReady.call(this);
        const app = Reflect.get(this, 'app') as App;
        app.vault.on('modify', (file) => {
          const { path } = file as TFile;
          for (const { view } of this.getLeavesOfType('markdown')) {
            if (view instanceof MarkdownView && view.file?.path === path)
              view.setViewData(app.vault.readSync__(view.file), false);
          }
        });
      },
  );
}

/** The app renders Markdown; a task's box is known by the app's class. */
function renderMarkdown(): void {
  MarkdownRenderer.render = (_app, markdown, el) => {
    const html = micromark(markdown.replace(/^---\n[^]*?\n---\n/, ''), {
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    });
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    for (const box of body.querySelectorAll('input')) {
      box.disabled = false;
      box.className = 'task-list-item-checkbox';
    }
    for (const link of body.querySelectorAll('a')) link.className = 'internal-link';
    el.append(...Array.from(body.childNodes));
    return Promise.resolve();
  };
}

/** The app moves what is deleted to a trash, which takes any number of one name. */
function keepTrash(): void {
  FileSystemAdapter.prototype.trashLocal = async function (this: FileSystemAdapter, path) {
    await this.mkdir('.trash');
    const name = path.slice(path.lastIndexOf('/') + 1);
    let free = `.trash/${name}`;
    for (let more = 1; await this.exists(free); more++) free = `.trash/${more} ${name}`;
    await this.rename(path, free);
  };
  Vault.prototype.trash = async function (this: Vault, file) {
    await this.adapter.trashLocal(file.path);
    this.deleteVaultAbstractFile__(file.path);
    this.trigger('delete', file);
  };
}
