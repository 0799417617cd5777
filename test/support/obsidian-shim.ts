import type { ConfirmationButton as Button } from 'obsidian';
import {
  ConfirmationButton,
  ConfirmationModal,
  FileSystemAdapter,
  FuzzySuggestModal,
  MarkdownView,
  Modal,
  Notice,
  prepareFuzzySearch,
  Scope,
  SearchComponent,
  SuggestModal,
  Vault,
  WorkspaceLeaf,
} from 'obsidian-test-mocks/obsidian';
import { mend } from './obsidian-mend.ts';

/**
 * Mends obsidian-test-mocks where it differs from the app in a way that our users would see: each function is one such
 * difference. Importing this file is enough.
 */
keepNotices();
keepDialogs();
handKeysToDialogs();
answerConfirmations();
listSuggestions();
openNotesInViews();
searchAsOneTypes();
refuseToOverwrite();
wantFolders();
editInEditors();

/** The app shows a notice with the very elements it was given, until it is hidden. */
function keepNotices(): void {
  Notice.prototype.constructor__ = function (this: Notice, message) {
    this.containerEl.addClass('notice');
    this.messageEl.addClass('notice-message');
    if (typeof message !== 'string') this.messageEl.replaceChildren(message);
    document.body.append(this.containerEl);
  };
  Notice.prototype.hide = function (this: Notice) {
    this.containerEl.remove();
  };
}

/** The app keeps a dialog open, in the document, until it is closed. */
function keepDialogs(): void {
  Modal.prototype.open = function (this: Modal) {
    this.containerEl.addClass('modal-container');
    this.modalEl.addClass('modal');
    this.titleEl.addClass('modal-title');
    this.contentEl.addClass('modal-content');
    this.modalEl.prepend(this.titleEl);
    document.body.append(this.containerEl);
    this.modalEl.createDiv('modal-close-button').addEventListener('click', () => this.close());
    this.onOpen();
  };
  Modal.prototype.close = function (this: Modal) {
    if (!this.containerEl.isConnected) return;
    this.containerEl.remove();
    this.onClose();
    const told: unknown = Reflect.get(this, 'closeCallback');
    if (typeof told === 'function') Reflect.apply(told, undefined, []);
  };
}

/** The app tells a search field's listener with each key. */
function searchAsOneTypes(): void {
  SearchComponent.prototype.constructor4__ = function (this: SearchComponent, containerEl) {
    this.inputEl.addEventListener('input', () => this.onChanged());
    containerEl.addClass('search-input-container');
  };
  SearchComponent.prototype.onChanged = function (this: SearchComponent) {
    const told: unknown = Reflect.get(this, '_onChange');
    if (typeof told === 'function') Reflect.apply(told, undefined, [this.inputEl.value]);
  };
}

/** The app hands the keys to the open dialog: to what it has registered, and Escape closes it. */
function handKeysToDialogs(): void {
  const handlers = new WeakMap<object, Map<string, () => unknown>>();
  mend(
    Scope.prototype,
    'register',
    (register) =>
      function (this: Scope, modifiers, key, func) {
        const own = handlers.get(this) ?? new Map<string, () => unknown>();
        handlers.set(this, own.set([...(modifiers ?? []), key ?? ''].join('+'), func as () => unknown));
        return register.call(this, modifiers, key, func);
      },
  );
  mend(
    Modal.prototype,
    'open',
    (open) =>
      function (this: Modal) {
        this.containerEl.addEventListener('keydown', ({ key, ctrlKey }) => {
          if (key === 'Escape') this.close();
          else handlers.get(this.scope)?.get(ctrlKey ? `Mod+${key}` : key)?.();
        });
        open.call(this);
      },
  );
}

/** The app closes a confirmation when one of its buttons is pressed, unless the button's handler returns something true. */
function answerConfirmations(): void {
  const addButton = function (this: ConfirmationModal, draw: (button: Button) => unknown): ConfirmationModal {
    const button = ConfirmationButton.create2__(this.buttonContainerEl);
    let handler: (event: MouseEvent) => unknown = () => undefined;
    button.onClick = (given) => {
      handler = given;
      return button;
    };
    button.buttonEl.addEventListener('click', (event) => {
      if (!handler(event)) this.close();
    });
    draw(button.asOriginalType3__());
    return this;
  };
  ConfirmationModal.prototype.addButton = addButton;
  ConfirmationModal.prototype.addCancelButton = function (this: ConfirmationModal, text = 'Cancel') {
    addButton.call(this, (button) => button.setButtonText(text));
    return this;
  };
}

