import { type Finding, isGrave } from '../model/finding.ts';
import { counted, reasonAt, reasonOf, withoutStop } from '../text/phrases.ts';
import { nameOf } from './notes/paths.ts';

/** All that Goal Kit says to its user: what happened, where, and what to do next. */

export { noticesMoved, say, sayAbout, sayBriefly, sayDone } from './on-screen.ts';

// The build.

/** What the notice after a build needs to know. */
export interface BuiltTasks {
  readonly tasks: number;
  readonly phases: number;
  readonly hours: number;
  readonly open: { readonly owner: number; readonly effort: number; readonly done: number };
}

/** `Built 16 tasks in 3 phases, 280 h.`; without the hours when none are known. */
export const built = ({ tasks, phases, hours }: BuiltTasks): string =>
  `Built ${counted(tasks, 'task')} in ${counted(phases, 'phase')}${hours === 0 ? '' : `, ${hours} h`}.`;

/** `Built 42 action items of 16 tasks in 3 phases.` */
export const builtItems = (boxes: number, tasks: number, phases: number): string =>
  `Built ${counted(boxes, 'action item')} of ${counted(tasks, 'task')} in ${counted(phases, 'phase')}.`;

/** What the plan leaves open: `2 tasks need an owner.` */
export function clarifications({ open }: BuiltTasks): string[] {
  return [
    { tasks: open.owner, what: 'an owner' },
    { tasks: open.effort, what: 'an effort' },
    { tasks: open.done, what: 'a definition of done' },
  ]
    .filter(({ tasks }) => tasks > 0)
    .map(({ tasks, what }) => `${counted(tasks, 'task')} ${tasks === 1 ? 'needs' : 'need'} ${what}.`);
}

/** `2 problems.`; empty for none. */
export const problems = (count: number): string => (count === 0 ? '' : `${counted(count, 'problem')}.`);

const shownWarnings = 3;

/** What is wrong with a note, with its lines: `Line 12 of the plan: …`; what is unread is counted beside (`leftOut`). */
export function warnings(findings: readonly Finding[], note: string): string[] {
  const grave = findings.filter((one) => isGrave(one) && one.code !== 'unread');
  return grave.map(({ line, message }) => `Line ${line} of ${note}: ${message}`);
}

/** The first few of `warnings`. */
export function firstWarnings(all: readonly string[], note: string): string[] {
  const first = all.slice(0, shownWarnings);
  const more = all.length - first.length;
  return more === 0 ? first : [...first, `And ${counted(more, 'more remark')} on ${note}.`];
}

export const unchanged = (path: string): string => `${path} stays as it is.`;
/** `tasks.md stays as it is, with 2 differences from the plan.` */
export const keptAsItIs = (path: string, differences: string, source: string): string =>
  `${path} stays as it is, with ${differences} from ${source}.`;
export const upToDate = (path: string): string => `${path} is up to date.`;
export const replaced = (path: string, source: string): string =>
  `Replaced ${path} by what ${source} says, without your edits.`;

/** A hidden note does not stand in Obsidian's file list, so we say where it is. */
export const writtenTo = (path: string): string[] => [
  `Written to ${path}.`,
  'Obsidian does not show that folder, so Goal Kit opens the note in its own view.',
];

export const building = (job: string): string => `Building ${job}… `;
export const cancelBuilding = 'Cancel';
export const percent = (share: number): string => `${Math.floor(share * 100)} %`;
export const noWord = 'No progress for 30 seconds. You can cancel it: nothing is written then.';
export const cancelled = (job: string): string => `Building ${job} was cancelled. Nothing was written.`;
export const buildingAll = 'Building tasks for every goal… ';
export const goalOf = (number: number, all: number, title: string): string => `${number} of ${all}: ${title}`;
export const allUnderWay = 'The tasks of every goal are being built already.';
export const underWay = (title: string): string => `The notes of ${title} are being built already.`;

// What stands in the way of a build.

export const noGoals = (executionFile: string): string[] => [
  'No goals in this vault yet. Run “New goal” to make one.',
  `A goal is a folder with a plan, a note called ${executionFile}.`,
  '“New goal” writes one with an example: write your phases over it, then run this command again.',
];

