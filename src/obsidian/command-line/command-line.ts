import type { CliData, CliFlags, Plugin } from 'obsidian';
import type { Settings } from '../../model/settings.ts';
import type { Builds } from '../builds/builds.ts';
import type { OneNote } from '../builds/found-goals.ts';
import { checkedGoal } from '../check/goal-check.ts';
import type { Engine } from '../engine/engine.ts';
import type { KnownGoal } from '../goals/goal-news.ts';
import { type Goal, type Goals, goalsByNumber } from '../goals/goals.ts';
import type { LiveGoals } from '../goals/live-goal.ts';
import { NoteError } from '../notes/note-error.ts';
import type { Notes } from '../notes/notes.ts';
import { noReading, noneReady } from '../progress/next-words.ts';
import { findingsOf, type NamedGoal, progressOf, taskOf, tasksOf, VERSION } from './answers.ts';
import { goalMeant } from './goal-meant.ts';
import { CommandError, type ErrorCode } from './command-error.ts';
import * as words from './command-words.ts';

/** What the commands of the command line work with. */
export interface CommandLineParts {
  readonly engine: Engine;
  readonly notes: Notes;
  readonly goals: Goals;
  readonly live: LiveGoals;
  readonly builds: Builds;
  readonly settings: () => Settings;
}

/** What a command has to say: to programs, and to people. */
interface Reply {
  readonly json: object;
  readonly text: readonly string[];
}

interface CommandOfLine {
  readonly name: string;
  readonly description: string;
  readonly flags: CliFlags;
  readonly run: (parts: CommandLineParts, params: CliData) => Promise<Reply>;
}

const goalFlag: CliFlags = { goal: { value: '<folder|number|title>', description: words.goalFlag } };
const formatFlag: CliFlags = { format: { value: '<text|json>', description: words.formatFlag } };

/** The commands that agents and scripts reach through Obsidian's own command line. */
const commandsOfLine: readonly CommandOfLine[] = [
  { name: 'goal-kit', description: words.progress, flags: goalFlag, run: progress },
  { name: 'goal-kit:next', description: words.next, flags: goalFlag, run: next },
  { name: 'goal-kit:check', description: words.check, flags: goalFlag, run: check },
  {
    name: 'goal-kit:build',
    description: words.build,
    flags: {
      ...goalFlag,
      note: { value: '<tasks|action-items|research|data-model|quickstart>', description: words.noteFlag },
      preview: { description: words.previewFlag },
      force: { description: words.forceFlag },
    },
    run: build,
  },
];

/** Registers the commands, where this Obsidian has a command line. */
export function registerCommandLine(plugin: Plugin, parts: CommandLineParts): void {
  if (typeof (plugin as Partial<Plugin>).registerCliHandler !== 'function') return;
  for (const { name, description, flags: own, run } of commandsOfLine) {
    const flags = { ...own, ...formatFlag };
    plugin.registerCliHandler(name, description, flags, (params) =>
      answered(params, async () => {
        refuseUnknown(name, flags, params);
        return run(parts, params);
      }),
    );
  }
}

/** The answer in the form that was asked for; what goes wrong is an answer too. */
async function answered(params: CliData, run: () => Promise<Reply>): Promise<string> {
  const isJson = params['format'] === 'json';
  try {
    const { json, text } = await run();
    return isJson ? inJson(json) : text.join('\n');
  } catch (error) {
    const { code, message } = problemOf(error);
    return isJson ? inJson({ error: { code, message } }) : words.failed(message, code);
  }
}

function inJson(answer: object): string {
  return JSON.stringify({ version: VERSION, ...answer });
}

function problemOf(error: unknown): { readonly code: ErrorCode; readonly message: string } {
  if (error instanceof CommandError) return error;
  if (error instanceof NoteError) return { code: 'failed', message: error.message };
  console.error(error);
  return { code: 'failed', message: words.ourFault(error) };
}

/** What Obsidian's command line takes for every command. */
const common = ['vault', 'copy', '--copy'];

/** A mistyped parameter may say which goal is meant, so it is no trifle. */
function refuseUnknown(name: string, flags: CliFlags, params: CliData): void {
  const unknown = Object.keys(params).filter((key) => !(key in flags) && !common.includes(key));
  if (unknown.length > 0)
    throw new CommandError('unknown-parameter', words.unknownParameters(unknown, name, Object.keys(flags)));
  const format = params['format'] ?? 'text';
  if (format !== 'text' && format !== 'json')
    throw new CommandError('bad-value', words.badValue('format', format, ['text', 'json']));
}

