import type { App as ObsidianApp, Plugin as ObsidianPlugin, PluginManifest } from 'obsidian';
import * as mocks from 'obsidian-test-mocks/obsidian';
import { setup } from 'obsidian-test-mocks/setup';
import { drawIcon } from './icons.ts';
import { putOnScreen } from './workspace.ts';
import '../support/obsidian-shim.ts';

/** Mermaid, as far as the page knows it. */
interface Mermaid {
  initialize(config: object): void;
  parse(text: string): Promise<unknown>;
  render(...args: unknown[]): Promise<{ svg: string }>;
}

type PluginClass = new (app: ObsidianApp, manifest: PluginManifest) => ObsidianPlugin;

/** What the tests in the browser can do with the page. */
export interface Stage {
  readonly app: mocks.App;
  readonly plugin: mocks.Plugin;
  /** How often Mermaid has drawn something. */
  renders: number;
  /** Set by a test: Mermaid then fails with these words. */
  failure: string | null;
  /** Milliseconds that each drawing waits first. */
  delay: number;
  run(command: string): void;
  open(path: string): Promise<void>;
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
  read(path: string): string;
  dark(isDark: boolean): void;
  /** Width of the side pane in pixels. */
  side(width: number): void;
  embed(source: string): Promise<void>;
}

declare global {
  interface Window {
    stage: Stage | undefined;
    mermaid: Mermaid;
    /** The built plugin, as `scripts/stage-server.mjs` serves it. */
    plugin: (module: object, exports: object, require: (name: string) => object) => void;
  }
}

const isHidden = (path: string): boolean => path.split('/').some((segment) => segment.startsWith('.'));

/** Starts the app with a vault, loads the built plugin as Obsidian does, from its text, and opens the first note. */
async function start(): Promise<void> {
  setup();
  const query = new URLSearchParams(location.search);
  const files = (await (await fetch('/vault.json')).json()) as Record<string, string>;
  const shown = Object.entries(files).filter(([path]) => !isHidden(path));
  const app = mocks.App.createConfigured__({ files: Object.fromEntries(shown) });
  const adapter = app.vault.adapter as unknown as mocks.FileSystemAdapter;
  for (const [path, text] of Object.entries(files).filter(([path]) => isHidden(path)))
    adapter.writeSync__(path, text);

  const stage: Partial<Stage> = { app, renders: 0, failure: null, delay: 0 };
  const PluginType = await pluginClass(obsidian(stage as Stage));
  const manifest = (await (await fetch('/manifest.json')).json()) as PluginManifest;
  const plugin = mocks.Plugin.fromOriginalType2__(new PluginType(app.asOriginalType__(), manifest));
  putOnScreen(app, plugin, {
    root: document.body.find('.mod-root'),
    side: document.body.find('.mod-right-split'),
    ribbon: document.body.find('.side-dock-ribbon'),
    statusBar: document.body.find('.status-bar'),
  });
  document.addEventListener('contextmenu', (event) => event.preventDefault());
  window.stage = Object.assign(stage as Stage, { plugin, ...controls(app, plugin) });
  window.stage.dark(query.get('theme') === 'dark');
  if (query.has('phone')) bePhone();
  window.stage.side(Number(query.get('side') ?? 480));
  plugin.load();
  app.workspace.setLayoutReady__();
  await new Promise((resolve) => setTimeout(resolve, 50));
  document.body.dataset['ready'] = 'true';
  if (query.get('open') !== null) await window.stage.open(query.get('open') ?? '');
  if (query.get('graph') !== null) window.stage.run('open-graph');
}

/** The module `obsidian` as the plugin sees it. */
function obsidian(stage: Stage): object {
  return {
    ...mocks,
    loadMermaid: () =>
      Promise.resolve({
        parse: (text: string) => window.mermaid.parse(text),
        initialize: () => {
          throw new Error('The plugin has changed the configuration that all notes share.');
        },
        render: async (...args: unknown[]) => {
          stage.renders++;
          if (stage.delay > 0) await new Promise((resolve) => setTimeout(resolve, stage.delay));
          if (stage.failure !== null) throw new Error(stage.failure);
          return window.mermaid.render(...args);
        },
      }),
    setIcon: drawIcon,
    setTooltip: (el: HTMLElement, text: string) => el.setAttr('aria-label', text),
  };
}

/** On a phone the side pane is a drawer over all else, there is no status bar, and buttons are as large as a finger. */
function bePhone(): void {
  Object.assign(mocks.Platform, {
    isMobile: true,
    isMobileApp: true,
    isPhone: true,
    isDesktop: false,
    isDesktopApp: false,
  });
  document.body.addClasses(['is-mobile', 'is-phone']);
}

function loadScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.head.createEl('script', { attr: { src } });
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${src} does not load.`)));
  });
}

async function pluginClass(module: object): Promise<PluginClass> {
  const exported: { exports: { default?: PluginClass } } = { exports: {} };
  const require = (name: string): object => {
    if (name === 'obsidian') return module;
    throw new Error(`main.js asks for ${name}.`);
  };
  await loadScript('/main.js');
  window.plugin(exported, exported.exports, require);
  if (exported.exports.default === undefined) throw new Error('main.js exports no plugin.');
  return exported.exports.default;
}

function controls(
  app: mocks.App,
  plugin: mocks.Plugin,
): Omit<Stage, 'app' | 'plugin' | 'renders' | 'failure' | 'delay'> {
  const { vault } = app;
  const adapter = vault.adapter as unknown as mocks.FileSystemAdapter;
  return {
    run: (command) => {
      const found = plugin.commands__.get(command);
      if (found?.callback === undefined) throw new Error(`There is no command ${command}.`);
      found.callback();
    },
    open: async (path) => {
      const file = vault.getFileByPath(path);
      if (file === null) throw new Error(`There is no ${path}.`);
      await app.workspace.getLeaf().openFile(file);
    },
    write: async (path, text) => {
      const file = vault.getFileByPath(path);
      if (isHidden(path)) {
        await adapter.write(path, text);
        vault.trigger('raw', path);
      } else if (file === null) await vault.create(path, text);
      else await vault.modify(file, text);
    },
    remove: async (path) => {
      const file = vault.getFileByPath(path);
      if (file !== null) await app.fileManager.trashFile(file);
    },
    read: (path) => adapter.readSync__(path),
    dark: (isDark) => {
      document.body.toggleClass('theme-dark', isDark);
      document.body.toggleClass('theme-light', !isDark);
      window.mermaid.initialize({
        startOnLoad: false,
        theme: isDark ? 'dark' : 'default',
        securityLevel: 'loose',
      });
    },
    side: (width) => document.body.find('.mod-right-split').style.setProperty('width', `${width}px`),
    embed: async (source) => {
      const handler = plugin.markdownCodeBlockProcessors__.get('goal-kit');
      if (handler === undefined) throw new Error('There is no code block goal-kit.');
      const parent = document.body.find('.mod-root .view-content');
      parent.empty();
      const el = parent.createDiv('block-language-goal-kit');
      const sourcePath = app.workspace.getActiveFile()?.path ?? '';
      const addChild = (child: mocks.Component): void => child.load();
      await handler(source, el, {
        sourcePath,
        docId: 'stage',
        frontmatter: null,
        addChild,
        getSectionInfo: () => null,
      } as never);
    },
  };
}

void start();
