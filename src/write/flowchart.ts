import type { ReadPhase, TaskGraph } from '../model/goal-reading.ts';
import type { NoteTask } from '../model/note-tasks.ts';
import type { Direction, FlowchartNode, PhaseChart } from '../model/phase-chart.ts';
import type { TaskId } from '../model/tasks.ts';
import { Labels } from './label-cache.ts';
import { frameLabel, label } from './mermaid-label.ts';

export interface FlowchartOptions {
  readonly direction: Direction;
  /**
   * Which tasks of elsewhere are drawn as stubs: those that the phase's tasks wait for (`before`, the default: then each
   * dependency of a goal is drawn in one phase only, and a change of one draws one phase anew), or also those that wait
   * for them.
   */
  readonly stubs?: 'before' | 'both';
}

/** An arrow between two nodes, by their ids: `to` waits for `from`. */
export interface FlowchartEdge {
  readonly from: string;
  readonly to: string;
}

/** Tasks of a chart with a frame around them. */
export interface FlowchartGroup {
  /** As text. */
  readonly title: string;
  readonly tasks: readonly TaskId[];
}

/** A chart with its arrows. */
export interface Flowchart extends PhaseChart {
  readonly edges: readonly FlowchartEdge[];
}

/** Tasks that are drawn on one side of a task, and those left out because it has too many. */
export interface DrawnNeighbours {
  readonly drawn: readonly TaskId[];
  readonly more: readonly TaskId[];
}

/** Which neighbours of a task are drawn before and after it. */
export type NeighboursOf = (task: NoteTask) => {
  readonly before: DrawnNeighbours;
  readonly after: DrawnNeighbours;
};

/**
 * What a chart asks of Mermaid, as a line of its frontmatter: labels of HTML, since only there all versions show codes as
 * characters (`mermaid-label.ts`), and wide enough for our own lines. As a directive it would be deprecated since 10.5.
 */
const CONFIG = 'config: {htmlLabels: true, flowchart: {htmlLabels: true, wrappingWidth: 320}}';
const HEAD = `---\n${CONFIG}\n---\n`;

/** The chart of a phase's tasks, with all their edges, however many: `flowcharts` minds Mermaid's limits. */
export function flowchart(
  phase: Pick<ReadPhase, 'tasks'>,
  graph: TaskGraph,
  options: FlowchartOptions,
): Flowchart {
  return drawnChart(phase.tasks, new Labels(graph), options, allNeighbours(graph, options));
}

/** The chart of some tasks with the given neighbours, and frames around groups of them. Linear in both. */
export function drawnChart(
  tasks: readonly NoteTask[],
  labels: Labels,
  { direction }: FlowchartOptions,
  neighbours: NeighboursOf,
  groups: readonly FlowchartGroup[] = [],
): Flowchart {
  const drawing = new FlowchartBuilder(labels);
  for (const { task } of tasks) drawing.add({ kind: 'task', task: task.id });
  for (const one of tasks) {
    const { before, after } = neighbours(one);
    for (const id of before.drawn) drawing.edge(drawing.node(id), drawing.node(one.task.id));
    if (before.more.length > 0)
      drawing.edge(drawing.add({ kind: 'more', tasks: before.more }), drawing.node(one.task.id));
    for (const id of after.drawn) {
      // One that is drawn as a task brings its own edges.
      if (!drawing.hasTask(id)) drawing.edge(drawing.node(one.task.id), drawing.node(id));
    }
    if (after.more.length > 0)
      drawing.edge(drawing.node(one.task.id), drawing.add({ kind: 'more', tasks: after.more }));
  }
  return drawing.chart(direction, groups);
}

/** All that a task waits for, and with stubs on both sides all that wait for it. */
export function allNeighbours(graph: TaskGraph, { stubs }: FlowchartOptions): NeighboursOf {
  return ({ task }) => ({
    before: { drawn: [...new Set(task.dependencies)].filter((id) => id !== task.id), more: [] },
    after: { drawn: stubs === 'both' ? (graph.waiting.get(task.id) ?? []) : [], more: [] },
  });
}

/** Nodes and edges as they are put down. */
class FlowchartBuilder {
  private readonly nodes = new Map<string, FlowchartNode>();
  private readonly names = new Map<TaskId, string>();
  private readonly tasks = new Set<TaskId>();
  private readonly edges: FlowchartEdge[] = [];

  constructor(private readonly labels: Labels) {}

  add(node: FlowchartNode): string {
    const name = `n${this.nodes.size}`;
    this.nodes.set(name, node);
    if (node.kind !== 'more') this.names.set(node.task, name);
    if (node.kind === 'task') this.tasks.add(node.task);
    return name;
  }

  /** The node of an id: as a stub, where it is not drawn yet. */
  node(id: TaskId): string {
    return (
      this.names.get(id) ?? this.add({ kind: this.labels.graph.byId.has(id) ? 'stub' : 'unknown', task: id })
    );
  }

  hasTask(id: TaskId): boolean {
    return this.tasks.has(id);
  }

  edge(from: string, to: string): void {
    this.edges.push({ from, to });
  }

  chart(direction: Direction, groups: readonly FlowchartGroup[]): Flowchart {
    const nodes = new Map(Array.from(this.nodes, ([name, node]) => [name, name + shape(node, this.labels)]));
    const framed = groups.flatMap(({ title, tasks }, index) => {
      const names = tasks.flatMap((id) => this.names.get(id) ?? []);
      const own = names.map((name) => nodes.get(name) ?? '');
      for (const name of names) nodes.delete(name);
      // A frame that no arrow leads out of would be laid out across, did it not say its direction.
      return [`subgraph p${index}["${frameLabel(title)}"]`, `direction ${direction}`, ...own, 'end'];
    });
    const lines = [
      `flowchart ${direction}`,
      ...framed,
      ...nodes.values(),
      ...this.edges.map(({ from, to }) => `${from} --> ${to}`),
    ];
    return { source: HEAD + lines.join('\n'), nodes: this.nodes, edges: this.edges, notes: [] };
  }
}

/** A box for a task, round ends for what is drawn elsewhere, six corners for what is nowhere: they differ without colour. */
function shape(node: FlowchartNode, labels: Labels): string {
  switch (node.kind) {
    case 'task':
      return `["${labels.task(node.task)}"]`;
    case 'stub':
      return `(["${labels.stub(node.task)}"])`;
    case 'unknown':
      return `{{"${labels.stub(node.task)}"}}`;
    case 'more':
      return `(["${label([`… and ${node.tasks.length} more`])}"])`;
  }
}
