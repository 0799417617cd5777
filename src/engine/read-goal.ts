import { unknownBoxes } from '../check/unknown-boxes.ts';
import { boxesOfNow } from '../merge/box-ids.ts';
import { type GoalReading, goalReading } from '../model/goal-reading.ts';
import { type GoalSources, notePaths, type TasklessGoal } from '../model/source-notes.ts';
import { taskList } from '../model/note-tasks.ts';
import { ignoreProgress } from '../model/progress.ts';
import { reuseUnchanged } from '../model/reuse-unchanged.ts';
import type { Settings } from '../model/settings.ts';
import { readActionItems } from '../read/action-items/read-items.ts';
import { nextActions } from '../schedule/next-actions.ts';
import { chartStates, taskStates } from '../schedule/task-states.ts';
import { boxesIn } from '../text/boxes.ts';
import { isListed, type ListedTasks, listedTasks } from './listed-tasks.ts';
import { type OutdatedNotes, outdatedNotes } from './outdated-notes.ts';
import { lateness, type ScheduledNote, scheduledNote } from './scheduled-note.ts';
import { goalTitle, tasklessGoal } from './taskless-goal.ts';

/** A reading with what it was read from: the next reading reuses what has not changed. */
export interface ReadGoal extends ListedTasks {
  readonly kind: 'read';
  readonly reading: GoalReading;
  readonly scheduled: ScheduledNote;
  readonly age: OutdatedNotes;
}

/**
 * Reads a goal: its tasks, their states, the schedule, what is wrong. Never throws, whatever the notes say. A tick in
 * action-items.md reuses the note, the graph and the schedule of the last reading; where nothing at all has changed, the
 * reading is the very same.
 */
export function readGoal(
  sources: GoalSources,
  settings: Settings,
  last: ReadGoal | null = null,
  onProgress = ignoreProgress,
): ReadGoal | TasklessGoal {
  const { tasks, actionItems } = sources;
  if (tasks === null) return tasklessGoal(sources, settings);
  const noted = { tasks, plan: sources.plan };
  const old = last !== null && isListed(last, noted, settings) ? last : null;
  const listed: ListedTasks = old ?? listedTasks(noted, settings, onProgress);
  const { note, graph, keyed, charts, whole, phaseDays } = listed;
  const boxes = boxesOfNow(boxesIn(actionItems?.text ?? ''), graph);
  const { states: boxStates, ...counted } = readActionItems(boxes, keyed, settings);
  const states = taskStates(note, boxStates);
  const list = taskList(note, states);
  const before = old === null ? null : { scheduled: old.scheduled, states: old.reading.states };
  const scheduled = scheduledNote(listed, states, list, before);
  const { schedule, times, timelines, taskFindings } = scheduled;
  const shownStates = chartStates(note, states);
  const { network } = scheduled.placed;
  const { hoursPerDay } = settings;
  const ready = nextActions({ list, network, hoursPerDay, schedule, states, chartStates: shownStates });
  const boxFindings = unknownBoxes(boxes, keyed).map((one) => ({ ...one, file: actionItems?.path ?? '' }));
  const aging = { ...sources, tasks, note, times, settings };
  const age = outdatedNotes(aging, last);
  const parts = {
    title: goalTitle(sources),
    folder: sources.folder,
    notes: notePaths(sources),
    readsAsGoalKit: note.readsAsGoalKit,
    unreadable: note.unreadable,
    ...{ states, chartStates: shownStates, charts, whole, ready, schedule, times, timelines, phaseDays },
    outdated: age.outdated,
    ...lateness(scheduled, listed, states, sources.today),
    findings: [...age.findings, ...taskFindings, ...boxFindings],
    ...counted,
    boxes: boxes.length,
  };
  const reading = reuseUnchanged(old?.reading ?? null, goalReading(parts, graph));
  return { kind: 'read', ...listed, reading, scheduled, age };
}
