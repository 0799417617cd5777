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
import type { Offer } from '../details-dialog.ts';
import { type Decision, decided } from './preview-modal.ts';
import { previewWords } from './preview-words.ts';
import { againIn } from './updated-note.ts';
import { unchangedInWords, updatedInWords } from './report-words.ts';
import { asNotice, toldMerge, type ToldBuild, toldNew, toldUnchanged } from './told-builds.ts';

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
  /** Shows all that is wrong with the goal. */
  readonly check: () => void;
  /** What its user may want next, once it is written or has stayed as it is; null for nothing. */
  readonly offer: (isWritten: boolean) => Promise<Offer | null>;
  /** Whether its user is asked again about conflicts that she has left as they are. */
  readonly asksAgain: boolean;
  /** Builds once more, and asks again. */
  readonly review: () => void;
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
  await tell(build, written, toldNew(fresh));
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
  const isReviewed = build.asksAgain && merged.settled.length > 0;
  if (changesNothing && merged.report.conflicts.length === 0 && !isReviewed) {
    await note.keepRecord(now, merged);
    const first = unchangedInWords(nameOf(now.path), merged, note.build.words);
    const review = { label: previewWords.review, click: build.review };
    const offer = merged.settled.length > 0 ? review : await build.offer(false);
    tellUnwritten(build, toldUnchanged(merged, note.build.words, first), offer);
    return;
  }
  const decision = await decisionOn(build, note, { now, merged });
  if (decision === null || build.signal.aborted) return;
  if (decision.kind === 'merged' && decision.merged.note === now.text) {
    await note.keepRecord(now, decision.merged);
    const { words } = note.build;
    const isSame = decision.merged.report.conflicts.length === 0;
    const name = nameOf(now.path);
    const first = isSame ? notices.upToDate(name) : notices.unchanged(name);
    tellUnwritten(build, toldUnchanged(decision.merged, words, [first]));
    return;
  }
  await tellUpdate(build, note.build, await written(note, now, decision), decision.kind);
}

/** Whether a merge is shown before it is written: when the setting says so, and always where it removes much. */
export function asks({ confirmChanges }: Settings, { removals }: Merged): boolean {
  return confirmChanges || removals.tasks.length > 0;
}

function decisionOn(
  { app, settings, signal, asksAgain }: GoalBuild,
  note: GoalNote,
  { now, merged }: Update,
): Promise<Decision | null> {
  const agreed: Agreed = { merged, taken: [] };
  if (!asks(settings, merged) && !asksAgain) return Promise.resolve({ kind: 'merged', ...agreed });
  return decided(app, {
    title: note.build.title,
    words: note.build.words,
    path: now.path,
    text: now.text,
    first: merged,
    signal,
    again: againIn(note, now),
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
  const name = nameOf(written.path);
  if (kind === 'merged') {
    await tell(build, written, toldMerge(merged, words, [updatedInWords(name, merged.report)]));
    return;
  }
  await tell(build, written, toldNew({ ...merged, done: notices.replaced(name, words.source) }));
}

/** Says what became of a note that stays as it is, and why something is offered all the same. */
function tellUnwritten({ about, check }: GoalBuild, told: ToldBuild, offer: Offer | null = null): void {
  const line = [...told.line, offer?.why ?? ''];
  notices.sayAbout({ ...asNotice([{ ...told, line }], check), about: [about], offer });
}

/** Says what was done, with a way back, and shows it. */
async function tell(
  { notes, about, remember, offer, check }: GoalBuild,
  written: Written,
  told: ToldBuild,
): Promise<void> {
  const [where = '', ...why] = notes.canOpen(written.path) ? [] : notices.writtenTo(written.path);
  const all = { ...told, line: [...told.line, where], more: [...told.more, ...why] };
  const notice = asNotice([all], check);
  const addOffer = notices.sayDone({ ...notice, about: [about] }, remember([written]));
  try {
    await notes.open(written.path);
  } catch (error) {
    if (!(error instanceof NoteError)) throw error;
    // What was built stays told, with its way back.
    notices.say(error.message);
  }
  const next = await offer(true).catch((error: unknown) => {
    // Nothing was asked for yet.
    if (error instanceof NoteError) return null;
    throw error;
  });
  if (next !== null) addOffer(next);
}
