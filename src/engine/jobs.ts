import { planFacts } from './planned-tasks.ts';
import { idInBoxes } from '../merge/box-ids.ts';
import type { CalledTask } from '../model/goal-reading.ts';
import type { OnProgress } from '../model/progress.ts';
import type { Settings } from '../model/settings.ts';
import type { TaskId } from '../model/tasks.ts';
import { goalTitleOf } from '../read/plan/title.ts';
import { boxesIn } from '../text/boxes.ts';
import {
  type ChangedMark,
  clickOn,
  type BoxState,
  markedTask,
  type MarkedNote,
  taskBoxLine,
  withChange,
  withoutMarks,
} from '../write/mark-task.ts';
import { answers } from './research-answers.ts';
import { buildDocument } from './build-document.ts';
import { buildItems } from './build-items.ts';
import { buildTasks } from './build-tasks.ts';
import { checkPlan } from './check-plan.ts';
import { holdsTaskBoxes, holdsTasks } from './holds-tasks.ts';
import { type GoalQuestion, KnownGoals } from './known-goals.ts';
import { contractsOf } from './planned-contracts.ts';
import { rebuildDocument } from './rebuild-document.ts';
import { rebuildItems } from './rebuild-items.ts';
import { rebuildTasks } from './rebuild-tasks.ts';

export type { ChangedMark, BoxState } from '../write/mark-task.ts';

/** A task in the text of an action-items.md. */
interface TaskInItems {
  readonly text: string;
  /** All tasks of the goal: the boxes may have older ids, and then their words tell (format 6.4). */
  readonly tasks: readonly CalledTask[];
  readonly id: TaskId;
}

/** What a goal's title is read from (format 1.4). */
interface TitleQuestion {
  readonly plan: string | null;
  readonly goalNote: string | null;
  readonly folderName: string;
}

interface NoteQuestion {
  readonly text: string;
  readonly settings: Settings;
}

/**
 * All that the engine can be asked, by name: each takes one question and gives one answer, plain data both ways, and none
 * throws, whatever the notes say. It knows the last reading of each goal, and nothing else, from one question to the next.
 */
export function engineJobs() {
  const goals = new KnownGoals();
  return {
    buildTasks,
    rebuildTasks,
    buildItems,
    rebuildItems,
    buildDocument,
    rebuildDocument,
    answers,
    contracts: contractsOf,
    checkPlan,
    planFacts: ({ text, settings }: NoteQuestion, onProgress?: OnProgress) =>
      planFacts(text, settings, onProgress),
    readGoal: (question: GoalQuestion, onProgress?: OnProgress) => goals.read(question, onProgress),
    forgetGoal: (folder: string) => goals.forget(folder),
    goalTitle: ({ plan, goalNote, folderName }: TitleQuestion) => goalTitleOf(plan, goalNote, folderName),
    holdsTasks: ({ text, settings }: NoteQuestion) => holdsTasks(text, settings),
    holdsTaskBoxes: ({ text, settings }: NoteQuestion) => holdsTaskBoxes(text, settings),
    boxes: boxesIn,
    boxLine: ({ text, tasks, id }: TaskInItems): number | null => {
      const written = idInBoxes(boxesIn(text), tasks, id);
      return written === null ? null : taskBoxLine(text, written);
    },
    markTask: ({
      text,
      tasks,
      id,
      ...marking
    }: TaskInItems & { readonly mark: BoxState; readonly doneMarks: string }): MarkedNote | null => {
      const written = idInBoxes(boxesIn(text), tasks, id);
      return written === null ? null : markedTask(text, written, marking);
    },
    unmark: ({ text, changes }: { readonly text: string; readonly changes: readonly ChangedMark[] }) =>
      withoutMarks(text, changes),
    clickBox: ({ text, index }: { readonly text: string; readonly index: number }) => clickOn(text, index),
    changeBox: ({ text, change }: { readonly text: string; readonly change: ChangedMark }) =>
      withChange(text, change),
  };
}

export type Jobs = ReturnType<typeof engineJobs>;
export type JobName = keyof Jobs;
export type Question<Name extends JobName> = Parameters<Jobs[Name]>[0];
export type Answer<Name extends JobName> = ReturnType<Jobs[Name]>;
