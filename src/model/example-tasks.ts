/** The work of the plan that a new goal begins with, an example to be written over; phase by phase. */
export const exampleTasks = [
  ['Ask two people who have done it before', 'List what is needed and what it costs', 'Choose the way to go'],
  [
    'Get what is needed',
    'Tell everyone who has to know',
    'Do the first half',
    'Show the first half to someone',
    'Do the second half',
  ],
] as const;

const names = new Set<string>(exampleTasks.flat());

/** Whether a task is the example's, by its name. */
export function isExampleTask(name: string): boolean {
  return names.has(name);
}
