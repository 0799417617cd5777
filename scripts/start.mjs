/**
 * Shows Goal Kit at work without Obsidian: copies the example vault, runs the built plugin's own command on each of its
 * goals, and says what came of it. Then a plan changes and its tasks are built again, and boxes of its action items are
 * ticked. The copy can be opened in Obsidian.
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { obsidianInNode } from './obsidian-in-node.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const example = path.join(root, 'examples', 'vault');
const demo = path.join(root, 'goal-kit-demo');
const pluginFiles = ['main.js', 'manifest.json', 'styles.css'];

/** The story of a plan that changes: what a person does, and the plugin's answer to it. */
const story = {
  folder: 'goals/001-live-review-comments',
  byHand: { task: 'T-002', from: 'Priya', to: 'Dev, with Priya' },
  inPlan: [
    ['a new task', 'load testing', 'load testing, write the runbook'],
    ['another owner', 'Platform team (Priya lead)', 'Platform team (Noor lead)'],
  ],
};

/** So many tasks are ticked in the end, each with the boxes below it. */
const ticked = 2;

/** So many entries of a list are enough to see what it is about. */
const shownEntries = 2;

const bold = paint(1);
const dim = paint(2);
const red = paint(31);

try {
  await freshCopy();
  const obsidian = await obsidianInNode();
  const failed = await buildAll(obsidian);
  if (failed === 0) {
    await buildAgain(obsidian);
    await tickBoxes(obsidian);
    sayHowToOpen();
  } else process.exitCode = 1;
} catch (error) {
  console.error(red(`npm start failed: ${error instanceof Error ? error.message : String(error)}`));
  console.error(dim(error instanceof Error ? (error.stack ?? '') : ''));
  process.exitCode = 1;
}
// The plugin goes on looking at the clock as long as it is loaded.
process.exit();

/** The demo vault is ours alone: it is made anew each time, the example is only read. */
async function freshCopy() {
  await rm(demo, { recursive: true, force: true });
  await cp(example, demo, { recursive: true });
  const plugin = path.join(demo, '.obsidian', 'plugins', 'goal-kit');
  await mkdir(plugin, { recursive: true });
  for (const file of pluginFiles) await cp(path.join(root, file), path.join(plugin, file));
  await writeFile(path.join(demo, '.obsidian', 'community-plugins.json'), '["goal-kit"]\n');
}

/** Builds every goal's tasks and tells of each; how many went wrong. */
async function buildAll({ ObsidianHost, Plugin }) {
  const files = await filesOf(demo);
  const goals = Object.keys(files).filter((file) => path.posix.basename(file) === 'execution.md');
  if (goals.length === 0) throw new Error(`There is no goal in ${example}.`);
  console.log(
    `\n${bold('Goal Kit')} builds the tasks of ${goals.length} goals, as its command in Obsidian does.`,
  );
  let failed = 0;
  for (const folder of goals.map((file) => path.posix.dirname(file)).sort(byName)) {
    const host = await ObsidianHost.start(Plugin, files);
    const told = await build(host, folder);
    const target = `${folder}/tasks.md`;
    const note = host.paths.includes(target) ? host.read(target) : null;
    if (note === null) failed++;
    else
      for (const file of [target, ...host.records]) await writeFile(path.join(demo, file), host.read(file));
    report(folder, told, note);
  }
  console.log('');
  return failed;
}

/** Runs the command with a note of the goal open; a hidden one, which Obsidian cannot open, is chosen from the list. */
async function build(host, folder) {
  const plan = `${folder}/execution.md`;
  const isShown = host.app.vault.getFileByPath(plan) !== null;
  if (isShown) await host.open(plan);
  host.run('build-tasks');
  if (!isShown) await host.choose(folder);
  await host.told();
  return host.notices.flat();
}

/** Changes a plan and a cell of its tasks, builds again through the preview, and takes it back. */
async function buildAgain({ ObsidianHost, Plugin }) {
  const { folder, byHand, inPlan } = story;
  const [plan, tasks] = [`${folder}/execution.md`, `${folder}/tasks.md`];
  const host = await ObsidianHost.start(Plugin, await filesOf(demo));
  console.log(`${bold('The plan changes')}  ${dim(folder)}`);
  for (const [what, from, to] of inPlan) {
    console.log(`  in execution.md, ${what}: “${from}” becomes “${to}”`);
    host.edit(plan, (text) => replaced(text, from, to));
  }
  console.log(`  in tasks.md, by hand: the owner of ${byHand.task} becomes “${byHand.to}”`);
  host.edit(tasks, (text) => inRow(text, byHand.task, (row) => replaced(row, byHand.from, byHand.to)));
  const before = host.read(tasks);
  for (const file of [plan, tasks]) await writeFile(path.join(demo, file), host.read(file));

  await host.open(plan);
  host.run('build-tasks');
  printPreview(await host.dialog());
  await host.press('Apply');
  await host.told();
  for (const sentence of host.notices.flat()) console.log(`  ${sentence}`);
  const row = inRow(host.read(tasks), byHand.task);
  if (!row.includes(byHand.to)) throw new Error(`The cell written by hand is gone: ${row}`);
  console.log(`  still there: ${dim(row)}`);

  host.clearNotices();
  host.run('undo-last-build');
  console.log(`  ${await host.told()}`);
  if (host.read(tasks) !== before) throw new Error('Undo did not restore the bytes of tasks.md.');
  console.log(`  ${dim('tasks.md is the same again, to the byte')}\n`);
}

