/**
 * Takes the README's pictures anew, from the built plugin on its stage (`npm run screenshots`): it needs a Chromium, which
 * `CHROME_PATH` can name. They are to be looked at before they are committed.
 */
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { marked } from 'marked';
import { chromium } from 'playwright-core';
import { stageServer } from './stage-server.mjs';

const docs = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'docs');
const [review, museum] = ['goals/001-live-review-comments', 'goals/007-audio-guide'];
/** The goal is under way, whenever the pictures are taken. */
const today = new Date('2026-09-15T10:00');
const switches = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'];

const server = await stageServer();
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: switches,
});
try {
  await graph('graph-light', { goal: museum, theme: 'light', side: 820, width: 1300, height: 900 });
  await graph('graph-dark', { goal: museum, theme: 'dark', side: 1000, width: 1500, height: 820 });
  await progress('progress', { goal: review, theme: 'light', side: 440, width: 1300, height: 800 });
  await notes('build-tasks', { goal: review, width: 1440, height: 860 });
} finally {
  await browser.close();
  await server.close();
}

/** A goal's tasks, with some of its boxes ticked, beside the graph. */
async function opened({ goal, theme, side, width, height }, note) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.clock.setFixedTime(today);
  await page.goto(`${server.url}?${new URLSearchParams({ theme, side, open: `${goal}/tasks.md` })}`);
  await page.waitForSelector('body[data-ready]');
  await page.evaluate(() => window.stage.run('build-action-items'));
  await page.waitForFunction((file) => window.stage.app.vault.getFileByPath(file), `${goal}/action-items.md`);
  await page.evaluate(async (file) => {
    const text = window.stage.read(file).split('\n');
    const third = text.findIndex((line) => line.startsWith('- [ ] **T-004**'));
    await window.stage.write(
      file,
      text.map((line, at) => (at < third ? line.replace('- [ ]', '- [x]') : line)).join('\n'),
    );
  }, `${goal}/action-items.md`);
  await page.evaluate((file) => window.stage.open(file), `${goal}/${note}`);
  await page.evaluate(() => window.stage.run('open-graph'));
  await page.waitForSelector('.goal-kit-chart svg, .goal-kit-chain');
  await page.waitForFunction(
    () => document.querySelector('.goal-kit-chart[aria-busy], .goal-kit-measuring') === null,
    undefined,
    { timeout: 60_000 },
  );
  // The notice of the build would lie over the graph.
  await page.addStyleTag({ content: '.notice-container, .notice { display: none; }' });
  await page.waitForTimeout(500);
  return page;
}

async function graph(name, scene) {
  await taken(await opened(scene, 'tasks.md'), name);
}

/** The action items, with the menu of the status bar open. */
async function progress(name, scene) {
  const page = await opened(scene, 'action-items.md');
  await page.click('.goal-kit-progress');
  await page.waitForSelector('.menu');
  await taken(page, name);
}

/** Plan and task list side by side, as a note shows them when it is read. */
async function notes(name, { goal, width, height }) {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1.5 });
  await page.goto(`${server.url}?${new URLSearchParams({ open: `${goal}/tasks.md` })}`);
  await page.waitForSelector('body[data-ready]');
  const texts = await page.evaluate(
    (files) => files.map((file) => window.stage.read(file)),
    [`${goal}/execution.md`, `${goal}/tasks.md`],
  );
  const [plan, tasks] = texts.map((text) => marked.parse(text));
  await page.setContent(`<style>
    body { margin: 0; display: grid; grid-template-columns: 36% 64%; font: 13px/1.45 Inter, system-ui, sans-serif; color: #dadada; background: #1e1e1e; }
    div { height: 100vh; overflow: hidden; padding: 0 28px; border-right: 1px solid #363636; box-sizing: border-box; }
    header { margin: 0 -28px 18px; padding: 10px 28px; background: #262626; color: #999; }
    h1, h2, h3 { font-size: 15px; } table { border-collapse: collapse; width: 100%; font-size: 12px; }
    th, td { border: 1px solid #363636; padding: 4px 8px; text-align: left; vertical-align: top; } th { background: #262626; }
    hr { border: 0; border-top: 1px solid #363636; margin: 18px 0; } code { background: #2a2a2a; padding: 1px 4px; } a { color: #a68af9; }
  </style><div><header>execution</header>${plan}</div><div><header>tasks</header>${tasks}</div>`);
  // Both are shown where the phases are.
  await page.evaluate(() => {
    for (const pane of document.querySelectorAll('div')) {
      const start = Array.from(pane.querySelectorAll('h2, h3')).find(({ textContent }) =>
        /^(?:Implementation Phases|Task Breakdown)/.test(textContent),
      );
      pane.scrollTop = (start?.offsetTop ?? 0) - 60;
    }
  });
  await taken(page, name);
}

async function taken(page, name) {
  await page.screenshot({ path: path.join(docs, `${name}.png`) });
  await page.close();
  console.log(`docs/${name}.png`);
}
