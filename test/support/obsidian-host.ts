import type { App as ObsidianApp, Plugin as ObsidianPlugin, PluginManifest } from 'obsidian';
import { App, type FileSystemAdapter, Menu, Plugin, TextFileView } from 'obsidian-test-mocks/obsidian';
import { idle, turn } from './idle.ts';
import './obsidian-metadata-shim.ts';
import './obsidian-shim.ts';
import './obsidian-view-shim.ts';

/** Files of a vault by their path; a path that ends in a slash is an empty folder. */
export type Files = Readonly<Record<string, string>>;

type PluginClass = new (app: ObsidianApp, manifest: PluginManifest) => ObsidianPlugin;

const manifest: PluginManifest = {
  id: 'goal-kit',
  name: 'Goal Kit',
  version: '0.0.0',
  minAppVersion: '1.13.0',
  author: '',
  description: '',
};

/** A small Obsidian around one vault in memory: it loads a plugin and does with it what a user would do. */
export class ObsidianHost {
  private constructor(
    readonly app: App,
    readonly plugin: Plugin,
  ) {}

  /** Starts with a vault's files and the plugin's saved data. */
  static async start(PluginType: PluginClass, files: Files, data: unknown = null): Promise<ObsidianHost> {
    document.body.empty();
    const app = App.createConfigured__({
      files: Object.fromEntries(Object.entries(files).filter(([path]) => !isHidden(path))),
    });
    const host = ObsidianHost.with(app, PluginType, data);
    for (const [path, text] of Object.entries(files).filter(([hidden]) => isHidden(hidden)))
      host.hide(path, text);
    app.workspace.setLayoutReady__();
    await host.load();
    return host;
  }

  private static with(app: App, PluginType: PluginClass, data: unknown): ObsidianHost {
    const plugin = Plugin.fromOriginalType2__(new PluginType(app.asOriginalType__(), manifest));
    plugin.data__ = data;
    return new ObsidianHost(app, plugin);
  }

  /** Turns the plugin on again, after it was unloaded, in the same vault. */
  async again(PluginType: PluginClass): Promise<ObsidianHost> {
    const host = ObsidianHost.with(this.app, PluginType, this.plugin.data__);
    await host.load();
    return host;
  }

  get adapter(): FileSystemAdapter {
    return this.app.vault.adapter as unknown as FileSystemAdapter;
  }

  /** Runs a command as the command palette would. */
  run(command: string): void {
    const found = this.plugin.commands__.get(command);
    if (found?.callback === undefined) throw new Error(`There is no command ${command}.`);
    found.callback();
  }

  /** Opens a note in the active tab. */
  async open(path: string): Promise<void> {
    const file = this.app.vault.getFileByPath(path);
    if (file === null) throw new Error(`Obsidian does not show ${path}.`);
    await this.app.workspace.getLeaf().openFile(file);
    this.app.workspace.trigger('file-open', file);
  }

  /** Types a text over all that stands in the active tab, which does not save it yet. */
  type(text: string): void {
    const view = this.app.workspace.activeLeaf?.view;
    if (!(view instanceof TextFileView)) throw new Error('No note is open.');
    view.setViewData(text, false);
  }

  /** Changes a file by other hands than ours: another program's, a sync's, or those of a user who has saved. */
  edit(path: string, change: (text: string) => string): void {
    this.adapter.writeSync__(path, change(this.read(path)));
    const file = this.app.vault.getFileByPath(path);
    if (file !== null) {
      // The vault in memory does not tell one moment from another.
      file.stat.mtime++;
      this.app.vault.trigger('modify', file);
    }
    this.app.vault.trigger('raw', path);
  }

  /** Takes the notices off the screen. */
  clearNotices(): void {
    for (const el of document.querySelectorAll('.notice')) el.remove();
  }

  /** What the menu of a right click on a file or folder offers. */
  menuOf(path: string): string[] {
    return this.menu(path).map(({ title__ }) =>
      typeof title__ === 'string' ? title__ : title__.textContent,
    );
  }

  /** Chooses something from the menu of a file or folder. */
  pick(path: string, title: string): void {
    const item = this.menu(path).find(({ title__ }) => title__ === title);
    if (item === undefined) throw new Error(`The menu of ${path} does not offer ${title}.`);
    item.onClick__?.(new MouseEvent('click'));
  }

  /** Path of the note in the active tab. */
  get activePath(): string | null {
    return this.app.workspace.getActiveFile()?.path ?? null;
  }

  /** Every file of the vault, hidden or not, but the records of builds. */
  get paths(): string[] {
    return this.adapter
      .listAll__()
      .files.filter((path) => !path.endsWith('.goal-kit.json'))
      .sort();
  }

  /** The records of builds. */
  get records(): string[] {
    return this.adapter
      .listAll__()
      .files.filter((path) => path.endsWith('.goal-kit.json'))
      .sort();
  }