export const noPlan = (folder: string, executionFile: string): string =>
  `There is no ${executionFile} in ${placeOf(folder)}. Write the plan there, or set its name in the settings of Goal Kit.`;

export const noTasks = (folder: string, tasksFile: string): string =>
  `There is no ${tasksFile} in ${placeOf(folder)}. Run “Build tasks from execution plan” first.`;

export const noTaskIn = (path: string): string =>
  `${path} holds no task. Looked for: a table with the columns Task ID and Task Name, or task lines such as - [ ] T001 Name.`;

export const noteExists = (path: string): string =>
  `${path} exists already and was left as it is. Run the command again to see what would change.`;

export const isFolder = (path: string): string => `${path} is a folder. Rename it and try again.`;

export const noFolder = (folder: string): string =>
  `The folder ${placeOf(folder)} was deleted or moved. Nothing was written.`;

export const sourceGone = (path: string): string =>
  `${path} was deleted or moved during the build. Nothing was written.`;

export const unfilled = (path: string): string =>
  `${path} is still the template. Build its tasks alone to see them.`;

export const unreadable = (path: string, reason: string, line: number | null): string =>
  `${path} cannot be read as a plan: ${reasonAt(reason, line)}. Nothing was written. Fix the note and try again.`;

/** Something of a plan hides the rest of it. */
export interface Unclosed {
  readonly what: string;
  readonly line: number;
}

/** Work may be missing from a build, and its owner cannot see why. */
export const hidesTheRest = ({ what, line }: Unclosed): string =>
  `The ${what} that opens in line ${line} of the plan never closes and hides all that follows: close it and build again.`;

export interface NoWork {
  readonly path: string;
  readonly lookedFor: string;
  readonly seen: string | null;
  readonly unclosed: Unclosed | null;
}

export function noWork({ path, lookedFor, seen, unclosed }: NoWork): string[] {
  if (unclosed !== null) {
    const { what, line } = unclosed;
    return [
      `No tasks were built: the ${what} that opens in line ${line} of ${path} never closes and hides all that follows. Close it and run the command again.`,
    ];
  }
  return [
    `${path} names no work to do, so no tasks were built. Looked for: ${withoutStop(lookedFor)}.`,
    ...(seen === null ? [] : [`Seen, but not known as work: ${seen}.`]),
    'Write it down and run the command again. Placeholders such as [task one] or TBD do not count.',
  ];
}

// What stands in the way of a build over an existing note.

export const gitConflict = (path: string, line: number): string =>
  `${path} has a Git merge conflict, from line ${line} on. Nothing was written. Resolve it, then run the command again.`;

export const noteUnreadable = (path: string, reason: string, line: number | null): string =>
  `${path} cannot be read: ${reasonAt(reason, line)}. Nothing was written. Fix the note and try again.`;

export const noteGone = (path: string): string =>
  `${path} was deleted or renamed meanwhile. Nothing was written.`;

export const changedMeanwhile = (path: string): string =>
  `${path} was changed meanwhile, so nothing was written. Run the command again.`;

export const keepsChanging = (path: string): string =>
  `${path} keeps changing, perhaps by syncing. Nothing was written. Try again in a moment.`;

export const noFreeName = (folder: string): string =>
  `${placeOf(folder)} has too many notes named like task lists. Nothing was written.`;

/** Said once: builds work without it, only the next one must guess which edits are the user's. */
export const recordNotKept = (path: string, error: unknown): string =>
  `The note is saved, but ${path} could not be written (${reasonOf(error)}). Without it the next build keeps all that stands in the note and only fills what is missing.`;

// Taking back.

export const nothingToUndo = (isUndone: boolean): string =>
  `There is no build to undo: ${isUndone ? 'the last one is undone already' : 'nothing was built since Obsidian was started'}.`;
export const undone = (path: string, wasNew: boolean): string =>
  `Build undone; ${nameOf(path)} ${wasNew ? 'moved to the trash' : 'is as it was before'}.`;
