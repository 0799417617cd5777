import type { TaskGraph } from '../model/goal-reading.ts';
import type { TaskId } from '../model/tasks.ts';
import { idLabel, stubLabel, nodeLabel } from './mermaid-label.ts';

/** The labels of a phase's charts, each made once however many charts and counts ask for it. */
export class Labels {
  private readonly tasks = new Map<TaskId, string>();
  private readonly stubs = new Map<TaskId, string>();

  constructor(readonly graph: TaskGraph) {}

  /** Of the node of a task. */
  task(id: TaskId): string {
    return this.known(this.tasks, id, nodeLabel);
  }

  /** Of the node of a task that is drawn elsewhere. */
  stub(id: TaskId): string {
    return this.known(this.stubs, id, stubLabel);
  }

  private known(labels: Map<TaskId, string>, id: TaskId, make: typeof nodeLabel): string {
    const known = labels.get(id);
    if (known !== undefined) return known;
    const task = this.graph.byId.get(id);
    const label = task === undefined ? idLabel(id) : make(task);
    labels.set(id, label);
    return label;
  }
}
