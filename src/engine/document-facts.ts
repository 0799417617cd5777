import type { DocumentRequest } from '../model/document.ts';
import { taskGraph } from '../model/goal-reading.ts';
import type { GoalStatement } from '../model/goal-statement.ts';
import type { NotePhase, NoteTask } from '../model/note-tasks.ts';
import type { Plan } from '../model/plan.ts';
import { readGoalNote } from '../read/goal-note/read-goal-note.ts';
import { readPlan } from '../read/plan/plan-note.ts';
import { readTasksNote } from '../read/tasks-note/read-tasks-note.ts';

/** What a goal's notes say, as far as its other notes take it up; null for notes that it does not have, or that nobody filled in. */
export interface DocumentFacts {
  readonly goal: GoalStatement | null;
  readonly plan: Plan | null;
  /** The phases of tasks.md with their tasks, in order; empty without that note. */
  readonly phases: readonly { readonly phase: NotePhase; readonly tasks: readonly NoteTask[] }[];
  /** All of them. */
  readonly tasks: readonly NoteTask[];
}

/** Reads the goal's notes. */
export function documentFacts(request: DocumentRequest): DocumentFacts {
  const { folder, title, sources, settings } = request;
  const folderName = folder.split('/').at(-1) ?? '';
  const goal = sources.goal === null ? null : readGoalNote(sources.goal.text, folderName);
  const options = { folderName, otherTitle: title, settings };
  const plan = sources.plan === null ? null : readPlan(sources.plan.text, options);
  return { goal: filledIn(goal), plan: filledIn(plan), ...listedPhases(request) };
}

function filledIn<Note extends { readonly unfilled: boolean }>(note: Note | null): Note | null {
  return note?.unfilled === true ? null : note;
}

function listedPhases({ sources, settings }: DocumentRequest): Pick<DocumentFacts, 'phases' | 'tasks'> {
  if (sources.tasks === null) return { phases: [], tasks: [] };
  const graph = taskGraph(readTasksNote(sources.tasks.text, { settings, start: null }));
  const phases = graph.phases.map((phase) => ({ phase, tasks: phase.tasks }));
  return { phases: phases.filter(({ tasks }) => tasks.length > 0), tasks: [...graph.byId.values()] };
}
