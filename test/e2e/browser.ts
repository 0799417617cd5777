import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { scriptOf } from '../support/mermaid.ts';

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
  /** A phone that is touched; the side pane is all of its screen. */
  readonly phone?: boolean;
  /** Files of the vault by their paths, in place of the stage's own. */
  readonly files?: Readonly<Record<string, string>>;
  /** The package that Mermaid is taken from, by its name in package.json. */
  readonly mermaid?: string;
}

/** A place in the page, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
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
    const isPhone = scene.phone === true;
    const size = isPhone ? { width: 360, height: 740 } : { width: 1300, height: 900 };
    const viewport = { width: scene.width ?? size.width, height: scene.height ?? size.height };
    const context = await this.browser.newContext({
      viewport,
      hasTouch: isPhone,
      isMobile: isPhone,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    if (scene.mermaid !== undefined) {
      const script = scriptOf(scene.mermaid);
      await page.route('**/mermaid.js', (route) => route.fulfill({ path: script }));
    }
    const { files } = scene;
    if (files !== undefined) await page.route('**/vault.json', (route) => route.fulfill({ json: files }));
    const play = new Play(context, page, this.url);
    const side = scene.side ?? (isPhone ? viewport.width : 480);
    const query = new URLSearchParams({ theme: scene.theme ?? 'light', side: String(side) });
    if (isPhone) query.set('phone', '');
    if (scene.note !== undefined) query.set('open', scene.note);
    if (scene.graph !== false) query.set('graph', '');
    await page.goto(`${this.url}?${query.toString()}`);
    await page.waitForSelector('body[data-ready]');
    return play;
  }
}

/** A theatre for the tests of one file: it opens before them and closes behind them; a test's play ends with the test. */
export function theatreForTests(): Pick<Theatre, 'play'> {
  let theatre: Theatre | null = null;
  let last: Play | null = null;
  beforeAll(async () => {
    theatre = await Theatre.open();
  });
  afterEach(async () => {
    await last?.end();
    last = null;
  });
  afterAll(() => theatre?.close());
  return {
    play: async (scene) => {
      if (theatre === null) throw new Error('The theatre opens with the first test.');
      last = await theatre.play(scene);
      return last;
    },
  };
}

/** One page of the stage. */
export class Play {
  /** Errors of scripts, and requests to anywhere else. */
  readonly wrongs: string[] = [];
  private session: Promise<CDPSession> | null = null;

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
      // The engine's script is an address of the page's own.
      const asked = request.url().replace(/^blob:/, '');
      if (!asked.startsWith(url) && !asked.startsWith('data:')) this.wrongs.push(`asked for ${asked}`);
    });
  }

  private devtools(): Promise<CDPSession> {
    this.session ??= this.context.newCDPSession(this.page);
    return this.session;
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

  /** Puts fingers on the screen and moves them: each step says where they are. They stay until `letGo`. */
  async touch(...steps: readonly (readonly Point[])[]): Promise<void> {
    for (const [index, fingers] of steps.entries()) {
      const touchPoints = fingers.map(({ x, y }, id) => ({ x, y, id }));
      const type =
        index === 0 || fingers.length > (steps[index - 1]?.length ?? 0) ? 'touchStart' : 'touchMove';
      await (await this.devtools()).send('Input.dispatchTouchEvent', { type, touchPoints });
      await this.page.waitForTimeout(30);
    }
  }

  /** All fingers leave the screen. */
  async letGo(): Promise<void> {
    await (await this.devtools()).send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  async screenshot(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    await this.page.screenshot({ path: path.join(screenshots, `${name}.png`) });
  }

  /** What axe-core finds wrong with the plugin's part of the page: the side pane, or another place. */
  async violations(place = '.mod-right-split'): Promise<string[]> {
    await this.page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
    return this.page.evaluate(async (where) => {
      const { axe } = window as unknown as {
        axe: { configure(options: object): void; run(place: string): Promise<AxeResult> };
      };
      // A node's name says hours in words, and its task's name in full; its label has room for `14h` and for a start only.
      // The rule compares what is seen, hidden from screen readers or not, word by word.
      const rule = { id: 'label-content-name-mismatch', selector: ':not(.goal-kit-chart .node)' };
      axe.configure({ rules: [rule] });
      const { violations } = await axe.run(where);
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`)
            .join(' | ')}`,
      );
    }, place);
  }
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}
