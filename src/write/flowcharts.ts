import type { ReadPhase, TaskGraph } from '../model/goal-reading.ts';
import type { NoteTask } from '../model/note-tasks.ts';
import type { PhaseChart } from '../model/phase-chart.ts';
import type { TaskId } from '../model/tasks.ts';
import {
  allNeighbours,
  drawnChart,
  type Flowchart,
  type FlowchartOptions,
  type DrawnNeighbours,
  type NeighboursOf,
} from './flowchart.ts';
import { Labels } from './label-cache.ts';
import { counted } from '../text/phrases.ts';

/** Mermaid refuses more than 500 edges and more than 50,000 characters; a chart stays a little below. */
export const MOST_EDGES = 499;
export const MOST_CHARACTERS = 49_500;

/** A phase that must be cut anyway is cut into parts that can be read and are drawn within a second. */
const MOST_TASKS_OF_PART = 150;
/** Of a task with so many neighbours on one side that a part could not hold them, so many are drawn. */
const MOST_NEIGHBOURS = 200;
const FEW_NEIGHBOURS = 50;
const NEIGHBOURS_CHARACTERS = 20_000;
/** Few enough to fit, whatever their names. */
const ALWAYS_DRAWN = 8;

/** What lines cost beside their labels: `n12345(["…"])` and `n12345 --> n12345`, line ends included. */
const NODE_CHARACTERS = 14;
const EDGE_CHARACTERS = 18;
const HEAD_CHARACTERS = 200;

/**
 * The charts of a phase: one where Mermaid can draw it, else several of consecutive tasks, each with stubs for what lies
 * in the others; and of a task with too many neighbours only some, with one node for the rest. What is not all in the
 * picture is told in the chart's notes. None for a phase without tasks. Linear in tasks and edges.
 */
export function flowcharts(
  phase: Pick<ReadPhase, 'tasks'>,
  graph: TaskGraph,
  options: FlowchartOptions,
): Flowchart[] {
  if (phase.tasks.length === 0) return [];
  const waits = phase.tasks.reduce((sum, { task }) => sum + task.dependencies.length, 0);
  const labels = new Labels(graph);
  const whole =
    waits > 2 * MOST_EDGES ? null : drawnChart(phase.tasks, labels, options, allNeighbours(graph, options));
  if (whole !== null && whole.edges.length <= MOST_EDGES && whole.source.length <= MOST_CHARACTERS)
    return [whole];
  const limited = new Limited(labels, options);
  const parts = partsOf(phase.tasks, limited);
  return parts.map((tasks, index) => ({
    ...drawnChart(tasks, labels, options, limited.neighbours),
    notes: [
      ...(parts.length === 1 ? [] : [`Part ${index + 1} of ${parts.length}: ${ends(tasks)}`]),
      ...tasks.flatMap((task) => limited.notes(task)),
    ],
  }));
}

/** A phase's charts as views show them, which take edges from the drawing. */
export function phaseCharts(phase: ReadPhase, graph: TaskGraph): PhaseChart[] {
  return flowcharts(phase, graph, { direction: 'LR' }).map(({ source, nodes, notes }) => ({
    source,
    nodes,
    notes,
  }));
}

function ends(tasks: readonly NoteTask[]): string {
  const [first, last] = [tasks[0]?.shownId ?? '', tasks.at(-1)?.shownId ?? ''];
  return first === last ? first : `${first} to ${last}`;
}

/** Cuts tasks into runs that Mermaid can draw, of about the same number where that is what limits them. */
function partsOf(tasks: readonly NoteTask[], limited: Limited): NoteTask[][] {
  const atMost = Math.ceil(tasks.length / Math.ceil(tasks.length / MOST_TASKS_OF_PART));
  const parts: NoteTask[][] = [];
  let part = new ChartPart(limited);
  for (const task of tasks) {
    if (part.tasks.length > 0 && !part.holds(task, atMost)) {
      parts.push(part.tasks);
      part = new ChartPart(limited);
    }
    part.add(task);
  }
  return [...parts, part.tasks];
}

