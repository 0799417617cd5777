import type { SettingDefinitionItem, SettingTab } from 'obsidian';
import GoalKit from '../../src/main.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/model/settings.ts';
import { SavedSettings, settingsFrom } from '../../src/obsidian/saved-settings.ts';
import { ObsidianHost } from '../support/obsidian-host.ts';

describe('settings from a file', () => {
  test.each([null, undefined, 'text', 7, [], {}, { unknown: 1 }])('%j is the defaults', (stored) => {
    expect(settingsFrom(stored)).toEqual(DEFAULT_SETTINGS);
  });

  test('valid values are taken over', () => {
    const settings: Settings = {
      executionFile: 'Plan.md',
      tasksFile: 'To do.MD',
      actionItemsFile: 'actions.md',
      hiddenGoalFolders: ['.plans', 'work/.goals'],
      confirmChanges: false,
      hoursPerDay: 7.5,
      startDate: '2028-02-29',
      workingDays: [1, 6, 7],
      holidays: ['2026-05-01', '2026-12-24..2027-01-06'],
      keepPhaseDays: false,
      levelOwners: true,
      splitItems: false,
      parallelGroups: true,
      doneMarks: 'x✓',
      countSubtasks: false,
      tasksPluginFields: true,
      statusBar: 'percent',
      keepLastGoal: false,
      ownName: 'Ben',
      picturesAsShown: true,
    };
    expect(settingsFrom(settings)).toEqual(settings);
  });

  const broken: readonly (readonly [keyof Settings, unknown])[] = [
    ['executionFile', 12],
    ['executionFile', ''],
    ['executionFile', '../execution.md'],
    ['executionFile', 'a/execution.md'],
    ['executionFile', 'execution.txt'],
    ['executionFile', '.md'],
    ['tasksFile', '..\\tasks.md'],
    ['tasksFile', 'C:tasks.md'],
    ['tasksFile', 'ta\u0000sks.md'],
    ['tasksFile', 'Execution.md'],
    ['actionItemsFile', null],
    ['hiddenGoalFolders', '.goalkit'],
    ['hiddenGoalFolders', ['../other', '/etc', 'C:\\x', '~/x', '.git', 'a/.trash', '.', '']],
    ['confirmChanges', 'no'],
    ['hoursPerDay', 0],
    ['hoursPerDay', 25],
    ['hoursPerDay', '8'],
    ['hoursPerDay', Number.NaN],
    ['startDate', '2026-02-30'],
    ['startDate', '5.1.2026'],
    ['startDate', 20260105],
    ['workingDays', []],
    ['workingDays', [0, 8, 1.5, '1']],
    ['holidays', '2026-05-01'],
    ['holidays', ['1 May', '2026-02-30', '2027-01-06..2026-12-24', '2026-01-01..2028-01-01', 5]],
    ['splitItems', 'yes'],
    ['parallelGroups', 1],
    ['doneMarks', ''],
    ['doneMarks', 'x '],
    ['doneMarks', 7],
    ['countSubtasks', null],
    ['tasksPluginFields', 'on'],
    ['statusBar', 'everything'],
    ['keepLastGoal', 0],
    ['ownName', 7],
    ['picturesAsShown', 'yes'],
  ];
  test.each(broken)('a %s of %j is its default; the others hold', (key, value) => {
    const other = key === 'splitItems' ? { parallelGroups: true } : { splitItems: false };
    expect(settingsFrom({ ...other, [key]: value })).toEqual({ ...DEFAULT_SETTINGS, ...other });
  });

  test('of a list the valid entries hold', () => {
    expect(
      settingsFrom({ hiddenGoalFolders: ['../x', '.a\\b/', 3], workingDays: [5, 1, 1, 9] }),
    ).toMatchObject({
      hiddenGoalFolders: ['.a/b'],
      workingDays: [1, 5],
    });
  });

  test('a file that cannot be read is said, and the defaults are used', async () => {
    await ObsidianHost.start(GoalKit, {});
    const saved = new SavedSettings({
      loadData: () => Promise.reject(new SyntaxError('Unexpected end of JSON input')),
      saveData: () => Promise.resolve(),
    });
    await saved.load();
    expect(saved.current).toEqual(DEFAULT_SETTINGS);
    expect(document.body.textContent).toContain('could not be read (Unexpected end of JSON input)');
  });
});

