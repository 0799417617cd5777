import { type GoalReading, chartState } from '../../model/goal-reading.ts';
import type { TaskId } from '../../model/tasks.ts';
import type { PhaseChart } from '../../model/phase-chart.ts';
import { nestedList } from '../../reading.ts';
import * as words from './graph-words.ts';

/** A chart that is told as a list. */
export interface ToldChart {
  readonly chart: PhaseChart;
  readonly reading: GoalReading;
  readonly label: string;
}

/** A chart's tasks as a nested list, with the reason why there is no chart. */
export function drawChain({ chart, reading, label }: ToldChart, error: unknown): HTMLElement {
  const el = createDiv('goal-kit-list');
  el.createEl('p', { cls: 'goal-kit-list-reason', text: words.noChart(error) });
  const own = new Set<TaskId>();
  for (const node of chart.nodes.values()) if (node.kind === 'task') own.add(node.task);
  const tasks = [...own].flatMap((id) => reading.byId.get(id) ?? []);
  const lists = [el.createEl('ul', { attr: { 'aria-label': words.chartOf(label) } })];
  for (const { task, depth, text } of nestedList({ tasks }, reading)) {
    lists.length = Math.min(lists.length, depth + 1);
    while (lists.length <= depth) lists.push(belowOf(lists.at(-1) ?? el));
    const item = (lists.at(-1) ?? el).createEl('li');
    const state = chartState(reading, task);
    item.createEl('a', { cls: `goal-kit-${state}`, text, href: '#', attr: { 'data-task': task } });
    item.createSpan({ cls: 'goal-kit-list-state', text: words.stateNames[state] });
  }
  return el;
}

/** A list below the last item of one. */
function belowOf(list: HTMLElement): HTMLUListElement {
  return (list.lastElementChild ?? list).createEl('ul');
}
