import type { DocumentSources } from '../../model/document.ts';
import type { Markdown } from '../../model/markdown.ts';
import type { Settings } from '../../model/settings.ts';
import type { Engine } from '../engine/engine.ts';
import type { Goal } from '../goals/goals.ts';
import type { Notes } from '../notes/notes.ts';
import { goalFile, milestonesFile, titleOf } from './goal-sources.ts';

/** What a goal's other notes are built from. */
export interface GoalDocuments {
  readonly folder: string;
  readonly title: string;
  readonly markdown: Markdown;
  readonly sources: DocumentSources;
  readonly settings: Settings;
}

/** Reads a goal's notes as they are now; null when the plugin is gone. */
export async function goalDocumentsOf(
  parts: { readonly notes: Notes; readonly engine: Engine },
  { folder }: Goal,
  settings: Settings,
): Promise<GoalDocuments | null> {
  const { notes } = parts;
  const sources: DocumentSources = {
    goal: await notes.noteIn(folder, goalFile),
    milestones: await notes.noteIn(folder, milestonesFile),
    plan: await notes.noteIn(folder, settings.executionFile),
    tasks: await notes.noteIn(folder, settings.tasksFile),
  };
  const titled = await titleOf(parts, folder, sources.plan?.text ?? null);
  if (titled === null) return null;
  const { text: title, markdown } = titled.title;
  return { folder, title, markdown, sources, settings };
}
