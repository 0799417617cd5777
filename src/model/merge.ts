import type { BuiltFrom } from './build-source.ts';
import type { TaskId } from './tasks.ts';

/** The columns of the task table that a plan fills. */
export const CELLS = ['name', 'description', 'owner', 'effort', 'done', 'dependencies'] as const;
export type CellName = (typeof CELLS)[number];

/** What of a task a report speaks of: a column, or a part of its line in action-items.md. */
export type ReportCell = CellName | 'id' | 'scheduled' | 'due' | 'state';

/** A row of a task table, as written, pipes unescaped; or a box of action-items.md. */
export interface RowCells {
  /** A task's; of a clause of its definition of done, which has a box of its own, `T-001/2`. */
  readonly id: TaskId;
  /** Identity of its phase, the same in all versions; of a clause, the id of its task. */
  readonly phase: string;
  /** Of a box, the parts of its line under the names of columns (`merge/item-cells.ts`). */
  readonly cells: Readonly<Record<CellName, string>>;
  /** 1-based line of the note that it was built from; records of older builds have none. */
  readonly line?: number;
  /** Of a box, the mark that the task list has for it (format 6.3); records of older builds have none. */
  readonly mark?: string;
  /** The id that it was built under, or that the plan writes for it, where the user gave it another (format 4.3). */
  readonly planned?: TaskId;
  /** Of a box that has no id, its words in the note: by these the next build knows it (format 4.3). */
  readonly called?: string;
  /** The note that was built over had no place for it (format 4.4): that it is not there is nobody's edit. */
  readonly unwritten?: true;
  /** What the note said in cells that nobody knows the writer of, where the plan said otherwise (format 4.7). */
  readonly unknown?: Readonly<Partial<Record<CellName, string>>>;
}

/** What the last build wrote, kept so that the next one can tell the user's edits from the plan's (format 4.1). */
export interface BuildRecord {
  readonly version: 1;
  /** The highest number of a task id ever given. */
  readonly highest: number;
  /** The lines of the note around its task tables, each table as one line. */
  readonly lines: readonly string[];
  /** The phases, in order. */
  readonly phases: readonly {
    readonly key: string;
    readonly word: string;
    readonly number: string;
    readonly name: string;
    /** Its name in the note, where that is another and nobody knows whose (format 4.7). */
    readonly unknown?: string;
  }[];
  /** The rows as the plan gave them. */
  readonly rows: readonly RowCells[];
  /** What the note was built from; records of older builds do not say it. */
  readonly from?: BuiltFrom;
  /** The conflicts that the user was told of and left as they are (format 4.1); records of older builds have none. */
  readonly settled?: readonly ConflictKey[];
}

/** Something that a build changes in the note. */
export type Change =
  | { readonly kind: 'task-added'; readonly id: TaskId; readonly name: string }
  | { readonly kind: 'task-removed'; readonly id: TaskId; readonly name: string }
  | { readonly kind: 'task-moved'; readonly id: TaskId; readonly name: string; readonly phase: string }
  | {
      readonly kind: 'cell';
      readonly id: TaskId;
      readonly name: string;
      readonly cell: ReportCell;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'lines';
      readonly section: string;
      readonly before: readonly string[];
      readonly after: readonly string[];
      /** All of them are lines that we compute: ids, counts, paths. */
      readonly isComputed?: true;
    };

/**
 * What a conflict is about, the same in each merge of the same texts. By it a user takes the plan's word (format 4.1), and the
 * next build knows what it has told already. Of what was deleted it is the id of a row, or the line that a section starts with.
 */
export type ConflictKey = string;

/** A row that a report names. */
export interface NamedRow {
  readonly id: TaskId;
  readonly name: string;
  /** Of a clause, whose id nobody knows, its task. */
  readonly clauseOf?: TaskId;
}

/** A row that stays although its source is gone from the plan. */
export interface KeptRow extends NamedRow {
  /** The plan has its item still, as one that nobody will do. */
  readonly isCancelled?: true;
  /** Why, where the user did not write in the row itself: it is begun, stands twice, or dependencies that the user wrote in `by` name it. */
  readonly because?:
    | { readonly kind: 'begun' }
    | { readonly kind: 'doubled' }
    | { readonly kind: 'named'; readonly by: TaskId };
}

