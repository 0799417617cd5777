/** The rows that need a browser: the graph on its stage in Chromium, beside bare renderings by the same Mermaid. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { stageServer } from '../scripts/stage-server.mjs';
import { planOf } from './plan.mjs';
import { profiled } from './profile.mjs';

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
const ordinary = { viewport: { width: 1400, height: 900 } };
/** As high as ten phases need, since what is far from sight is not drawn, with as many pixels as an ordinary window. */
const tall = { viewport: { width: 1400, height: 30_000 }, deviceScaleFactor: 0.1 };
const small = 'goals/101-ten-phases';
const large = 'goals/102-thousand-tasks';
/** A phase of a thousand tasks, in a pane that has no room for its charts. */
const long = 'goals/103-long-phase';
const huge = 'goals/104-five-thousand-tasks';

/** Rows of name, figure and goal; null when there is no Chromium to measure in. */
export async function browserRows(build) {
  const executablePath = [process.env.CHROME_PATH ?? '', ...usualPlaces].find(
    (file) => file !== '' && existsSync(file),
  );
  if (executablePath === undefined) return null;
  const server = await stageServer({
    files: {
      ...goalOf(small, 200, build),
      ...goalOf(large, 1000, build),
      ...goalOf(huge, 5000, build),
      ...longPhase(1000),
    },
  });
  const browser = await chromium.launch({ executablePath, args: switches });
  const at = (folder, place, side = 800) => stageAt(browser, server.url, folder, { place, side });
  try {
    return [
      ...(await opening(await at(small, ordinary), 1)),
      ...(await opening(await at(small, tall), 10)),
      ...(await openingFromFiles(await at(small, ordinary))),
      ...(await changing(await at(small, ordinary))),
      ...(await atThousandTasks(await at(large, ordinary))),
      ...(await timelines(await at(small, ordinary))),
      ...(await longChain(await at(long, ordinary, 320))),
      ...(await searching(await at(huge, ordinary))),
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

/** The notes of a goal with one phase of so many tasks, each of which waits for the one before it or the one ten before. */
function longPhase(count) {
  const id = (number) => `T-${String(number).padStart(3, '0')}`;
  const rows = Array.from({ length: count }, (_, index) => {
    const before = index === 0 ? 'None' : id(index % 10 === 0 ? Math.max(1, index - 9) : index);
    return `| ${id(index + 1)} | Build part ${index + 1} of the house | Ben | 4h | It stands | ${before} |`;
  });
  const head = '| Task ID | Task | Owner | Effort | DoD | Dependencies |\n|---|---|---|---|---|---|';
  return {
    [`${long}/execution.md`]: '# Implementation Plan: Long\n',
    [`${long}/tasks.md`]: `# Tasks: Long\n\n**Phase 1: All** (Days 1-500)\n\n${head}\n${rows.join('\n')}\n`,
    [`${long}/action-items.md`]: rows.map((_, index) => `- [ ] **${id(index + 1)}** Build\n`).join(''),
  };
}

/** A page with the goal's plan open: the stage itself then has nothing to do when tasks or boxes change. */
async function stageAt(browser, url, folder, { place, side }) {
  const page = await browser.newPage(place);
  await page.addInitScript({ path: inPage });
  const query = new URLSearchParams({ side: String(side), open: `${folder}/execution.md` });
  await page.goto(`${url}?${query}`);
  await page.waitForSelector('.stage-note');
  await page.evaluate('bench.watchMermaid()');
  return page;
}

function ask(page, what, given = {}) {
  return page.evaluate(`bench.${what}(${JSON.stringify(given)})`);
}

/** From the command to the drawn phases, in a goal whose notes are read already, as they are once anything shows it. */
async function opening(page, phases) {
  await ask(page, 'keepRead', { goal: small.split('/').at(-1) });
  const { ratio } = await ask(page, 'opening', { phases, rounds: 7 });
  await page.close();
  return phases === 1
    ? [['goal read: first of 10 phases visible ÷ bare mermaid.render', ratio, 1.15]]
    : [['goal read: all of 10 phases visible ÷ bare mermaid.render', ratio, 1.15]];
}

/** The same with all that comes before a chart: 200 tasks are read from their notes, too. */
async function openingFromFiles(page) {
  const { ratio } = await ask(page, 'opening', { phases: 1, rounds: 7 });
  await page.close();
  return [['from files: first of 10 phases visible ÷ bare mermaid.render', ratio, null]];
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

/** Our own work is what a CPU profile shows of our script: waits, Mermaid, the stage and the browser's painting are not. */
async function atThousandTasks(page) {
  const drawn = await profiled(page, () => ask(page, 'drawAll', 50));
  const ticks = [];
  let renders = 0;
  for (let number = 1; number <= 9; number++) {
    const box = { path: `${large}/action-items.md`, task: `T-00${number}` };
    ticks.push(await profiled(page, async () => (renders += await ask(page, 'ticking', box))));
  }
  const changed = await profiled(page, () =>
    ask(page, 'writing', { path: `${large}/tasks.md`, from: '| T-501 |\n', to: '| None |\n' }),
  );
  await page.close();
  const totals = ticks.map(({ total }) => total).sort((a, b) => a - b);
  return [
    ['1000 tasks: renderings after nine ticks', renders, 0],
    ['1000 tasks: our work after a tick, ms', totals[Math.floor(totals.length / 2)], 2],
    ['1000 tasks: our longest block while opening, ms', drawn.longest, 8],
    ['1000 tasks: our longest block after a tick, ms', Math.max(...ticks.map(({ longest }) => longest)), 8],
    ['1000 tasks: our longest block after a dependency changed, ms', changed.longest, 8],
  ];
}

/** From the click on *Timeline* to the drawn phase, beside Mermaid's bare rendering of the same source. */
async function timelines(page) {
  await ask(page, 'keepRead', { goal: small.split('/').at(-1) });
  const { ratio } = await ask(page, 'timelineOpening', { rounds: 7 });
  await page.close();
  return [['goal read: timeline of the first of 10 phases ÷ bare mermaid.render', ratio, 1.15]];
}

/** A phase of a thousand tasks as a list, drawn and ticked. */
async function longChain(page) {
  await ask(page, 'openChain');
  const drawn = [];
  for (let round = 0; round < 5; round++) {
    await ask(page, 'chainAway');
    drawn.push(await profiled(page, () => ask(page, 'chainBack')));
  }
  const ticks = [];
  for (let number = 1; number <= 9; number++) {
    const box = { path: `${long}/action-items.md`, task: `T-00${number}` };
    ticks.push(await profiled(page, () => ask(page, 'tickingInChain', box)));
  }
  await page.close();
  return [
    ['chain of 1000 tasks: our work to draw it, ms', median(drawn.map(({ total }) => total)), 30],
    ['chain of 1000 tasks: our work after a tick, ms', median(ticks.map(({ total }) => total)), 2],
  ];
}

/** Each key of a word that is typed into the search, until what is in sight is lit. */
async function searching(page) {
  await ask(page, 'openFinder', { phases: 250 });
  const keys = [];
  for (const query of ['w', 'wo', 'wor', 'work', 'work 1', 'work 12', 'wor', 't-4', 't-49', ''])
    keys.push(await profiled(page, () => ask(page, 'searched', query)));
  await page.close();
  return [
    [
      'search in 5000 tasks: our longest block of a key, ms',
      Math.max(...keys.map(({ longest }) => longest)),
      16,
    ],
    ['search in 5000 tasks: our work of a key, ms', median(keys.map(({ total }) => total)), 16],
  ];
}

function median(figures) {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)];
}