/** A part as it grows; it counts an edge or a stub rather twice than not at all. */
class ChartPart {
  readonly tasks: NoteTask[] = [];
  private readonly drawn = new Set<TaskId>();
  private edges = 0;
  private characters = HEAD_CHARACTERS;

  constructor(private readonly limited: Limited) {}

  holds(task: NoteTask, mostTasks: number): boolean {
    const { edges, characters } = this.cost(task);
    return (
      this.tasks.length < mostTasks &&
      this.edges + edges <= MOST_EDGES &&
      this.characters + characters <= MOST_CHARACTERS
    );
  }

  add(task: NoteTask): void {
    const { edges, characters } = this.cost(task);
    this.edges += edges;
    this.characters += characters;
    this.tasks.push(task);
    this.drawn.add(task.task.id);
    for (const id of this.limited.drawnNeighbours(task)) this.drawn.add(id);
  }

  private cost(task: NoteTask): { edges: number; characters: number } {
    const { before, after } = this.limited.neighbours(task);
    const drawn = this.limited.drawnNeighbours(task);
    const stubs = drawn.filter((id) => !this.drawn.has(id));
    const summaries = [before, after].filter(({ more }) => more.length > 0).length;
    return {
      edges: drawn.length + summaries,
      characters:
        this.limited.taskCharacters(task) +
        (drawn.length + summaries) * EDGE_CHARACTERS +
        stubs.reduce((sum, id) => sum + this.limited.stubCharacters(id), 0) +
        summaries * 2 * NODE_CHARACTERS,
    };
  }
}

/** The neighbours of tasks, as many as a chart can hold, and how much they take. */
class Limited {
  private readonly all: NeighboursOf;
  private readonly known = new Map<TaskId, ReturnType<NeighboursOf>>();

  constructor(
    private readonly labels: Labels,
    options: FlowchartOptions,
  ) {
    this.all = allNeighbours(labels.graph, options);
  }

  readonly neighbours: NeighboursOf = (task) => {
    const known = this.known.get(task.task.id);
    if (known !== undefined) return known;
    const { before, after } = this.all(task);
    const limited = { before: this.few(before.drawn), after: this.few(after.drawn) };
    this.known.set(task.task.id, limited);
    return limited;
  };

  drawnNeighbours(task: NoteTask): TaskId[] {
    const { before, after } = this.neighbours(task);
    return [...before.drawn, ...after.drawn];
  }

  /** What is left out at a task, in words. */
  notes(task: NoteTask): string[] {
    const { before, after } = this.neighbours(task);
    const said = (does: string, { drawn, more }: DrawnNeighbours): string[] =>
      more.length === 0
        ? []
        : [
            `${task.shownId} ${does} ${counted(drawn.length + more.length, 'task')}, of which ${drawn.length} are drawn.`,
          ];
    return [...said('waits for', before), ...said('is waited for by', after)];
  }

  taskCharacters({ task }: NoteTask): number {
    return this.labels.task(task.id).length + NODE_CHARACTERS;
  }

  stubCharacters(id: TaskId): number {
    return this.labels.stub(id).length + NODE_CHARACTERS;
  }

  private few(ids: readonly TaskId[]): DrawnNeighbours {
    if (ids.length <= ALWAYS_DRAWN) return { drawn: ids, more: [] };
    const cost = (id: TaskId): number => this.stubCharacters(id) + EDGE_CHARACTERS;
    const characters = ids.reduce((sum, id) => sum + cost(id), 0);
    if (ids.length <= MOST_NEIGHBOURS && characters <= NEIGHBOURS_CHARACTERS) return { drawn: ids, more: [] };
    let room = NEIGHBOURS_CHARACTERS;
    const end = ids.slice(0, FEW_NEIGHBOURS).findIndex((id) => (room -= cost(id)) < 0);
    const drawn = ids.slice(0, end === -1 ? FEW_NEIGHBOURS : end);
    return { drawn, more: ids.slice(drawn.length) };
  }
}
