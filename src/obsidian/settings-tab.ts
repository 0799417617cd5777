import {
  type App,
  type Plugin,
  PluginSettingTab,
  type SettingControl,
  type SettingDefinition,
  type SettingDefinitionItem,
  type SettingGroupItem,
} from 'obsidian';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings.ts';
import { couldNotSave, say } from './notices.ts';
import {
  doneMarksProblem,
  fileNameProblem,
  hiddenFoldersProblem,
  holidaysProblem,
  hoursProblem,
  linesOf,
  type SavedSettings,
  startDateProblem,
} from './saved-settings.ts';
import { contents } from './progress/status-words.ts';

/** The page of our settings; each row says what it does in the words of a plan, not of the code. */
export class GoalKitSettingTab extends PluginSettingTab {
  override icon = 'list-checks';

  constructor(
    app: App,
    plugin: Plugin,
    private readonly saved: SavedSettings,
  ) {
    super(app, plugin);
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return definitions(() => this.saved.current);
  }

  /** What a control shows of the settings: lists as lines, each weekday as a toggle. */
  override getControlValue(key: string): unknown {
    const { current } = this.saved;
    if (isOfLines(key)) return current[key].join('\n');
    const day = weekdayOf(key);
    return day === null
      ? new Map<string, unknown>(Object.entries(current)).get(key)
      : current.workingDays.includes(day);
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    try {
      await this.saved.change(changeBy(key, value, this.saved.current));
    } catch (error) {
      say(couldNotSave(error));
    }
  }
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The settings that are lists of texts, a line each. */
const lists = ['hiddenGoalFolders', 'holidays'] as const;

function isOfLines(key: string): key is (typeof lists)[number] {
  return lists.some((list) => list === key);
}

/** `workingDays.3` -> 3, any other key -> null */
function weekdayOf(key: string): number | null {
  const day = /^workingDays\.([1-7])$/.exec(key)?.[1];
  return day === undefined ? null : Number(day);
}

/** The change of the settings that a control's new value means. */
function changeBy(key: string, value: unknown, { workingDays }: Settings): Record<string, unknown> {
  if (isOfLines(key)) return { [key]: linesOf(String(value)) };
  const day = weekdayOf(key);
  if (day === null) return { [key]: value };
  return { workingDays: [...workingDays.filter((other) => other !== day), ...(value === true ? [day] : [])] };
}

function definitions(current: () => Settings): SettingDefinitionItem[] {
  return [
    { type: 'group', heading: 'Goal folders', items: folderRows(current) },
    { type: 'group', heading: 'Time', items: timeRows(current) },
    { type: 'group', heading: 'Tasks', items: taskRows },
    { type: 'group', heading: 'Action items and progress', items: progressRows },
    { type: 'group', heading: 'Dependency graph', items: graphRows },
  ];
}

function folderRows(current: () => Settings): SettingGroupItem[] {
  return [
    row(
      'Plan',
      'Name of the note in a goal folder that holds its plan. Only answers and fixes that you apply change it.',
      fileName('executionFile', current),
    ),
    row(
      'Task list',
      'Name of the note built from the plan. What you write in it stays.',
      fileName('tasksFile', current),
    ),
    row(
      'Action items',
      'Name of the note whose checkboxes are counted. What you tick and write in it stays.',
      fileName('actionItemsFile', current),
    ),
    row(
      'Hidden goal folders',
      'Folders of goals that start with a dot, one per line. Obsidian hides them; they are looked for in every folder.',
      {
        type: 'textarea',
        key: 'hiddenGoalFolders',
        rows: 2,
        placeholder: DEFAULT_SETTINGS.hiddenGoalFolders.join('\n'),
        validate: (value) => hiddenFoldersProblem(value) ?? undefined,
      },
    ),
  ];
}

function timeRows(current: () => Settings): SettingGroupItem[] {
  return [
    row('Hours per day', 'Working hours of one day. A phase’s days are shared among its tasks in hours.', {
      type: 'number',
      key: 'hoursPerDay',
      min: 0,
      max: 24,
      step: 'any',
      defaultValue: DEFAULT_SETTINGS.hoursPerDay,
      validate: (value) => hoursProblem(value) ?? undefined,
    }),
    row(
      'Start date',
      'Day 1 of plans without a date, as year-month-day. Empty: days are counted only. A plan’s property “start” wins.',
      {
        type: 'text',
        key: 'startDate',
        placeholder: 'YYYY-MM-DD',
        validate: (value) => startDateProblem(value) ?? undefined,
      },
    ),
    {
      type: 'page',
      name: 'Working days',
      desc: 'Days you work. “1 week” in a plan means this many days.',
      items: weekdays.map((name, index) => weekday(name, index + 1, current)),
    },
    row('Days off', 'Holidays and other days you don’t work, one date or range per line.', {
      type: 'textarea',
      key: 'holidays',
      rows: 3,
      placeholder: '2026-12-24..2027-01-06',
      validate: (value) => holidaysProblem(value) ?? undefined,
    }),
    toggle(
      'keepPhaseDays',
      'Keep to the days of phases',
      'A task begins no earlier than the first day of its phase. When off, it begins as soon as all that it waits for is done.',
    ),
    toggle(
      'levelOwners',
      'One task at a time',
      'Tasks of one owner follow each other, those that can wait least first. When off, tasks begin as early as they can, and “Check plan” tells who has two at once.',
    ),
  ];
}

const taskRows: SettingGroupItem[] = [
  toggle(
    'confirmChanges',
    'Ask before changes',
    'Show what would change in an existing note first. When off, changes are made at once, unless many tasks would go, and can be undone.',
  ),
  toggle(
    'splitItems',
    'Split work items',
    'Make several tasks of an item such as “Build the import; write its tests”. When off, one item is one task.',
  ),
  toggle(
    'parallelGroups',
    'Parallel tasks in a group',
    'Tasks of one sprint, week or other group run side by side. When off, each waits for the one before.',
  ),
];

const progressRows: SettingGroupItem[] = [
  row('Done marks', 'Characters in a checkbox that count as done, for example “xX✓” with your theme’s own.', {
    type: 'text',
    key: 'doneMarks',
    validate: (value) => doneMarksProblem(value) ?? undefined,
  }),
  toggle(
    'countSubtasks',
    'Count nested checkboxes',
    'Count every checkbox. When off, only those that lie in no other: the tasks.',
  ),
  toggle(
    'tasksPluginFields',
    'Fields of the Tasks plugin',
    'Write IDs, dependencies and dates into action items in the Tasks plugin’s format.',
  ),
  row('Status bar', 'What is shown of the active goal.', {
    type: 'dropdown',
    key: 'statusBar',
    options: { ...contents },
  }),
  toggle(
    'keepLastGoal',
    'Keep showing the last goal',
    'Where no goal is active, the status bar shows the one used last. When off, nothing.',
  ),
];

const graphRows: SettingGroupItem[] = [
  row('Your name', 'As plans write it for an owner. Then the filter of the graph offers “Mine”.', {
    type: 'text',
    key: 'ownName',
    placeholder: 'Ben',
  }),
  toggle(
    'picturesAsShown',
    'Save charts as shown',
    'Save pictures of charts in the colours of the screen. When off, in light ones on white.',
  ),
];

function row(name: string, desc: string, control: SettingControl): SettingDefinition {
  return { name, desc, control };
}

function toggle(key: keyof Settings, name: string, desc: string): SettingDefinition {
  return row(name, desc, { type: 'toggle', key });
}

const fileNames = ['executionFile', 'tasksFile', 'actionItemsFile'] as const;

/** A control for one of the notes' names, which must stay distinct. */
function fileName(key: (typeof fileNames)[number], current: () => Settings): SettingControl {
  const isTaken = (name: string): boolean => {
    const others = fileNames.filter((other) => other !== key).map((other) => current()[other]);
    return others.some((other) => other.toLowerCase() === name.trim().toLowerCase());
  };
  return {
    type: 'text',
    key,
    placeholder: DEFAULT_SETTINGS[key],
    validate: (value) =>
      fileNameProblem(value) ??
      (isTaken(value) ? 'Another note of the goal has this name already.' : undefined),
  };
}

function weekday(name: string, day: number, current: () => Settings): SettingDefinition {
  const isLast = (): boolean => current().workingDays.every((other) => other === day);
  return {
    name,
    control: {
      type: 'toggle',
      key: `workingDays.${day}`,
      validate: (value) => (!value && isLast() ? 'Keep at least one working day.' : undefined),
    },
  };
}
