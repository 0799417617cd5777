import { normalizePath } from 'obsidian';
import { DEFAULT_SETTINGS, type Settings, STATUS_BAR_CONTENTS } from '../model/settings.ts';
import { datesIn, isDate } from '../text/iso-dates.ts';
import { say, settingsUnreadable } from './notices.ts';

/** Where settings are kept: a plugin's `data.json`. */
export interface DataFile {
  loadData(): Promise<unknown>;
  saveData(data: unknown): Promise<void>;
}

/** The settings as they are now, and the file that remembers them. */
export class SavedSettings {
  current: Settings = DEFAULT_SETTINGS;
  /** All that the file holds: what another version of the plugin wrote there stays. */
  private stored: Readonly<Record<string, unknown>> = {};

  constructor(private readonly file: DataFile) {}

  async load(): Promise<void> {
    try {
      this.stored = fieldsOf(await this.file.loadData());
    } catch (error) {
      say(settingsUnreadable(error));
    }
    this.current = settingsFrom(this.stored);
  }

  /** Takes over the values that are valid and saves them. */
  async change(values: Readonly<Record<string, unknown>>): Promise<void> {
    this.current = settingsFrom({ ...this.current, ...values });
    this.stored = { ...this.stored, ...this.current };
    await this.file.saveData(this.stored);
  }
}

/** Settings from whatever a file holds: each field that is missing or wrong is its default. */
export function settingsFrom(stored: unknown): Settings {
  const fields = fieldsOf(stored);
  const field = <K extends keyof Settings>(key: K): Settings[K] =>
    readers[key](fields[key]) ?? DEFAULT_SETTINGS[key];
  return withDistinctFiles({
    executionFile: field('executionFile'),
    tasksFile: field('tasksFile'),
    actionItemsFile: field('actionItemsFile'),
    hiddenGoalFolders: field('hiddenGoalFolders'),
    confirmChanges: field('confirmChanges'),
    hoursPerDay: field('hoursPerDay'),
    startDate: field('startDate'),
    workingDays: field('workingDays'),
    holidays: field('holidays'),
    keepPhaseDays: field('keepPhaseDays'),
    levelOwners: field('levelOwners'),
    splitItems: field('splitItems'),
    parallelGroups: field('parallelGroups'),
    doneMarks: field('doneMarks'),
    countSubtasks: field('countSubtasks'),
    tasksPluginFields: field('tasksPluginFields'),
    statusBar: field('statusBar'),
    keepLastGoal: field('keepLastGoal'),
    ownName: field('ownName'),
    picturesAsShown: field('picturesAsShown'),
  });
}

/** One reader a field: its value when it is valid, else null. */
const readers: { readonly [K in keyof Settings]: (value: unknown) => Settings[K] | null } = {
  executionFile: fileName,
  tasksFile: fileName,
  actionItemsFile: fileName,
  hiddenGoalFolders: folders,
  confirmChanges: flag,
  hoursPerDay: (value) => (typeof value === 'number' && hoursProblem(value) === null ? value : null),
  startDate: (value) => (typeof value === 'string' && startDateProblem(value) === null ? value.trim() : null),
  workingDays: weekdays,
  holidays: (value) =>
    validOf(value, (one) => holidaysProblem(one) === null && one.trim() !== '')?.map((one) => one.trim()) ??
    null,
  keepPhaseDays: flag,
  levelOwners: flag,
  splitItems: flag,
  parallelGroups: flag,
  doneMarks: (value) => (typeof value === 'string' && doneMarksProblem(value) === null ? value : null),
  countSubtasks: flag,
  tasksPluginFields: flag,
  statusBar: (value) => STATUS_BAR_CONTENTS.find((content) => content === value) ?? null,
  keepLastGoal: flag,
  ownName: (value) => (typeof value === 'string' ? value.trim() : null),
  picturesAsShown: flag,
};

