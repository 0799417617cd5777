import type { Settings } from '../../model/settings.ts';
import type { BuildMode } from './build-mode.ts';
import type { Engine } from '../engine/engine.ts';
import type { GoalNote } from './goal-note.ts';
import { type Sources, sourcesOf } from './goal-sources.ts';
import type { Goal } from '../goals/goals.ts';
import { ItemsBuild, itemSourcesFrom } from './items-build.ts';
import type { NoteBuild } from './note-build.ts';
import type { Notes } from '../notes/notes.ts';
import { TasksBuild } from './tasks-build.ts';
import type { NextNote } from './update-goal.ts';

/** What the notes of an update are built with. */
interface UpdateParts {
  readonly notes: Notes;
  readonly engine: Engine;
  readonly settings: Settings;
  readonly mode: BuildMode;
  readonly noteOf: (build: NoteBuild) => GoalNote;
}

/** The notes that an update of a goal builds, the second from the first; null when the plugin is gone. */
export async function updatedNotes(parts: UpdateParts, goal: Goal): Promise<readonly NextNote[] | null> {
  const { notes, settings, mode, noteOf } = parts;
  const sources = await sourcesOf(parts, goal, settings);
  if (sources === null) return null;
  return [
    () => Promise.resolve(noteOf(new TasksBuild(notes, withItems(sources), mode))),
    async (tasks) => {
      const from = tasks === null ? null : await itemSourcesFrom(parts, goal, settings, tasks);
      return from === null ? null : noteOf(new ItemsBuild(notes, from, mode));
    },
  ];
}

/** The action items will be there, so that the list of the goal's notes need not be changed for them once more. */
function withItems(sources: Sources): Sources {
  const { existing, settings } = sources.request;
  const known = existing === null ? null : [...existing, settings.actionItemsFile];
  return { ...sources, request: { ...sources.request, existing: known } };
}