export const undoneAll = (count: number): string => `Build undone; ${notesOf(count)} as before.`;
/** What was not taken back is what its user has to know: it stands in the notice's line, many in its details. */
export const undoneInPart = (done: string, problems: readonly string[]): string[] => {
  if (problems.length === 0 || done === '') return [...problems, done].filter((one) => one !== '');
  const [problem = '', ...more] = problems;
  if (more.length === 0) return [`${done} ${problem}`];
  return [`${done} ${notesOf(problems.length)} not undone.`, ...problems];
};
/** Obsidian keeps earlier texts of notes that it shows; one that the build has made had none. */
export const notUndone = (path: string, isRecoverable: boolean): string => {
  const where = " Its earlier text is in Obsidian's file recovery, if that is on.";
  return `${path} was changed after the build, so it was left as it is.${isRecoverable ? where : ''}`;
};
export const undoGone = (path: string): string =>
  `${path} was deleted, or moved outside of Obsidian, so there is nothing to undo there.`;

// Questions.

export interface NoticeQuestion {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly yes: string;
}

export const askUnfilled = (path: string): NoticeQuestion => ({
  title: 'This plan is not filled in yet',
  sentences: [
    `The title and the phases of ${path} are still those of the template.`,
    'Its tasks would be those of the example.',
  ],
  yes: 'Build anyway',
});

export const askMilestones = (noWorkIn: NoWork, milestones: string): NoticeQuestion => ({
  title: 'Build from the milestones instead?',
  sentences: [...noWork(noWorkIn), `${milestones} has milestones: the tasks can be built from those.`],
  yes: 'Build from milestones',
});

export const foreignInShort = (path: string): string => `${nameOf(path)} is a note of your own`;

export const askBeside = (path: string, beside: string): NoticeQuestion => ({
  title: `${path} is not a task list of goal-kit`,
  sentences: [
    'It has no table of tasks and no task lines, so it seems to be a note of your own. It stays as it is.',
    `The tasks of the plan can be saved beside it as ${beside}, and later builds will go there too.`,
  ],
  yes: 'Save beside it',
});

export const chooseGoal = 'Choose a goal';
export const chooseGoalFor = (what: string): string => `Choose the goal to build ${what} for`;
/** So many folders are named. */
const shownFolders = 5;
export function goalsUnreadable(folders: readonly string[]): string[] {
  const first = folders
    .slice(0, shownFolders)
    .map(
      (folder) => `The hidden folder ${folder} could not be read, so its goals are missing from the list.`,
    );
  const more = folders.length - first.length;
  return more === 0 ? first : [...first, `The same holds for ${counted(more, 'more folder')}.`];
}

// The world and ourselves.

export const couldNotRead = (path: string, error: unknown): string =>
  `${placeOf(path)} could not be read (${reasonOf(error)}). Check that it is still there and may be read, then try again.`;

export const couldNotWrite = (path: string, error: unknown): string =>
  `${path} could not be written (${reasonOf(error)}). Check that there is space and that the folder may be changed, then try again.`;

export const couldNotMake = (folder: string, error: unknown): string =>
  `The folder ${folder} could not be made (${reasonOf(error)}). Check that there is space and that the folder around it may be changed, then try again.`;

export const couldNotSave = (error: unknown): string =>
  `The settings of Goal Kit could not be saved (${reasonOf(error)}). They hold until Obsidian closes.`;

export const settingsUnreadable = (error: unknown): string =>
  `The settings of Goal Kit could not be read (${reasonOf(error)}), so the defaults are used. Saving a setting writes them anew.`;

/** Said where nothing can be read or built. */
export const noEngine =
  'Goal Kit could not start the part that reads and builds notes. Nothing was changed. Turn the plugin off and on again, or restart Obsidian.';

export const ourFault = (error: unknown): string =>
  `Something went wrong in Goal Kit: ${reasonOf(error)}. The developer console has the details; please report them.`;

/** `"goals/001-x"` -> `goals/001-x`, `""` -> `the top folder of the vault` */
function placeOf(folder: string): string {
  return folder === '' ? 'the top folder of the vault' : folder;
}

function notesOf(number: number): string {
  return number === 1 ? '1 note is' : `${number} notes are`;
}