/** Why a text is no name of a note, or null. A name has no folder in it, so it never leads out of the goal's folder. */
export function fileNameProblem(value: string): string | null {
  const name = value.trim();
  if (name === '') return 'Write a file name such as execution.md.';
  if (/[\\/:]/.test(name)) return 'Write a file name only, without a folder.';
  if (name.startsWith('.')) return 'A name that starts with a dot is hidden in Obsidian.';
  if (/[*?"<>|#^[\]]|\p{Cc}/u.test(name))
    return 'These characters cannot be part of a name: * ? " < > | # ^ [ ]';
  return /.\.md$/i.test(name) ? null : 'The name of a note ends in .md.';
}

/** Why one of the lines is no folder to look for goals in, or null. */
export function hiddenFoldersProblem(value: string): string | null {
  return (
    linesOf(value)
      .map(hiddenFolderProblem)
      .find((problem) => problem !== null) ?? null
  );
}

function hiddenFolderProblem(line: string): string | null {
  if (/^[\\/~]|:/.test(line)) return `“${line}” must be a path inside the vault, such as .goalkit/goals.`;
  const segments = normalizePath(line).split('/');
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) {
    return `“${line}” must not lead out of its folder: write the path without “.” and “..”.`;
  }
  return segments.some((segment) => neverGoals.has(segment.toLowerCase()))
    ? `“${line}” never holds goals: Obsidian or Git keep their own files there.`
    : null;
}

/** Folders that belong to Git and to Obsidian's trash. */
const neverGoals = new Set(['.git', '.trash']);

/** Why a text is no list of marks that count as done, or null. A blank is the mark of what is to do. */
export function doneMarksProblem(value: string): string | null {
  if (value === '') return 'Write the characters that count as done, for example xX.';
  return /\s/.test(value) ? 'Write the characters side by side: a box with a blank is one to do.' : null;
}

/** Why a number is no working day's length, or null. */
export function hoursProblem(hours: number): string | null {
  return hours > 0 && hours <= 24 ? null : 'A working day has more than 0 and at most 24 hours.';
}

/** Why a text is no start date, or null; an empty text means none. `2026-02-30` is none. */
export function startDateProblem(value: string): string | null {
  const text = value.trim();
  if (text === '') return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return 'Write the date as YYYY-MM-DD, for example 2026-01-05.';
  return isDate(text) ? null : `There is no ${text} in the calendar.`;
}

/** Why one of the lines is no day off, or null. */
export function holidaysProblem(value: string): string | null {
  const wrong = linesOf(value).find((line) => datesIn(line).length === 0);
  return wrong === undefined
    ? null
    : `“${wrong}” is no day off: write 2026-12-25, or 2026-12-24..2027-01-06 for a range of a year at the most.`;
}

/** `" .goalkit/goals\n\nwork/.plans "` -> two folders */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function fileName(value: unknown): string | null {
  return typeof value === 'string' && fileNameProblem(value) === null ? value.trim() : null;
}

function folders(value: unknown): string[] | null {
  return validOf(value, isFolder)?.map((one) => normalizePath(one.trim())) ?? null;
}

/** The texts of a list that are valid; null where it is none, or none of it is. */
function validOf(value: unknown, isValid: (text: string) => boolean): string[] | null {
  if (!Array.isArray(value)) return null;
  const valid = value.filter((one): one is string => typeof one === 'string' && isValid(one));
  return valid.length < value.length && valid.length === 0 ? null : valid;
}

function isFolder(text: string): boolean {
  return text.trim() !== '' && hiddenFoldersProblem(text) === null;
}

function weekdays(value: unknown): number[] | null {
  if (!Array.isArray(value)) return null;
  const days = new Set(value.filter((day): day is number => Number.isInteger(day) && day >= 1 && day <= 7));
  return days.size === 0 ? null : [...days].sort((one, other) => one - other);
}

function flag(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** A note that was read and written under one name would be lost: names that are not distinct are the defaults. */
function withDistinctFiles(settings: Settings): Settings {
  const { executionFile, tasksFile, actionItemsFile } = settings;
  const names = new Set([executionFile, tasksFile, actionItemsFile].map((name) => name.toLowerCase()));
  if (names.size === 3) return settings;
  const { executionFile: execution, tasksFile: tasks, actionItemsFile: actionItems } = DEFAULT_SETTINGS;
  return { ...settings, executionFile: execution, tasksFile: tasks, actionItemsFile: actionItems };
}
