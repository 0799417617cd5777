/** What a user may set; names and defaults are part of the interface that stays. */
export interface Settings {
  /** Name of the note that is read, in any case (format 1.3). */
  readonly executionFile: string;
  /** Name of the note that is written. */
  readonly tasksFile: string;
  /** Name of the note whose checkboxes are counted. */
  readonly actionItemsFile: string;
  /** Hidden folders that hold goal folders, looked for in every folder of the vault (format 1.1). */
  readonly hiddenGoalFolders: readonly string[];
  /** Ask before an existing note is changed (format 4.5). */
  readonly confirmChanges: boolean;
  /** Working hours of one day. */
  readonly hoursPerDay: number;
  /** Day 1 of plans that name no date of their own, `YYYY-MM-DD`; empty for none (format 5.5). */
  readonly startDate: string;
  /** ISO weekdays that are worked, 1 = Monday … 7 = Sunday, ascending, never empty. */
  readonly workingDays: readonly number[];
  /** Days off beside those of the week: dates or ranges of them (format 5.5). */
  readonly holidays: readonly string[];
  /** Tasks begin no earlier than the first day of their phase (format 5.7). */
  readonly keepPhaseDays: boolean;
  /** Nobody does two tasks at once: those of one owner follow each other (format 5.7). */
  readonly levelOwners: boolean;
  /** Split a work item into several tasks at its clauses (format 2.6). */
  readonly splitItems: boolean;
  /** Let the tasks of one group run in parallel (format 3.8). */
  readonly parallelGroups: boolean;
  /** The marks of boxes that count as done; they win over what a mark means otherwise (format 6.1). */
  readonly doneMarks: string;
  /** Count boxes that lie in another box too, not the tasks alone (format 6.2). */
  readonly countSubtasks: boolean;
  /** Write the fields of the Tasks plugin into action-items.md (format 6.3). */
  readonly tasksPluginFields: boolean;
  /** What the status bar shows. */
  readonly statusBar: StatusBarContent;
  /** Keep showing the goal used last where no goal is active (format 1.2). */
  readonly keepLastGoal: boolean;
  /** What the user is called as an owner of tasks; empty for nothing. */
  readonly ownName: string;
  /** Save charts in the colours of the screen, else in light ones on white. */
  readonly picturesAsShown: boolean;
}

/** What the status bar shows of a goal's progress, each with its bar; `none` shows nothing. */
export const STATUS_BAR_CONTENTS = ['count-and-percent', 'count', 'percent', 'none'] as const;
export type StatusBarContent = (typeof STATUS_BAR_CONTENTS)[number];

export const DEFAULT_SETTINGS: Settings = {
  executionFile: 'execution.md',
  tasksFile: 'tasks.md',
  actionItemsFile: 'action-items.md',
  hiddenGoalFolders: ['.goalkit/goals'],
  confirmChanges: true,
  hoursPerDay: 8,
  startDate: '',
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
  keepPhaseDays: true,
  levelOwners: false,
  splitItems: true,
  parallelGroups: false,
  doneMarks: 'xX',
  countSubtasks: false,
  tasksPluginFields: false,
  statusBar: 'count-and-percent',
  keepLastGoal: true,
  ownName: '',
  picturesAsShown: false,
};
