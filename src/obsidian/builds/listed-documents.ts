import type { Settings } from '../../model/settings.ts';
import { isCalled, nameOf } from '../notes/paths.ts';
import type { Notes } from '../notes/notes.ts';
import { documents } from './documents.ts';
import type { BuildKind } from './found-goals.ts';
import { goalFile, milestonesFile } from './goal-sources.ts';

/** One of the notes that goal-kit knows of a goal, or a folder of them. */
export interface ListedDocument {
  /** `tasks.md`, `contracts/` */
  readonly name: string;
  /** Where it is; of a folder its notes, in order. Empty where it is not there. */
  readonly paths: readonly string[];
  /** What makes it; null where only its author does. */
  readonly build: BuildKind | null;
}

/** The notes of a goal in the order in which they are written, with what is there at this moment, hidden or not. */
export async function listedDocuments(
  notes: Notes,
  folder: string,
  { executionFile, tasksFile, actionItemsFile }: Settings,
): Promise<ListedDocument[]> {
  const here = (await notes.list(folder)) ?? { files: [], folders: [] };
  const { file: contracts } = documents.contracts;
  const home = here.folders.find((path) => isCalled(path, contracts));
  const inside = home === undefined ? [] : ((await notes.list(home))?.files ?? []);
  const one = (name: string, build: BuildKind | null): ListedDocument => {
    const paths = here.files.filter((path) => isCalled(path, name));
    return { name, paths: paths.slice(0, 1), build };
  };
  const other = (what: 'open questions' | 'data model' | 'quickstart') => one(documents[what].file, what);
  return [
    one(goalFile, null),
    one(milestonesFile, null),
    one(executionFile, null),
    one(tasksFile, 'tasks'),
    other('open questions'),
    other('data model'),
    other('quickstart'),
    { name: `${contracts}/`, paths: inside.filter(isShownNote).sort(byNumber), build: 'contracts' },
    one(actionItemsFile, 'action items'),
  ];
}

function isShownNote(path: string): boolean {
  return /^[^.].*\.md$/i.test(nameOf(path));
}

function byNumber(one: string, other: string): number {
  return one.localeCompare(other, undefined, { numeric: true });
}
