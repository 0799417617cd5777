import type { Settings } from '../../model/settings.ts';
import { type Goal, type Goals, projectOf } from '../goals/goals.ts';
import type { Notes } from '../notes/notes.ts';
import { folderOf, inFolder, nameOf, resolved } from '../notes/paths.ts';
import * as words from './new-goal-words.ts';

/** Where a new goal may lie. */
export interface GoalHomes {
  /** Folders that goals can be made in, the likeliest first; one at least. */
  readonly folders: readonly string[];
  /** Nothing tells which of them it is: the user is asked. */
  readonly isOpen: boolean;
  /** These are folders that goals live in already. */
  readonly isKnown: boolean;
  /** The folders of all goals: their numbers are taken. */
  readonly goals: readonly string[];
}

interface HomeParts {
  readonly notes: Notes;
  readonly goals: Goals;
  readonly settings: () => Settings;
}

const plainHome = 'goals';

/**
 * Where goals live in this vault: beside the active goal, or beside all others; where there is none, in goal-kit's own
 * folders as far as they exist.
 */
export async function goalHomes({ notes, goals, settings }: HomeParts): Promise<GoalHomes> {
  const { goals: found } = await goals.all();
  const known = (...folders: string[]): GoalHomes => ({
    folders,
    isOpen: folders.length > 1,
    isKnown: true,
    goals: found.map(({ folder }) => folder),
  });
  const active = await goals.activeNow();
  if (active !== null && isNumbered(active)) return known(folderOf(active.folder));
  const beside = homesOf(found.filter(isNumbered));
  if (beside.length > 0) return known(...beside);
  const hidden = settings().hiddenGoalFolders[0];
  const own = await ownHome(notes, hidden);
  if (own !== null) return known(own);
  const others = homesOf(found).filter((folder) => folder !== '');
  const folders = [plainHome, ...(hidden === undefined ? [] : [hidden]), ...others];
  return { ...known(...folders), isOpen: true, isKnown: false };
}

/** The folder of goal-kit's that exists, or that it would make: the vault itself, a hidden one, or `goals`; null for none. */
async function ownHome(notes: Notes, hidden: string | undefined): Promise<string | null> {
  if (notes.vaultName().toLowerCase() === plainHome) return '';
  const [kit = ''] = hidden?.split('/') ?? [];
  if (hidden !== undefined && (await notes.exists(kit))) return hidden;
  return notes.shown('').folders.find((path) => path.toLowerCase() === plainHome) ?? null;
}

/** The names that a new goal's number comes after: the folders that lie there, and the goals of the same project. */
export async function takenNames(notes: Notes, home: string, goals: readonly string[]): Promise<string[]> {
  const there = (await notes.exists(home)) || home === '' ? await notes.list(home) : null;
  const project = projectOf(inFolder(home, 'x'));
  const others = goals.filter((folder) => folder !== '' && projectOf(folder) === project);
  return [...(there?.folders ?? []), ...others].map(nameOf);
}

/** A folder as it was typed, as a path in the vault; or why goals cannot live there. */
export function homeFrom(
  typed: string,
  goals: Goals,
): { readonly path: string } | { readonly problem: string } {
  const text = typed.trim();
  const path = resolved('', text);
  if (text === '') return { problem: words.noHome };
  if (path === null || /^[a-z]:/i.test(text)) return { problem: words.outside };
  const bad = path.split('/').find((segment) => !isFolderName(segment));
  if (bad !== undefined) return { problem: words.badFolderName(bad) };
  return goals.mayLieIn(path) ? { path } : { problem: words.notSearched(path) };
}

/** Names that some disk refuses, or that mean a device on it. */
function isFolderName(segment: string): boolean {
  const isReserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(segment);
  return !isReserved && !/[\\:*?"<>|#^[\]\p{Cc}]|[. ]$/u.test(segment) && segment.length <= 200;
}

/** The folders around some goals, those of most goals first. */
function homesOf(goals: readonly Goal[]): string[] {
  const counts = new Map<string, number>();
  for (const { folder } of goals) counts.set(folderOf(folder), (counts.get(folderOf(folder)) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([home]) => home);
}

/** Whether a goal says where others belong; the vault's top folder, opened as one goal, does not. */
function isNumbered({ folder, number }: Goal): boolean {
  return folder !== '' && number !== '';
}