/** A cell in which the note and the plan say different things. */
interface CellDifference {
  readonly id: TaskId;
  readonly name: string;
  readonly cell: ReportCell;
  readonly mine: string;
  readonly plan: string;
}

/** Lines of a section in which the note and the plan say different things. */
interface LinesDifference {
  readonly section: string;
  readonly mine: readonly string[];
  readonly plan: readonly string[];
}

/** Where the user's note and the plan disagree; the user's word stands unless she takes the plan's (format 4.1, 4.2). */
export type Conflict = Disagreement & {
  readonly key: ConflictKey;
  /** The plan's word cannot be taken here: there is no place for it, or it would take words along that nobody sees. */
  readonly isFixed?: true;
};

type Disagreement =
  | (CellDifference & { readonly kind: 'cell' })
  /** Without a record of the last build nobody knows who changed it (format 4.7). */
  | (CellDifference & { readonly kind: 'unknown-cell' })
  /** In no plan, and nobody knows whether it ever was in one. */
  | (NamedRow & { readonly kind: 'not-in-plan' })
  /** In another phase of the plan; nobody knows who moved it. */
  | (NamedRow & { readonly kind: 'elsewhere'; readonly phase: string })
  /** Gone from the plan, and kept. */
  | (KeptRow & { readonly kind: 'kept' })
  /** Deleted by the user; the plan still calls for it. */
  | (NamedRow & { readonly kind: 'deleted-task' })
  /** Its row stays in the phase that it stood in (`phase`), though the plan has it in another (`plan`) now. */
  | (NamedRow & { readonly kind: 'unmoved'; readonly phase: string; readonly plan: string })
  /** It stays where the user put it, though the plan moved it to another phase (`plan`). */
  | (NamedRow & { readonly kind: 'placed'; readonly plan: string })
  /** Deleted by the user; the plan still fills it. */
  | {
      readonly kind: 'deleted-section';
      readonly section: string;
      /** The line it starts with: `## Summary`. */
      readonly heading: string;
      readonly plan: readonly string[];
    }
  | (LinesDifference & { readonly kind: 'lines' })
  /** Without a record of the last build nobody knows who changed them. */
  | (LinesDifference & { readonly kind: 'unknown-lines' });

/** A task whose row a build takes out of the note. */
export interface RemovedTask extends NamedRow {
  /** 1-based line where what it was built from had it last; null where nobody knows. */
  readonly line: number | null;
  /** It is begun: it has ticks, or a state in its row. */
  readonly started: boolean;
}

/** The removals that a user must hear of before anything else (format 4.2). */
export interface GraveRemovals {
  readonly tasks: readonly RemovedTask[];
  /** How many tasks the note has. */
  readonly of: number;
}

/** A note that a build was merged into, whichever of a goal's notes it is. */
export interface MergedNote {
  /** The merged text; the note's own when nothing changes. */
  readonly note: string;
  /** The build without the user's edits, with the ids that tasks already have. */
  readonly pure: string;
  readonly report: MergeReport;
  /** The removals of the merge, and of the build without the user's edits, that are to be told first. */
  readonly removals: GraveRemovals;
  readonly pureRemovals: GraveRemovals;
  readonly record: BuildRecord;
  /** The conflicts that an earlier build told of, and their user left as they are. */
  readonly settled: readonly Conflict[];
  /** The tasks whose rows say other than the plan, whether that is told or not (format 4.7). */
  readonly differing: readonly TaskId[];
}

/** What a merge did and what it left to the user. */
export interface MergeReport {
  readonly changes: readonly Change[];
  /** What no earlier build has told of. */
  readonly conflicts: readonly Conflict[];
}

/** Why a merge is not trusted. */
export type Doubt =
  /** A line of the user's is not in it; 1-based, of the note before. */
  | { readonly kind: 'line-lost'; readonly line: number }
  /** A row, or something of the user's in it. */
  | { readonly kind: 'row-lost'; readonly id: string }
  /** A task of the plan has no row, and the user did not delete it. */
  | { readonly kind: 'task-missing'; readonly id: string }
  | { readonly kind: 'id-twice'; readonly id: string }
  /** Two phases have one number: `phase 1`. */
  | { readonly kind: 'phase-twice'; readonly phase: string }
  /** Building once more would change it again. */
  | { readonly kind: 'unsettled'; readonly where: string };