describe('the settings tab', () => {
  async function open(data: unknown = null): Promise<{ host: ObsidianHost; tab: SettingTab }> {
    const host = await ObsidianHost.start(GoalKit, {}, data);
    const [tab] = host.plugin.settingTabs__;
    if (tab === undefined) throw new Error('There is no settings tab.');
    return { host, tab };
  }

  const rows = (items: readonly SettingDefinitionItem[]): SettingDefinitionItem[] =>
    items.flatMap((item) => ('items' in item ? [item, ...rows(item.items ?? [])] : [item]));

  const control = (tab: SettingTab, key: string) => {
    const controls = rows(tab.getSettingDefinitions()).flatMap((item) =>
      'control' in item ? [item.control] : [],
    );
    return controls.find((one) => one.key === key);
  };

  const problem = (tab: SettingTab, key: string, value: unknown): unknown =>
    (control(tab, key)?.validate as ((value: unknown) => unknown) | undefined)?.(value);

  test('has a row with a description for every setting in use', async () => {
    const { tab } = await open();
    const shown = rows(tab.getSettingDefinitions()).filter((item) => 'name' in item && 'desc' in item);
    expect(shown.map((item) => ('name' in item ? item.name : ''))).toEqual([
      'Plan',
      'Task list',
      'Action items',
      'Hidden goal folders',
      'Hours per day',
      'Start date',
      'Working days',
      'Days off',
      'Keep to the days of phases',
      'One task at a time',
      'Ask before changes',
      'Split work items',
      'Parallel tasks in a group',
      'Done marks',
      'Count nested checkboxes',
      'Fields of the Tasks plugin',
      'Status bar',
      'Keep showing the last goal',
      'Your name',
      'Save charts as shown',
    ]);
  });

  test('shows what is set, and what it shows passes its own checks', async () => {
    const { tab } = await open({ hiddenGoalFolders: ['.a', '.b'], workingDays: [1], hoursPerDay: 6 });
    expect(tab.getControlValue('hiddenGoalFolders')).toBe('.a\n.b');
    expect(tab.getControlValue('hoursPerDay')).toBe(6);
    expect(tab.getControlValue('workingDays.1')).toBe(true);
    expect(tab.getControlValue('workingDays.2')).toBe(false);
    for (const key of [
      'executionFile',
      'tasksFile',
      'hiddenGoalFolders',
      'hoursPerDay',
      'startDate',
      'workingDays.1',
    ]) {
      expect([key, problem(tab, key, tab.getControlValue(key))]).toEqual([key, undefined]);
    }
  });

  test.each([
    ['executionFile', '../x.md', 'without a folder'],
    ['executionFile', 'x', 'ends in .md'],
    ['executionFile', ' Tasks.md', 'has this name already'],
    ['tasksFile', 'execution.md', 'has this name already'],
    ['tasksFile', '.tasks.md', 'hidden'],
    ['hiddenGoalFolders', '.goalkit/goals\n../x', '“../x” must not lead out'],
    ['hiddenGoalFolders', '/x', 'inside the vault'],
    ['hoursPerDay', 0, 'more than 0'],
    ['startDate', 'soon', 'YYYY-MM-DD'],
    ['startDate', '2026-02-29', 'no 2026-02-29'],
  ])('%s refuses %j and says why', async (key, value, why) => {
    const { tab } = await open();
    expect(problem(tab, key, value)).toContain(why);
  });

  test('keeps at least one working day', async () => {
    const { tab } = await open({ workingDays: [3] });
    expect(problem(tab, 'workingDays.3', false)).toContain('at least one');
    expect(problem(tab, 'workingDays.4', true)).toBeUndefined();
  });

  test.each([
    ['hoursPerDay', 6, { hoursPerDay: 6 }],
    ['hiddenGoalFolders', ' .a \n\n.b/c', { hiddenGoalFolders: ['.a', '.b/c'] }],
    ['hiddenGoalFolders', '', { hiddenGoalFolders: [] }],
    ['workingDays.6', true, { workingDays: [1, 2, 3, 4, 5, 6] }],
    ['workingDays.2', false, { workingDays: [1, 3, 4, 5] }],
    ['startDate', ' 2026-01-05 ', { startDate: '2026-01-05' }],
    ['confirmChanges', false, { confirmChanges: false }],
    ['splitItems', false, { splitItems: false }],
  ])('%s set to %j is saved', async (key, value, expected) => {
    const { host, tab } = await open({ fromTheFuture: 1 });
    await tab.setControlValue(key, value);
    expect(host.plugin.data__).toEqual({ fromTheFuture: 1, ...DEFAULT_SETTINGS, ...expected });
    expect(tab.getControlValue(key)).toEqual(typeof value === 'string' ? expect.any(String) : value);
  });

  test('says so when saving fails', async () => {
    const { host, tab } = await open();
    host.plugin.saveData = () => Promise.reject(new Error('ENOSPC'));
    await tab.setControlValue('hoursPerDay', 6);
    expect(await host.told()).toContain('could not be saved (ENOSPC)');
    expect(tab.getControlValue('hoursPerDay')).toBe(6);
  });

  test('what another device has saved is taken over', async () => {
    const { host, tab } = await open();
    host.plugin.data__ = { hoursPerDay: 5 };
    host.plugin.onExternalSettingsChange();
    await host.settle();
    expect(tab.getControlValue('hoursPerDay')).toBe(5);
  });
});
