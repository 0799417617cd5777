import type { ConflictKey } from '../../model/merge.ts';
import { type BuiltNotes, type NotePlace, placeOf, type Written } from './built-notes.ts';
import { NoteError } from '../notes/note-error.ts';
import type { NewNote, Merge, Merged, NoteBuild, NoteNow } from './note-build.ts';
import type { Notes } from '../notes/notes.ts';
import * as notices from '../notices.ts';
import { inFolder } from '../notes/paths.ts';

/** Where a build goes. */
export type Destination =
  /** A note that does not exist yet; `foreign` is the one that has the name it should have, and is someone's own. */
  | { readonly kind: 'new'; readonly place: NotePlace; readonly foreign: string | null }
  | { readonly kind: 'existing'; readonly now: NoteNow; readonly merge: Merge };

/** A merge that was written. */
export interface Applied {
  readonly merged: Merged;
  readonly written: Written;
}

/** A merge that a user has agreed to, with the conflicts in which she takes the plan's word. */
export interface Agreed {
  readonly merged: Merged;
  readonly taken: readonly ConflictKey[];
}

/** The merge with a note that can be read; throws where its state forbids one. */
export function rebuilt({ path }: NoteNow, merge: Merge): Merged {
  switch (merge.kind) {
    case 'git-conflict':
      throw new NoteError(notices.gitConflict(path, merge.line));
    case 'note-unreadable':
      throw new NoteError(notices.noteUnreadable(path, merge.reason, merge.line));
    case 'rebuilt':
      return merge;
  }
}

/** One of a goal's notes, and how a build gets into it. */
export class GoalNote {
  constructor(
    private readonly parts: { readonly notes: Notes; readonly builtNotes: BuiltNotes },
    readonly build: NoteBuild,
  ) {}

  /** The first of the note's names that is free or goal-kit's; null when the merge that this takes was stopped or not wanted. */
  async destination(): Promise<Destination | null> {
    const { notes, builtNotes } = this.parts;
    const { folder } = this.build;
    let foreign: string | null = null;
    for (const name of this.build.names()) {
      const note = await notes.noteIn(folder, name);
      if (note === null) {
        const place = placeOf(folder, inFolder(folder, name), name);
        if (this.build.makeRoom === undefined || (await notes.list(folder)) !== null)
          await notes.refuseTaken(place.path);
        return { kind: 'new', place, foreign };
      }
      const place = placeOf(folder, note.path, name);
      const now = { ...place, text: note.text, record: await builtNotes.recordOf(place) };
      const merge = await this.build.merged(now, []);
      if (merge === null) return null;
      if (merge.kind !== 'foreign') return { kind: 'existing', now, merge };
      foreign ??= note.path;
    }
    throw new NoteError(notices.noFreeName(folder));
  }

  async create(place: NotePlace, fresh: NewNote): Promise<Written> {
    await this.build.refuseWithoutSource();
    const made = (await this.build.makeRoom?.()) ?? [];
    return { ...(await this.parts.builtNotes.create(place, fresh)), made };
  }

  /** Writes a merge; where the note has changed since, merges again with what stands there then, if that is still agreed to. */
  async apply(
    now: NoteNow,
    { merged, taken }: Agreed,
    isAgreed: (again: Merged) => boolean = () => true,
  ): Promise<Applied> {
    await this.build.refuseWithoutSource();
    const { builtNotes } = this.parts;
    const last = { merged };
    const written = await builtNotes.change(now, async (text) => {
      if (text === now.text) return (last.merged = merged);
      const record = await builtNotes.recordOf(now);
      const again = await this.build.merged({ ...now, text, record }, taken);
      if (again?.kind !== 'rebuilt' || !losesNoMore(again, merged) || !isAgreed(again))
        throw new NoteError(notices.changedMeanwhile(now.path));
      return (last.merged = again);
    });
    return { merged: last.merged, written };
  }

  /** Writes the build over a note, unless that has changed since the user agreed to lose it. */
  async replace(now: NoteNow, { merged }: Agreed): Promise<Applied> {
    await this.build.refuseWithoutSource();
    const written = await this.parts.builtNotes.change(now, (text) => {
      if (text !== now.text) return Promise.reject(new NoteError(notices.changedMeanwhile(now.path)));
      return Promise.resolve({ note: merged.pure, record: merged.record });
    });
    return { merged, written };
  }

  /** Keeps the record of a merge that leaves the note as it is, unless the note has changed or gone since. */
  async keepRecord(now: NoteNow, { record }: Merged): Promise<void> {
    if (record !== null && (await this.says(now.path, now.text)))
      await this.parts.builtNotes.keep(now, record);
  }

  /** Whether a note says just that now. */
  async says(path: string, text: string): Promise<boolean> {
    const { notes } = this.parts;
    return (await notes.exists(path)) && (await notes.read(path)) === text;
  }
}

/** Whether an earlier merge has told of each grave removal of another. */
function losesNoMore({ removals }: Merged, agreed: Merged): boolean {
  const told = new Set(agreed.removals.tasks.map(({ id }) => id));
  return removals.tasks.every(({ id }) => told.has(id));
}
