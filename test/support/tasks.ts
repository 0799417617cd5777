import type { Task, TaskId, TaskList } from '../../src/model/tasks.ts';
import { taskId } from '../../src/text/task-id.ts';

/** What a test says about a task; everything else is ordinary. */
export type TaskWords = Partial<Omit<Task, 'id' | 'dependencies'>> & {
  /** Ids of the tasks it waits for. */
  readonly after?: readonly string[];
};

/** `aTask('T-002', { after: ['T-001'], hours: 4 })`: a task of 8 hours, unless the test says otherwise. */
export function aTask(id: string, { after = [], ...words }: TaskWords = {}): Task {
  return {
    id: taskId(id),
    name: `Do ${id}`,
    description: `Do ${id} well`,
    owner: 'Alice',
    hours: 8,
    done: ['It works'],
    state: 'todo',
    phase: 0,
    group: null,
    line: 1,
    ...words,
    dependencies: after.map(taskId),
  };
}

/** A list of phases, each given by its tasks: Phase 1, Phase 2, … */
export function aTaskList(...phases: readonly (readonly Task[])[]): TaskList {
  return {
    phases: phases.map((tasks, phase) => ({
      word: 'Phase',
      number: `${phase + 1}`,
      name: `Part ${phase + 1}`,
      days: null,
      tasks: tasks.map((task) => ({ ...task, phase })),
    })),
    unreached: [],
    findings: [],
  };
}

/** Ids in a row: `ids('T-001 T-002')` */
export function ids(text: string): TaskId[] {
  return text.split(/\s+/).filter(Boolean).map(taskId);
}