async function progress(parts: CommandLineParts, params: CliData): Promise<Reply> {
  if (params['goal'] !== undefined) return progressOfOne(parts, params['goal']);
  const { goals, unreadable } = await parts.goals.all();
  const known: { readonly goal: NamedGoal; readonly news: KnownGoal }[] = [];
  for (const goal of goalsByNumber(goals)) {
    const news = await parts.live.newest(goal.folder);
    known.push({ goal: namedGoal(goal, news), news });
  }
  return {
    json: { goals: known.map(({ goal, news }) => ({ ...goal, progress: progressOf(news) })), unreadable },
    text: words.allGoals(known, unreadable),
  };
}

async function progressOfOne(parts: CommandLineParts, wanted: string): Promise<Reply> {
  const { goal, news, reading } = await read(parts, wanted);
  const tasks = tasksOf(reading);
  return {
    json: { goal, progress: progressOf(news), tasks },
    text: [words.goalLine(goal, news), ...tasks.map(words.taskLine)],
  };
}

async function next(parts: CommandLineParts, params: CliData): Promise<Reply> {
  const { goal, news, reading } = await read(parts, params['goal']);
  const tasks = reading.ready.flatMap((id) => taskOf(reading, id));
  const why = tasks.length === 0 ? noneReady(reading) : [];
  return {
    json: { goal, progress: progressOf(news), tasks, messages: why },
    text: tasks.length === 0 ? why : tasks.map(words.taskLine),
  };
}

async function check(parts: CommandLineParts, params: CliData): Promise<Reply> {
  const goal = await goalMeant(parts.goals, params['goal']);
  const checked = await checkedGoal(parts, goal);
  if (checked === null) throw new CommandError('stopped', words.stopped);
  const { findings, messages, phases, untold, news } = checked;
  return {
    json: { goal: namedGoal(goal, news), findings: findingsOf(findings), messages, phases, untold },
    text: [...findings.map(words.findingLine), ...messages, words.checkEnd(findings)],
  };
}

const kinds: ReadonlyMap<string, OneNote> = new Map([
  ['tasks', 'tasks'],
  ['action-items', 'action items'],
  ['research', 'open questions'],
  ['data-model', 'data model'],
  ['quickstart', 'quickstart'],
] as const);

async function build(parts: CommandLineParts, params: CliData): Promise<Reply> {
  const note = params['note'] ?? 'tasks';
  const what = kinds.get(note);
  if (what === undefined)
    throw new CommandError('bad-value', words.badValue('note', note, [...kinds.keys()]));
  const goal = await goalMeant(parts.goals, params['goal']);
  const wishes = { preview: isSet(params, 'preview'), force: isSet(params, 'force') };
  const end = await parts.builds.buildUnasked(what, goal, wishes);
  if (end === null) throw new CommandError('stopped', words.stopped);
  if (end.kind === 'refused') throw new CommandError('not-agreed', words.notAgreed(end));
  const { kind, title, path: file, sentences: messages } = end;
  return {
    json: {
      goal: { folder: goal.folder, title },
      change: kind,
      preview: wishes.preview,
      file,
      messages,
    },
    text: [...(wishes.preview ? [words.previewed] : []), ...messages],
  };
}

/** Whether a flag is passed: alone, or as `force=true`; `force=false` is as without it. */
function isSet(params: CliData, flag: string): boolean {
  const value = params[flag] ?? 'false';
  if (!['true', 'false', ''].includes(value))
    throw new CommandError('bad-value', words.badValue(flag, value, ['true', 'false']));
  return value !== 'false';
}

interface ReadGoalNow {
  readonly goal: NamedGoal;
  readonly news: KnownGoal;
  readonly reading: Extract<KnownGoal, { kind: 'read' }>['reading'];
}

async function read(parts: CommandLineParts, wanted: string | undefined): Promise<ReadGoalNow> {
  const goal = await goalMeant(parts.goals, wanted);
  const news = await parts.live.newest(goal.folder);
  if (news.kind !== 'read') throw new CommandError('no-tasks', noReading(news, parts.settings()));
  return { goal: namedGoal(goal, news), news, reading: news.reading };
}

/** A goal by the title that its notes give, where they were read (format 1.4). */
function namedGoal({ folder, title }: Goal, news: KnownGoal): NamedGoal {
  if (news.kind === 'failed') return { folder, title };
  return { folder, title: news.kind === 'read' ? news.reading.title : news.title };
}
