import type { App } from 'obsidian';
import type { Settings } from '../../model/settings.ts';
import type { Engine } from '../engine/engine.ts';
import type { Goal } from '../goals/goals.ts';
import type { Notes } from '../notes/notes.ts';
import type { BuildMode } from './build-mode.ts';
import { DocumentBuild } from './document-build.ts';
import { goalDocumentsOf } from './document-sources.ts';
import { documents as files, isDocument } from './documents.ts';
import type { OneNote } from './found-goals.ts';
import { sourcesOf } from './goal-sources.ts';
import { ItemsBuild, itemSourcesOf } from './items-build.ts';
import type { NoteBuild } from './note-build.ts';
import { TasksBuild } from './tasks-build.ts';

/** The build of one of a goal's notes, from the others as they are now; null when the plugin is gone. */
export async function noteBuildOf(
  parts: { readonly app: App; readonly notes: Notes; readonly engine: Engine },
  { what, goal, settings }: { readonly what: OneNote; readonly goal: Goal; readonly settings: Settings },
  mode: BuildMode,
): Promise<NoteBuild | null> {
  const { notes } = parts;
  if (what === 'tasks') {
    const sources = await sourcesOf(parts, goal, settings);
    return sources === null ? null : new TasksBuild(notes, sources, mode);
  }
  if (isDocument(what)) {
    const documents = await goalDocumentsOf(parts, goal, settings);
    if (documents === null) return null;
    const place = { what, home: goal.folder, file: files[what].file, phase: 0 };
    return new DocumentBuild({ ...parts, mode }, documents, place);
  }
  const sources = await itemSourcesOf(parts, goal, settings);
  return sources === null ? null : new ItemsBuild(notes, sources, mode);
}
