import type { App, CachedMetadata } from 'obsidian';
import type { Settings } from '../../model/settings.ts';
import type { BoxNote, SourceNote } from '../../reading.ts';
import { type Box, type BoxMemo, readBoxes } from '../../text/boxes.ts';
import type { StretchMemo } from '../../text/list-items.ts';
import { cachedBoxes } from './cached-boxes.ts';
import { goalFile } from '../builds/goal-sources.ts';
import { inSlices } from '../in-slices.ts';
import { noteCalled, type Notes, spelling } from '../notes/notes.ts';
import { isCalled } from '../notes/paths.ts';

export interface KnownNotesParts {
  readonly app: App;
  readonly notes: Notes;
  readonly settings: () => Settings;
}

/** The notes of a goal that its reading starts from; null for those it does not have. */
export interface SourceNotes {
  readonly tasks: SourceNote | null;
  readonly actionItems: BoxNote | null;
  readonly plan: SourceNote | null;
  readonly goalNote: SourceNote | null;
}

type TextNote = 'tasks' | 'plan' | 'goalNote';
type NoteRole = TextNote | 'actionItems';

const roles: readonly NoteRole[] = ['tasks', 'actionItems', 'plan', 'goalNote'];

/** What is known of a goal's notes: each is read again only when it has changed. */
export class KnownNotes {
  /** The paths of the notes that are there; null when the folder is to be looked at again. */
  private paths: ReadonlyMap<NoteRole, string> | null = null;
  private readonly texts = new Map<TextNote, SourceNote>();
  private items: BoxNote | null = null;
  /** Goes up with each change that is told, so that what was read meanwhile is used once and not kept. */
  private version = 0;
  private readonly stretches: StretchMemo = new Map();
  private readonly boxLines: BoxMemo = { lines: new Map() };
  /** What hidden notes looked like when they were read: Obsidian does not tell when they change. */
  private readonly stamps = new Map<string, string | null>();

  constructor(
    private readonly parts: KnownNotesParts,
    private readonly folder: string,
  ) {}

  /** Whether a note of the goal's folder is one that its reading starts from. */
  concerns(path: string): boolean {
    return this.roleOf(path) !== undefined;
  }

  /** Whether a note is the goal's action items, and Obsidian tells what is in them. */
  isIndexed(path: string): boolean {
    return this.roleOf(path) === 'actionItems' && this.parts.app.metadataCache.getCache(path) !== null;
  }

  /** A note has changed. */
  forget(path: string): void {
    this.version++;
    const role = this.roleOf(path);
    if (role === 'actionItems') this.items = null;
    else if (role !== undefined) this.texts.delete(role);
  }

  /** Notes have come, gone or moved, or are called otherwise by the settings now. */
  lookAgain(): void {
    this.version++;
    this.paths = null;
  }

  /** Forgets all; the stretches and lines of action items stay, since they are known by their text. */
  forgetAll(): void {
    this.lookAgain();
    this.texts.clear();
    this.items = null;
  }

  /** Takes what Obsidian has just read of the action items. */
  take(path: string, text: string, cache: CachedMetadata): void {
    this.version++;
    this.items = { path, boxes: cachedBoxes(cache, text, this.boxLines) };
  }

  /** Forgets the hidden notes that are not as they were. */
  async forgetChanged(): Promise<void> {
    this.lookAgain();
    for (const [path, stamp] of this.stamps) {
      if ((await this.parts.notes.stamp(path)) !== stamp) this.forget(path);
    }
  }

  /** The notes as they are now; null when it was stopped. */
  async read(signal: AbortSignal): Promise<SourceNotes | null> {
    const { version } = this;
    const paths = this.paths ?? (await this.list());
    if (version === this.version) this.paths = paths;
    const [tasks, plan, goalNote, actionItems] = [
      await this.text('tasks', paths),
      await this.text('plan', paths),
      await this.text('goalNote', paths),
      await this.boxNote(paths, signal),
    ];
    return signal.aborted ? null : { tasks, actionItems, plan, goalNote };
  }

  private async list(): Promise<Map<NoteRole, string>> {
    const { files } = (await this.parts.notes.list(this.folder)) ?? { files: [] };
    const paths = new Map<NoteRole, string>();
    for (const role of roles) {
      // Without the goal's own note, which names it, the others are shown all the same.
      const path = (role === 'goalNote' ? spelling : noteCalled)(files, this.nameOf(role));
      if (path !== null) paths.set(role, path);
    }
    return paths;
  }

  private async text(role: TextNote, paths: ReadonlyMap<NoteRole, string>): Promise<SourceNote | null> {
    const path = paths.get(role);
    if (path === undefined) return null;
    const known = this.texts.get(role);
    if (known?.path === path) return known;
    const { version } = this;
    await this.stamp(path);
    const note = { path, text: await this.parts.notes.read(path) };
    if (version === this.version) this.texts.set(role, note);
    return note;
  }

  private async boxNote(paths: ReadonlyMap<NoteRole, string>, signal: AbortSignal): Promise<BoxNote | null> {
    const path = paths.get('actionItems');
    if (path === undefined) return null;
    if (this.items?.path === path) return this.items;
    const { version } = this;
    await this.stamp(path);
    const boxes = await this.boxes(path, signal);
    if (boxes === null) return null;
    if (version === this.version) this.items = { path, boxes };
    return { path, boxes };
  }

  /** Null when it was stopped. */
  private async boxes(path: string, signal: AbortSignal): Promise<readonly Box[] | null> {
    const text = await this.parts.notes.read(path);
    const cache = this.parts.app.metadataCache.getCache(path);
    if (cache !== null && isOf(cache, text)) return cachedBoxes(cache, text, this.boxLines);
    return inSlices(readBoxes(text, this.stretches, this.boxLines), () => undefined, signal);
  }

  private async stamp(path: string): Promise<void> {
    const { notes } = this.parts;
    if (!notes.isShown(this.folder)) this.stamps.set(path, await notes.stamp(path));
  }

  private roleOf(path: string): NoteRole | undefined {
    return roles.find((role) => isCalled(path, this.nameOf(role)));
  }

  private nameOf(role: NoteRole): string {
    const { tasksFile, actionItemsFile, executionFile } = this.parts.settings();
    const names = {
      tasks: tasksFile,
      actionItems: actionItemsFile,
      plan: executionFile,
      goalNote: goalFile,
    };
    return names[role];
  }
}

/** An item's bullet, and where it may be a box its mark and the first character behind. */
const ITEM = /^\s*(?:[-*+]|\d+[.)])(?:[ \t]+\[(.)\](?:[ \t]+(\S))?)?/su;

/**
 * Whether Obsidian has read this very text. It does not say, but of another text (not saved yet, or not indexed yet) the
 * length or a mark differs, and once it is indexed Obsidian tells.
 */
function isOf({ sections = [], listItems = [] }: CachedMetadata, text: string): boolean {
  const end = sections.at(-1)?.position.end.offset ?? 0;
  if (end !== text.trimEnd().length) return false;
  const lines = text.split('\n');
  return listItems.every(({ task, position: { start } }) => {
    const item = ITEM.exec(lines[start.line]?.slice(start.col) ?? '');
    // Whether brackets with nothing behind are a box, Obsidian alone knows.
    const isNoBox = item?.[1] === undefined || item[2] === undefined;
    return item !== null && (task === undefined ? isNoBox : item[1] === task);
  });
}
