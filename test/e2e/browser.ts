import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const root = path.resolve(__dirname, '../..');
const screenshots = path.join(root, '.scratch', 'screenshots');
const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const switches = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function chromiumPath(): string {
  const found = [process.env['CHROME_PATH'] ?? '', ...usualPlaces].find(
    (file) => file !== '' && existsSync(file),
  );
  if (found !== undefined) return found;
  throw new Error(
    `There is no Chromium to test in. Install one, or name it in CHROME_PATH. Looked in ${usualPlaces.join(', ')}.`,
  );
}

/** What a page opens with. */
export interface Scene {
  readonly note?: string;
  readonly theme?: 'light' | 'dark';
  /** Width of the side pane. */
  readonly side?: number;
  readonly width?: number;
  readonly height?: number;
  /** Opens the graph, too; unless told otherwise. */
  readonly graph?: boolean;
}

/** The stage in Chromium; what a page does wrong is kept. */
export class Theatre {
  private constructor(
    private readonly server: ChildProcess,
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  static async open(): Promise<Theatre> {
    const executablePath = chromiumPath();
    const args = [
      path.join(root, 'scripts/stage.mjs'),
      '--port',
      '0',
      '--vault',
      path.join(root, 'test/e2e/vault'),
    ];
    const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const url = await new Promise<string>((resolve, reject) => {
      server.stdout.on('data', (text: Buffer) => {
        const found = /http:\S+/.exec(text.toString())?.[0];
        if (found !== undefined) resolve(found);
      });
      server.once('exit', (code) => reject(new Error(`The stage did not open (${String(code)}).`)));
    });
    const browser = await chromium.launch({ executablePath, args: switches });
    return new Theatre(server, browser, url);
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.kill();
  }

  async play(scene: Scene = {}): Promise<Play> {
    const viewport = { width: scene.width ?? 1300, height: scene.height ?? 900 };
    const context = await this.browser.newContext({
      viewport,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    const play = new Play(context, page, this.url);
    const query = new URLSearchParams({ theme: scene.theme ?? 'light', side: String(scene.side ?? 480) });
    if (scene.note !== undefined) query.set('open', scene.note);
    if (scene.graph !== false) query.set('graph', '');
    await page.goto(`${this.url}?${query.toString()}`);
    await page.waitForSelector('body[data-ready]');
    return play;
  }
}

/** One page of the stage. */
export class Play {
  /** Errors of scripts, and requests to anywhere else. */
  readonly wrongs: string[] = [];

  constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    url: string,
  ) {
    page.on('pageerror', (error) => this.wrongs.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.wrongs.push(message.text());
    });
    page.on('request', (request) => {
      const asked = request.url();
      if (!asked.startsWith(url) && !asked.startsWith('data:')) this.wrongs.push(`asked for ${asked}`);
    });
  }

  async end(): Promise<void> {
    await this.context.close();
  }

  /** Waits until all charts in sight are drawn. */
  async drawn(): Promise<void> {
    await this.page.waitForSelector('.goal-kit-chart > *');
    await this.page.waitForFunction(
      () => document.querySelector('.goal-kit-chart[aria-busy], .goal-kit-measuring') === null,
    );
    await this.page.waitForTimeout(100);
  }

  /** The task's own node, not its stubs. */
  node(task: string): ReturnType<Page['locator']> {
    return this.page.locator(`svg [data-task="${task}"]:not(.goal-kit-stub)`).first();
  }

  async classOf(task: string): Promise<string> {
    return (await this.node(task).getAttribute('class')) ?? '';
  }

  async screenshot(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    await this.page.screenshot({ path: path.join(screenshots, `${name}.png`) });
  }

  /** What axe-core finds wrong with the plugin's part of the page. */
  async violations(): Promise<string[]> {
    await this.page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
    return this.page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(place: string, options: object): Promise<AxeResult> };
      };
      // A task's name says hours and state in words; its label shows them in short.
      const rules = { 'label-content-name-mismatch': { enabled: false } };
      const { violations } = await axe.run('.mod-right-split', { rules });
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`)
            .join(' | ')}`,
      );
    });
  }
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}
