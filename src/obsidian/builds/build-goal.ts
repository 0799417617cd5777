import type { App } from 'obsidian';
import type { Settings } from '../../model/settings.ts';
import { ask } from '../ask.ts';
import type { Written } from './built-notes.ts';
import { type Agreed, type Applied, type Destination, type GoalNote, rebuilt } from './goal-note.ts';
import { NoteError } from '../notes/note-error.ts';
import type { Merged, NoteBuild, NoteNow } from './note-build.ts';
import type { Notes } from '../notes/notes.ts';
import { nameOf } from '../notes/paths.ts';
import * as notices from '../notices.ts';
import type { Offer } from '../on-screen.ts';
import { type Decision, decided } from './preview-modal.ts';
import { conflictsInWords, mergedWithCare, unchangedInWords, updatedInWords } from './report-words.ts';

/** What a build before the user's eyes works with. */
export interface GoalBuild {
  readonly app: App;
  readonly notes: Notes;
  readonly settings: Settings;
  readonly signal: AbortSignal;
  /** What its notices are about: the newest takes the place of the one before. */
  readonly about: string;
  /** Remembers what was written; gives what takes it back. */
  readonly remember: (written: readonly Written[]) => () => void;
  /** What its user may want next, once it is written; null for nothing. */
  readonly offer: () => Promise<Offer | null>;
}

/** Builds one of a goal's notes: a new one, or what changes in the one that is there, once the user has seen and agreed. */
export async function buildGoal(build: GoalBuild, note: GoalNote): Promise<void> {
  const destination = await note.destination();
  if (destination === null || build.signal.aborted) return;
  if (destination.kind === 'new') await buildNew(build, note, destination);
  else await buildAgain(build, note, destination);
}

async function buildNew(
  build: GoalBuild,
  note: GoalNote,
  { place, foreign }: Extract<Destination, { kind: 'new' }>,
): Promise<void> {
  if (foreign !== null && !(await ask(build.app, notices.askBeside(foreign, place.path)))) return;
  const fresh = await note.build.fresh(place.path);
  if (fresh === null || build.signal.aborted) return;
  const written = await note.create(place, fresh);
  await tell(build, written, [fresh.done, ...fresh.toDo]);
}

async function buildAgain(
  build: GoalBuild,
  note: GoalNote,
  { now, merge }: Extract<Destination, { kind: 'existing' }>,
): Promise<void> {
  await update(build, note, { now, merged: rebuilt(now, merge) });
}

interface Update {
  readonly now: NoteNow;
  readonly merged: Merged;
}

async function update(build: GoalBuild, note: GoalNote, { now, merged }: Update): Promise<void> {
  const changesNothing = merged.note === now.text;
  if (changesNothing && merged.report.conflicts.length === 0) {
    await note.keepRecord(now, merged);
    const problems = problemsOf(merged, now.path);
    notices.sayAbout({
      sentences: [...unchangedInWords(now.path, merged.differing, note.build.words), ...problems],
      about: [build.about],
      isBrief: problems.length === 0,
    });
    return;
  }
  const decision = await decisionOn(build, note, { now, merged });
  if (decision === null || build.signal.aborted) return;
  if (decision.kind === 'merged' && decision.merged.note === now.text) {
    await note.keepRecord(now, decision.merged);
    const conflicts = conflictsInWords(decision.merged.report.conflicts, note.build.words);
    const problems = problemsOf(decision.merged, now.path);
    const first = conflicts.length === 0 ? notices.upToDate(now.path) : notices.unchanged(now.path);
    const sentences = [first, ...conflicts, ...problems];
    notices.sayAbout({ sentences, about: [build.about] });
    return;
  }
  await tellUpdate(build, note.build, await written(note, now, decision), decision.kind);
}

/** Whether a merge is shown before it is written: when the setting says so, and always where it removes much. */
export function asks({ confirmChanges }: Settings, { removals }: Merged): boolean {
  return confirmChanges || removals.tasks.length > 0;
}

function decisionOn(
  { app, settings, signal }: GoalBuild,
  note: GoalNote,
  { now, merged }: Update,
): Promise<Decision | null> {
  const agreed: Agreed = { merged, restore: [] };
  if (!asks(settings, merged)) return Promise.resolve({ kind: 'merged', ...agreed });
  return decided(app, {
    title: note.build.title,
    words: note.build.words,
    path: now.path,
    text: now.text,
    first: merged,
    signal,
    again: async (restore) => {
      const merge = await note.build.merged(now, restore);
      return merge?.kind === 'rebuilt' ? merge : null;
    },
  });
}

function written(note: GoalNote, now: NoteNow, decision: Decision): Promise<Applied> {
  return decision.kind === 'merged' ? note.apply(now, decision) : note.replace(now, decision);
}

async function tellUpdate(
  build: GoalBuild,
  { words }: NoteBuild,
  { merged, written }: Applied,
  kind: Decision['kind'],
): Promise<void> {
  const sentences =
    kind === 'merged'
      ? [
          updatedInWords(written.path, merged.report),
          ...conflictsInWords(merged.report.conflicts, words),
          ...problemsOf(merged, written.path),
        ]
      : [notices.replaced(written.path, words.source)];
  await tell(build, written, [...sentences, ...merged.toDo]);
}

/** What its user has to know of a merge, also of one that changes nothing (format 4.8). */
function problemsOf({ doubt, problems }: Merged, path: string): string[] {
  return [...mergedWithCare(doubt), ...notices.firstWarnings(problems, nameOf(path))];
}

/** Says what was done, with a way back, and shows it. */
async function tell(
  { notes, about, remember, offer }: GoalBuild,
  written: Written,
  sentences: readonly string[],
): Promise<void> {
  const where = notes.canOpen(written.path) ? [] : [notices.writtenTo(written.path)];
  const addOffer = notices.sayDone([...sentences, ...where], remember([written]), [about]);
  try {
    await notes.open(written.path);
  } catch (error) {
    if (!(error instanceof NoteError)) throw error;
    // What was built stays told, with its way back.
    notices.say(error.message);
  }
  const next = await offer().catch((error: unknown) => {
    // Nothing was asked for yet.
    if (error instanceof NoteError) return null;
    throw error;
  });
  if (next !== null) addOffer(next);
}
