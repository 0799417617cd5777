import type { Markdown } from './markdown.ts';
import type { BuildRecord, Change, ConflictKey, Doubt, MergedNote } from './merge.ts';
import type { UnwritableNote } from './rebuild.ts';
import type { Settings } from './settings.ts';
import type { SourceNote } from './source-notes.ts';

/** The goal's other notes: each is a sequence of sections, built from what the goal's own notes say. */
export type DocumentKind = 'research' | 'data-model' | 'quickstart' | 'contract';

/** A stretch of such a note: a section under its identity, or, where that is null, lines that belong to none. */
export interface DocumentPart {
  readonly key: string | null;
  readonly lines: readonly string[];
}

/** The notes that a goal's author writes, or has built, and that documents are built from. */
export interface DocumentSources {
  readonly goal: SourceNote | null;
  readonly milestones: SourceNote | null;
  readonly plan: SourceNote | null;
  readonly tasks: SourceNote | null;
}

/** What a document is built from. */
export interface DocumentRequest {
  readonly document: DocumentKind;
  /** The goal's folder in the vault; empty for the vault itself. */
  readonly folder: string;
  /** The folder that the document lies in. */
  readonly home: string;
  /** Of a contract, the place of its phase among those with tasks of tasks.md; else 0. */
  readonly phase: number;
  /** The goal's title (format 1.4). */
  readonly title: Markdown;
  readonly sources: DocumentSources;
  readonly settings: Settings;
}

/** The notes of a goal that there are, in the order in which they are written. */
export function sourceNotes({ goal, milestones, plan, tasks }: DocumentSources): SourceNote[] {
  return [goal, milestones, plan, tasks].filter((note) => note !== null);
}

/** Why there is no document to build. */
export type NoDocument =
  /** A note that it is built from is not there. */
  | { readonly kind: 'no-note'; readonly which: keyof DocumentSources }
  /** A goal.md or a plan that is still the template. */
  | { readonly kind: 'unfilled'; readonly path: string }
  /** A tasks.md that holds no task, or has lost the phase. */
  | { readonly kind: 'no-tasks'; readonly path: string }
  | { readonly kind: 'source-conflict'; readonly path: string; readonly line: number }
  | {
      readonly kind: 'source-unreadable';
      readonly path: string;
      readonly reason: string;
      readonly line: number | null;
    };

/** A document before it is merged with what stands there. */
export interface PlannedDocument {
  readonly kind: 'planned';
  readonly parts: readonly DocumentPart[];
  /** Whether a section that is not built any more has done its work, by what the user wrote in it: then it stays, untold. */
  readonly isSettled: (key: string, lines: readonly string[]) => boolean;
}

/** A new document. */
export interface BuiltDocument {
  readonly kind: 'built';
  readonly note: string;
  /** To be kept for the next build once the note is written (format 4.1). */
  readonly record: BuildRecord;
  /** How many sections it has. */
  readonly sections: number;
}

export type DocumentOutcome = NoDocument | BuiltDocument;

/** A build over a document that exists already. */
export interface RebuildDocumentRequest extends DocumentRequest {
  readonly note: SourceNote;
  /** What was kept of the last build: JSON of unknown make; null when there is none. */
  readonly record: unknown;
  /** The conflicts in which the user takes the build's word; what she deleted comes back (format 4.1). */
  readonly taken: readonly ConflictKey[];
}

export type RebuildDocumentOutcome =
  | NoDocument
  | UnwritableNote
  | { readonly kind: 'unproven'; readonly doubt: Doubt }
  | (MergedNote & { readonly kind: 'rebuilt'; readonly doubt: Doubt | null });

/** A note of the goal with the answers of research.md in the places where they were asked for. */
export interface AnsweredNote {
  readonly path: string;
  /** Which of the goal's notes it is. */
  readonly which: keyof DocumentSources;
  readonly text: string;
  readonly changes: readonly Change[];
}

/** What the decisions of a research.md come to. */
export interface Answers {
  /** The notes that they change. */
  readonly notes: readonly AnsweredNote[];
  /** How many places they fill. */
  readonly places: number;
  /** Decisions that fit nowhere, in sentences. */
  readonly problems: readonly string[];
}