  read(path: string): string {
    return this.adapter.readSync__(path);
  }

  /** The notices on the screen, each by its line; progress is not among them. */
  get notices(): string[] {
    return Array.from(document.querySelectorAll('.goal-kit-notice-line'), ({ textContent }) => textContent);
  }

  /** A notice's details, the first sentence being its line, the report last; the notice stays. Empty where it has none. */
  details(notice = this.notices.length - 1): string[] {
    const line = document.querySelectorAll('.goal-kit-notice-line')[notice];
    line?.parentElement?.querySelector<HTMLElement>('.goal-kit-details-button')?.click();
    const dialog = document.querySelector('.goal-kit-details')?.closest('.modal-container');
    const texts = dialog?.querySelectorAll('.goal-kit-details-text, .goal-kit-preview-lists') ?? [];
    const told = Array.from(texts, ({ textContent }) => textContent);
    dialog?.querySelector<HTMLElement>('.modal-close-button')?.click();
    return told;
  }

  /** All that the notices say in words, their details too, and nothing before there is one. */
  async told(): Promise<string> {
    await until(() => this.notices.length > 0);
    return this.notices.flatMap((line, index) => [line, ...this.details(index).slice(1)]).join(' ');
  }

  /** The status bar's item, once it says something of this form. */
  async statusBar(form: RegExp): Promise<HTMLElement> {
    const [item] = this.plugin.statusBarItems__;
    if (item === undefined) throw new Error('The status bar has no item.');
    await until(() => form.test(item.textContent));
    return item;
  }

  /** The open dialog. */
  async dialog(): Promise<HTMLElement> {
    await until(() => document.querySelector('.modal-container') !== null);
    return document.body.find('.modal-container');
  }

  /** Presses a button of the dialog, or of a notice. */
  async press(label: string): Promise<void> {
    const button = (): HTMLButtonElement | undefined =>
      Array.from(document.querySelectorAll('button')).find((one) => one.textContent === label);
    await until(() => button() !== undefined);
    button()?.click();
  }

  /** Gives one of a dialog's answers, and waits until it shows what becomes of it. */
  async answer(label: string): Promise<void> {
    const answer = (): HTMLElement | undefined =>
      Array.from(document.querySelectorAll<HTMLElement>('.modal-container label')).find(
        (one) => one.textContent === label,
      );
    await until(() => answer() !== undefined);
    answer()?.find('input').click();
    await until(() => document.querySelector('[aria-busy]') === null);
  }

  /** Closes the dialog or list without an answer, as Escape does. */
  closeDialog(): void {
    document.body.find('.modal-close-button').click();
  }

  /** Waits until no dialog is open. */
  async closed(): Promise<void> {
    await until(() => document.querySelector('.modal-container') === null);
    await this.settle();
  }

  /** Waits until nothing is left to happen by itself. */
  async settle(): Promise<void> {
    await idle();
  }

  /** What the open list offers. */
  async suggestions(): Promise<HTMLElement[]> {
    await until(() => document.querySelector('.suggestion-item') !== null);
    return Array.from(document.querySelectorAll<HTMLElement>('.suggestion-item'));
  }

  /** Types into the open list. */
  search(query: string): void {
    const input = document.querySelector<HTMLInputElement>('.modal-container input');
    if (input === null) throw new Error('No list is open.');
    input.value = query;
    input.dispatchEvent(new Event('input'));
  }

  /** Chooses the entry of the open list that holds a text. */
  async choose(text: string): Promise<void> {
    const entry = (await this.suggestions()).find((one) => one.textContent.includes(text));
    if (entry === undefined) throw new Error(`The list does not offer ${text}.`);
    entry.click();
  }

  private async load(): Promise<void> {
    this.plugin.load();
    await until(() => this.plugin.settingTabs__.length > 0);
  }

  private menu(path: string): Menu['menuItems__'] {
    const menu = Menu.create2__();
    this.app.workspace.trigger(
      'file-menu',
      menu,
      this.app.vault.getAbstractFileByPath(path),
      'file-explorer',
    );
    return menu.menuItems__;
  }

  /** Puts a hidden file or folder on the disk; the folder around it is shown. */
  private hide(path: string, text: string): void {
    const around = /^([^.].*?)\/\./.exec(path)?.[1];
    if (around !== undefined) this.app.vault.createFolderSync__(around);
    if (path.endsWith('/')) this.adapter.mkdirSync__(path.slice(0, -1));
    else this.adapter.writeSync__(path, text);
  }
}

/** Waits for something to become true, a few seconds at most. */
export async function until(isTrue: () => boolean, seconds = 10): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!isTrue()) {
    if (Date.now() > end) throw new Error(`Waited ${seconds} seconds in vain for: ${isTrue.toString()}`);
    await turn();
  }
}

function isHidden(path: string): boolean {
  return path.split('/').some((segment) => segment.startsWith('.'));
}
