import { Notice } from 'obsidian';
import type { Finding } from '../model/finding.ts';

/** All that Goal Kit says to its user: what happened, where, and what to do next. */

/** How long a notice stays that only tells of success. */
const briefly = 8000;
const untilDismissed = 0;

/** Shows sentences, one a line, until they are dismissed. */
export function say(...sentences: readonly string[]): void {
  show(sentences, untilDismissed);
}

/** Shows sentences that need no answer. */
export function sayBriefly(...sentences: readonly string[]): void {
  show(sentences, briefly);
}

function show(sentences: readonly string[], duration: number): void {
  const lines = createFragment();
  for (const sentence of sentences) lines.createDiv({ text: sentence });
  new Notice(lines, duration);
}

// The build.

/** What the notice after a build needs to know. */
export interface BuiltTasks {
  readonly tasks: number;
  readonly phases: number;
  readonly hours: number;
  readonly open: { readonly owner: number; readonly effort: number; readonly done: number };
  readonly findings: readonly Finding[];
}

/** `Built 16 tasks in 3 phases, 280 h.`; without the hours when none are known. */
export const built = ({ tasks, phases, hours }: BuiltTasks): string =>
  `Built ${count(tasks, 'task')} in ${count(phases, 'phase')}${hours === 0 ? '' : `, ${hours} h`}.`;

/** What the plan leaves open: `2 tasks need an owner.` */
export function clarifications({ open }: BuiltTasks): string[] {
  return [
    { tasks: open.owner, what: 'an owner' },
    { tasks: open.effort, what: 'an effort' },
    { tasks: open.done, what: 'a definition of done' },
  ]
    .filter(({ tasks }) => tasks > 0)
    .map(({ tasks, what }) => `${count(tasks, 'task')} ${tasks === 1 ? 'needs' : 'need'} ${what}.`);
}

const shownWarnings = 3;

/** What is wrong with the plan, the first few things with their lines. */
export function warnings({ findings }: BuiltTasks): string[] {
  const grave = findings.filter(({ severity }) => severity !== 'info');
  const first = grave
    .slice(0, shownWarnings)
    .map(({ line, message }) => `Line ${line} of the plan: ${message}`);
  const more = grave.length - first.length;
  return more === 0 ? first : [...first, `And ${count(more, 'more remark')} on the plan.`];
}

/** A hidden note cannot be opened in Obsidian, so we say where it is. */
export const writtenTo = (path: string): string =>
  `Written to ${path}. Obsidian does not show hidden folders: open it with your file manager or editor.`;

export const building = (title: string): string => `Building tasks for ${title}… `;
export const cancelBuilding = 'Cancel';
export const percent = (share: number): string => `${Math.floor(share * 100)} %`;
export const cancelled = (title: string): string =>
  `Building tasks for ${title} was cancelled. Nothing was written.`;
export const underWay = (title: string): string =>
  `Tasks for ${title} are being built already. Wait until that is done, then try again.`;

// What stands in the way of a build.

export const noGoals = (executionFile: string): string[] => [
  'There is no goal in this vault yet.',
  `A goal is a folder with a plan, a note called ${executionFile}: for example goals/001-my-goal/${executionFile}, or the same below .goalkit.`,
  'Make one, write down its phases and their work, then run this command again.',
];

export const noPlan = (folder: string, executionFile: string): string =>
  `There is no ${executionFile} in ${placeOf(folder)}, so there is nothing to build tasks from. Write the plan there, or set the plan's name in the settings of Goal Kit.`;

export const tasksExist = (path: string): string =>
  `${path} exists already and was left as it is. To build it anew, rename or delete it first.`;

export const isFolder = (path: string): string =>
  `${path} is a folder, so a note of that name cannot be used there. Rename the folder and try again.`;

export const noFolder = (folder: string): string =>
  `The folder ${placeOf(folder)} does not exist any more: it was deleted or moved. Nothing was written.`;

export const planGone = (path: string): string =>
  `${path} was deleted or moved while its tasks were built. Nothing was written; run the command again where the plan is now.`;

export const unreadable = (path: string, reason: string, line: number | null): string =>
  `${path} cannot be read as a plan: ${withoutStop(reason)}${line === null ? '' : ` (line ${line})`}. Nothing was written; mend the note and try again.`;

export interface NoWork {
  readonly path: string;
  readonly lookedFor: string;
  readonly unclosed: { readonly what: string; readonly line: number } | null;
}

export function noWork({ path, lookedFor, unclosed }: NoWork): string[] {
  const sentences = [
    `${path} names no work to do, so no tasks were built. Looked for: ${withoutStop(lookedFor)}.`,
  ];
  if (unclosed === null) return sentences;
  return [
    ...sentences,
    `The ${unclosed.what} that opens in line ${unclosed.line} never closes and hides all that follows.`,
  ];
}

// Questions.

export interface Question {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly yes: string;
}

export const askUnfilled = (path: string): Question => ({
  title: 'This plan is not filled in yet',
  sentences: [
    `The title and the phases of ${path} are still those of the template.`,
    'Its tasks would be those of the example.',
  ],
  yes: 'Build anyway',
});

export const askMilestones = (noWorkIn: NoWork, milestones: string): Question => ({
  title: 'Build from the milestones instead?',
  sentences: [...noWork(noWorkIn), `${milestones} has milestones: the tasks can be built from those.`],
  yes: 'Build from milestones',
});

export const chooseGoal = 'Choose the goal to build tasks for';
export const goalsUnreadable = (folder: string): string =>
  `The hidden folder ${folder} could not be read, so its goals are missing from the list.`;

// The world and ourselves.

export const couldNotRead = (path: string, error: unknown): string =>
  `${placeOf(path)} could not be read (${reasonOf(error)}). Check that it is still there and may be read, then try again.`;

export const couldNotWrite = (path: string, error: unknown): string =>
  `${path} could not be written (${reasonOf(error)}). Check that there is space and that the folder may be changed, then try again.`;

export const couldNotSave = (error: unknown): string =>
  `The settings of Goal Kit could not be saved (${reasonOf(error)}). They hold until Obsidian closes.`;

export const settingsUnreadable = (error: unknown): string =>
  `The settings of Goal Kit could not be read (${reasonOf(error)}), so the defaults are used. Saving a setting writes them anew.`;

export const ourFault = (error: unknown): string =>
  `Goal Kit has stopped because of a fault of its own: ${reasonOf(error)}. The developer console has the details; please report them.`;

function reasonOf(error: unknown): string {
  return withoutStop(error instanceof Error ? error.message : String(error));
}

/** `"goals/001-x"` -> `goals/001-x`, `""` -> `the top folder of the vault` */
function placeOf(folder: string): string {
  return folder === '' ? 'the top folder of the vault' : folder;
}

/** `count(1, 'task')` -> `1 task`, `count(2, 'task')` -> `2 tasks` */
function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, '');
}
