/** The rows that need a browser: the graph on its stage in Chromium, beside bare renderings by the same Mermaid. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { stageServer } from '../scripts/stage-server.mjs';
import { planOf } from './plan.mjs';

const inPage = path.join(path.dirname(fileURLToPath(import.meta.url)), 'in-page.js');
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
const small = 'goals/101-ten-phases';
const large = 'goals/102-thousand-tasks';

/** Rows of name, figure and goal; null when there is no Chromium to measure in. */
export async function browserRows(build) {
  const executablePath = [process.env.CHROME_PATH ?? '', ...usualPlaces].find(
    (file) => file !== '' && existsSync(file),
  );
  if (executablePath === undefined) return null;
  const server = await stageServer({
    files: { ...goalOf(small, 200, build), ...goalOf(large, 1000, build) },
  });
  const browser = await chromium.launch({ executablePath, args: switches });
  const at = (folder, height) => stageAt(browser, server.url, folder, height);
  try {
    return [
      ...(await opening(await at(small, 900), 1)),
      ...(await opening(await at(small, 6000), 10)),
      ...(await changing(await at(small, 900))),
      ...(await atThousandTasks(await at(large, 900))),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The notes of a goal with so many tasks, twenty a phase, nothing done yet. */
function goalOf(folder, count, build) {
  const plan = planOf(count);
  const { note } = build(plan);
  const ids = [...note.matchAll(/^\| (T-\d+) \|/gm)].map(([, id]) => id);
  return {
    [`${folder}/execution.md`]: plan,
    [`${folder}/tasks.md`]: note,
    [`${folder}/action-items.md`]: `# Action items\n\n${ids.map((id) => `- [ ] **${id}** Work\n`).join('')}`,
  };
}

/** A page with the goal's plan open: the stage itself then has nothing to do when tasks or boxes change. */
async function stageAt(browser, url, folder, height) {
  const page = await browser.newPage({ viewport: { width: 1400, height } });
  await page.addInitScript({ path: inPage });
  const query = new URLSearchParams({ side: '800', open: `${folder}/execution.md` });
  await page.goto(`${url}?${query}`);
  await page.waitForSelector('.stage-note');
  await page.evaluate('bench.watchMermaid()');
  return page;
}

function ask(page, what, given = {}) {
  return page.evaluate(`bench.${what}(${JSON.stringify(given)})`);
}

/** A page is as high as so many phases need: what is far from sight is not drawn. */
async function opening(page, phases) {
  const { ratio } = await ask(page, 'opening', { phases, rounds: 7 });
  await page.close();
  return phases === 1
    ? [['first of 10 phases visible ÷ bare mermaid.render', ratio, 1.15]]
    : [['all of 10 phases visible ÷ bare mermaid.render', ratio, 1.1]];
}

async function changing(page) {
  await ask(page, 'drawAll', 10);
  const renders = await ask(page, 'writing', {
    path: `${small}/tasks.md`,
    from: '| T-081 |\n',
    to: '| None |\n',
  });
  await page.close();
  return [['phases of 10 rendered after one dependency changed', renders, 1]];
}

async function atThousandTasks(page) {
  const longest = () => ask(page, 'longest');
  await longest();
  await ask(page, 'drawAll', 50);
  const opened = await longest();
  const tasks = Array.from({ length: 9 }, (_, index) => `T-00${index + 1}`);
  const tick = await ask(page, 'ticking', { path: `${large}/action-items.md`, tasks });
  const ticked = await longest();
  await ask(page, 'writing', { path: `${large}/tasks.md`, from: '| T-501 |\n', to: '| None |\n' });
  const changed = await longest();
  await page.close();
  return [
    ['1000 tasks: renderings after a tick', tick.renders, 0],
    ['1000 tasks: our work after a tick, ms', tick.milliseconds, 4],
    ['1000 tasks: longest block while opening, ms (0: below 50)', opened, 50],
    ['1000 tasks: longest block after a tick, ms', ticked, 50],
    ['1000 tasks: longest block after a dependency changed, ms', changed, 50],
  ];
}