/** Builds action items, ticks some, and tells what the status bar says of that. */
async function tickBoxes({ ObsidianHost, Plugin }) {
  const { folder } = story;
  const items = `${folder}/action-items.md`;
  const host = await ObsidianHost.start(Plugin, await filesOf(demo));
  await host.open(`${folder}/tasks.md`);
  host.run('build-action-items');
  console.log(`${bold('The work begins')}  ${dim(folder)}`);
  console.log(`  ${await host.told()}`);
  for (const line of host.read(items).split('\n').filter(isBox).slice(0, shownEntries))
    console.log(dim(`    ${line}`));
  host.edit(items, withTicks);
  for (const file of [items, ...host.records]) await writeFile(path.join(demo, file), host.read(file));
  const bar = await host.statusBar(new RegExp(`^${ticked}/`));
  console.log(`  ${ticked} tasks are ticked: the status bar says ${bold(bar.textContent)}`);
  console.log(`    ${dim(bar.getAttribute('aria-label'))}`);
  await askQuestions(host);
}

/** Writes down what is still open. */
async function askQuestions(host) {
  const research = `${story.folder}/research.md`;
  host.clearNotices();
  host.run('build-research');
  console.log(`  ${await host.told()}`);
  const asked = host
    .read(research)
    .split('\n')
    .filter((line) => line.startsWith('## '));
  for (const line of asked.slice(0, shownEntries)) console.log(dim(`    ${line.slice(3)}`));
  console.log('');
  for (const file of [research, ...host.records]) await writeFile(path.join(demo, file), host.read(file));
}

/** The first tasks done, with the boxes below them. */
function withTicks(note) {
  let tasks = 0;
  return note
    .split('\n')
    .map((line) => {
      if (line.startsWith('- [ ] ')) tasks++;
      return isBox(line) && tasks <= ticked ? line.replace('- [ ]', '- [x]') : line;
    })
    .join('\n');
}

function isBox(line) {
  return /^\s*- \[.\] /.test(line);
}

/** The preview as its reader goes through it: headings, what each entry is about, old and new. */
function printPreview(dialog) {
  console.log(`\n  ${bold(dialog.querySelector('[role=status]').textContent)}`);
  for (const list of dialog.querySelectorAll('h3')) {
    console.log(`  ${list.textContent}`);
    const entries = Array.from(list.nextElementSibling.children);
    for (const entry of entries.slice(0, shownEntries)) printEntry(entry);
    if (entries.length > shownEntries) console.log(dim(`    and ${entries.length - shownEntries} more`));
  }
  console.log('');
}

function printEntry(entry) {
  console.log(`    ${entry.querySelector('.goal-kit-preview-task').textContent}`);
  for (const pair of entry.querySelectorAll('.goal-kit-preview-pair')) {
    const label = pair.querySelector('.goal-kit-preview-label')?.textContent;
    const isChange = pair.matches('.goal-kit-preview-change');
    const sides = Array.from(pair.querySelectorAll('.goal-kit-preview-side'), (side) => {
      const [name, first, ...more] = Array.from(side.children, ({ textContent }) => textContent);
      return `${isChange ? '' : name}${first}${more.length === 0 ? '' : ` … ${more.length} more`}`;
    });
    console.log(
      dim(clipped(`      ${label === undefined ? '' : `${label}: `}${sides.join(isChange ? ' → ' : '; ')}`)),
    );
  }
}

function clipped(line) {
  return line.length > 118 ? `${line.slice(0, 117)}…` : line;
}

/** A text with one passage replaced, which must be there. */
function replaced(text, from, to) {
  if (!text.includes(from))
    throw new Error(`The example has no “${from}” any more: tell the story otherwise.`);
  return text.replace(from, to);
}

/** The row of a task, or the note with that row changed. */
function inRow(note, id, change) {
  const row = note.split('\n').find((line) => line.startsWith(`| ${id} |`));
  if (row === undefined) throw new Error(`tasks.md has no row for ${id}.`);
  return change === undefined ? row : note.replace(row, () => change(row));
}

/** A goal in a line or two: what was built, and what is wrong with its plan. */
function report(folder, told, note) {
  const title = /^# (?:[^:\n]*: )?(.+)$/m.exec(note ?? '')?.[1] ?? folder;
  const said = note === null ? told.map(red) : [told[0].replace(/^Built /, '')];
  console.log(`  ${bold(title)}: ${said.join(' ')} ${dim(folder)}`);
  const wrong = told.filter((sentence) => sentence.startsWith('Line '));
  for (const sentence of wrong) console.log(dim(`    ${sentence}`));
}

function sayHowToOpen() {
  console.log(`${bold('See it in Obsidian')} (1.13 or later): “Open folder as vault”, take`);
  console.log(`  ${demo}`);
  console.log(
    'and trust its author: the plugin is in there. Run “Open dependency graph” in any goal. In 001 the plan has',
  );
  console.log(
    'changed since its tasks were built: “Build tasks from execution plan” shows how. npm start makes it all anew.',
  );
}

/** The text of every file below a folder by its path, hidden ones included; not what belongs to Obsidian. */
async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !file.startsWith('.obsidian/'))
    .sort();
  return Object.fromEntries(
    await Promise.all(paths.map(async (file) => [file, await readFile(path.join(folder, file), 'utf8')])),
  );
}

/** `.goalkit/goals/004-x` after `goals/003-y` */
function byName(one, other) {
  return path.posix.basename(one).localeCompare(path.posix.basename(other), 'en', { numeric: true });
}

/** Colours a text where a person reads it. */
function paint(style) {
  const isSeen = process.stdout.isTTY && process.env.NO_COLOR === undefined;
  return (text) => (isSeen ? `\u001B[${style}m${text}\u001B[0m` : text);
}