/** The app lists what fits the query; a choice closes the list first and is told then. */
function listSuggestions(): void {
  const fuzzy = FuzzySuggestModal.prototype;
  fuzzy.getSuggestions = function (this: FuzzySuggestModal<unknown>, query: string) {
    const search = prepareFuzzySearch(query);
    return this.getItems().flatMap((item) => {
      const match = search(this.getItemText(item));
      return match === null ? [] : [{ item, match }];
    });
  };
  fuzzy.renderSuggestion = function (this: FuzzySuggestModal<unknown>, { item }, el) {
    el.setText(this.getItemText(item));
  };
  SuggestModal.prototype.open = function (this: SuggestModal<unknown>) {
    Modal.prototype.open.call(this);
    const list = async (): Promise<void> => {
      const suggestions = await this.getSuggestions(this.inputEl.value);
      this.resultContainerEl.empty();
      for (const suggestion of suggestions) {
        const el = this.resultContainerEl.createDiv('suggestion-item');
        this.renderSuggestion(suggestion, el);
        el.addEventListener('click', (event) => this.selectSuggestion(suggestion, event));
      }
    };
    this.inputEl.addEventListener('input', () => void list());
    void list();
  };
  SuggestModal.prototype.selectSuggestion = function (this: SuggestModal<unknown>, value, event) {
    this.close();
    this.onChooseSuggestion(value, event);
  };
}

/** The app opens a note in a view of its text. */
function openNotesInViews(): void {
  mend(
    WorkspaceLeaf.prototype,
    'openFile',
    (openFile) =>
      async function (this: WorkspaceLeaf, file, state) {
        await openFile.call(this, file, state);
        const view = MarkdownView.create2__(this);
        view.file = file;
        view.setViewData(await this.app__.vault.read(file), true);
        await this.setViewState({ type: 'markdown' });
        this.view = view.asOriginalType7__();
      },
  );
}

/** The app neither creates nor renames over what exists. */
function refuseToOverwrite(): void {
  mend(
    Vault.prototype,
    'create',
    (create) =>
      async function (this: Vault, path, data, options) {
        if (await this.adapter.exists(path)) throw new Error('File already exists.');
        return create.call(this, path, data, options);
      },
  );
  mend(
    FileSystemAdapter.prototype,
    'rename',
    (rename) =>
      async function (this: FileSystemAdapter, path, newPath) {
        if (await this.exists(newPath)) throw new Error('Destination file already exists!');
        return rename.call(this, path, newPath);
      },
  );
  Vault.prototype.getName = function (this: Vault) {
    return this.adapter.getName();
  };
}

/** The app neither lists a folder nor writes into one that does not exist. */
function wantFolders(): void {
  const want = async (adapter: FileSystemAdapter, folder: string): Promise<void> => {
    const stat = await adapter.stat(folder);
    if (stat?.type !== 'folder') throw new Error(`ENOENT: no such file or directory, '${folder}'`);
  };
  mend(
    FileSystemAdapter.prototype,
    'list',
    (list) =>
      async function (this: FileSystemAdapter, path) {
        await want(this, path);
        return list.call(this, path);
      },
  );
  mend(
    FileSystemAdapter.prototype,
    'write',
    (write) =>
      async function (this: FileSystemAdapter, path, data, options) {
        await want(this, path.slice(0, Math.max(0, path.lastIndexOf('/'))));
        await write.call(this, path, data, options);
      },
  );
}

/** The app's text of a view is that of its editor, where lines end in LF; saving writes it to the file. */
function editInEditors(): void {
  MarkdownView.prototype.setViewData = function (this: MarkdownView, data) {
    this.editor.setValue(data.replace(/\r\n?/g, '\n'));
  };
  MarkdownView.prototype.getViewData = function (this: MarkdownView) {
    return this.editor.getValue();
  };
  MarkdownView.prototype.save = async function (this: MarkdownView) {
    if (this.file !== null) await this.app.vault.modify(this.file, this.editor.getValue());
  };
}
