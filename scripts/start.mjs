/**
 * Shows Goal Kit at work without Obsidian: copies the example vault, runs the built plugin's own command on each of its
 * goals, and says what came of it. The copy can then be opened in Obsidian.
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { obsidianInNode } from './obsidian-in-node.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const example = path.join(root, 'examples', 'vault');
const scratch = path.join(root, '.scratch', 'vault');
const pluginFiles = ['main.js', 'manifest.json', 'styles.css'];

const bold = paint(1);
const dim = paint(2);
const red = paint(31);

try {
  await freshCopy();
  const failed = await buildAll();
  if (failed === 0) sayHowToOpen();
  else process.exitCode = 1;
} catch (error) {
  console.error(red(`npm start failed: ${error instanceof Error ? error.message : String(error)}`));
  console.error(dim(error instanceof Error ? (error.stack ?? '') : ''));
  process.exitCode = 1;
}

/** The scratch vault is ours alone: it is made anew each time, the example is only read. */
async function freshCopy() {
  await rm(scratch, { recursive: true, force: true });
  await cp(example, scratch, { recursive: true });
  const plugin = path.join(scratch, '.obsidian', 'plugins', 'goal-kit');
  await mkdir(plugin, { recursive: true });
  for (const file of pluginFiles) await cp(path.join(root, file), path.join(plugin, file));
  await writeFile(path.join(scratch, '.obsidian', 'community-plugins.json'), '["goal-kit"]\n');
}

/** Builds every goal's tasks and tells of each; how many went wrong. */
async function buildAll() {
  const { ObsidianHost, Plugin } = await obsidianInNode();
  const files = await filesOf(scratch);
  const goals = Object.keys(files).filter((file) => path.posix.basename(file) === 'execution.md');
  if (goals.length === 0) throw new Error(`There is no goal in ${example}.`);
  console.log(
    `\n${bold('Goal Kit')} builds the tasks of ${goals.length} goals, as its command in Obsidian does.\n`,
  );
  let failed = 0;
  for (const folder of goals.map((file) => path.posix.dirname(file)).sort(byName)) {
    const host = await ObsidianHost.start(Plugin, files);
    const told = await build(host, folder);
    const target = `${folder}/tasks.md`;
    const note = host.paths.includes(target) ? host.read(target) : null;
    if (note === null) failed++;
    else await writeFile(path.join(scratch, target), note);
    report(folder, told, note);
  }
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

function report(folder, told, note) {
  const [summary, ...rest] = told;
  const title = /^# (?:[^:\n]*: )?(.+)$/m.exec(note ?? '')?.[1] ?? folder;
  console.log(`${bold(title)}  ${dim(folder)}`);
  if (note === null) {
    for (const sentence of told) console.log(red(`  ${sentence}`));
    console.log('');
    return;
  }
  console.log(`  ${summary}`);
  for (const { phase, criticalPath } of phasesOf(note)) {
    console.log(`  ${phase}`);
    if (criticalPath !== undefined) console.log(dim(`    critical path ${criticalPath}`));
  }
  for (const sentence of rest.filter((one) => !one.startsWith('Written to'))) console.log(`  ${sentence}`);
  console.log(`  ${dim('written to')} ${path.join(scratch, folder, 'tasks.md')}\n`);
}

/** `**Phase 1: Name** (Days 1-5, 3 tasks)`, and the critical path that stands below its table. */
function phasesOf(note) {
  const parts = note.split(/^(?=\*\*[^*\n]+\*\* \([^)\n]*\d+ tasks?\)$)/m).slice(1);
  return parts.map((part) => ({
    phase: part.slice(0, part.indexOf('\n')).replaceAll('**', ''),
    criticalPath: /^\*\*Critical Path\*\*: (.+)$/m.exec(part)?.[1],
  }));
}

function sayHowToOpen() {
  console.log(`${bold('See it in Obsidian')} (1.13 or later): choose “Open folder as vault”, take`);
  console.log(`  ${scratch}`);
  console.log(
    'and trust its author when asked: the plugin is in there. Delete a tasks.md, open the plan beside it and run',
  );
  console.log(
    '“Build tasks from execution plan” from the command palette. The next npm start makes the vault anew.\n',
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
