import type { TaskGraph } from '../model/goal-reading.ts';
import type { PhaseChart } from '../model/phase-chart.ts';
import { titleOfPhase } from '../text/phase-label.ts';
import { shownText } from '../text/shown-text.ts';
import { allNeighbours, drawnChart } from './flowchart.ts';
import { MOST_CHARACTERS, MOST_EDGES } from './flowcharts.ts';
import { Labels } from './label-cache.ts';

/** More tasks than these cannot be looked over in one chart. */
const MOST_TASKS = 60;

/**
 * All tasks of a goal in one chart, its phases as frames around theirs; none for a goal of one phase, which has that chart
 * already, of too many tasks, or more than Mermaid can draw.
 */
export function wholeChart(graph: TaskGraph): PhaseChart[] {
  const phases = graph.phases.filter(({ tasks }) => tasks.length > 0);
  const isApt = phases.length > 1 && graph.byId.size <= MOST_TASKS;
  if (!isApt) return [];
  const options = { direction: 'LR' } as const;
  const groups = phases.map(({ word, number, name, tasks }) => ({
    title: titleOfPhase({ word, number, name: shownText(name) }),
    tasks: tasks.map(({ task }) => task.id),
  }));
  const all = phases.flatMap(({ tasks }) => tasks);
  const { source, nodes, edges, notes } = drawnChart(
    all,
    new Labels(graph),
    options,
    allNeighbours(graph, options),
    groups,
  );
  return edges.length > MOST_EDGES || source.length > MOST_CHARACTERS ? [] : [{ source, nodes, notes }];
}
