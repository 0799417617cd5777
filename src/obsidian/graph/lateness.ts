import type { GoalReading } from '../../model/goal-reading.ts';
import type { PhaseChart } from '../../model/phase-chart.ts';
import type { Drawing } from './chart.ts';
import { placeLabel } from './timeline-drawing.ts';
import * as words from './graph-words.ts';

const DAY = 86_400_000;

/** A moment and where it is drawn, from the left. */
interface Mark {
  readonly time: number;
  readonly x: number;
}

/**
 * Shows what today makes of a timeline: a line at today, and a word at each late bar, since a colour alone says too little;
 * each label stands where it has room with that.
 */
export function showLateness(drawing: Drawing, chart: PhaseChart, reading: GoalReading): void {
  showToday(drawing, chart, reading);
  for (const [name, el] of drawing.nodes) {
    const node = chart.nodes.get(name);
    const isLate = node?.kind === 'task' && reading.late.has(node.task);
    const [bar, label] = [el.querySelector('rect.task'), el.querySelector('text')];
    if (bar === null || label === null) continue;
    placeLabel(bar, label, isLate ? words.lateBar.length : 0);
    if (isLate) label.createSvg('tspan', 'goal-kit-late-word').setText(words.lateBar);
  }
}

/**
 * Marks today in a timeline, where it lies between its first bar and its last: it moves without the chart being drawn anew.
 * Mermaid's own mark would tell the day on which the chart was drawn.
 */
function showToday(drawing: Drawing, chart: PhaseChart, reading: GoalReading): void {
  const { svg } = drawing;
  svg.querySelector('.goal-kit-today')?.remove();
  const x = todayIn(drawing, chart, reading);
  if (x === null) return;
  const el = svg.createSvg('g', { cls: 'goal-kit-today' });
  const at = String(Math.round(x * 10) / 10);
  el.createSvg('title').textContent = reading.outlook === null ? '' : words.today(reading.outlook.today);
  el.createSvg('line', { attr: { x1: at, x2: at, y1: '0', y2: String(axisOf(drawing)) } });
}

/** How far down the bars reach: to the axis with its dates. */
function axisOf({ svg, height }: Drawing): number {
  const moved = svg.querySelector('.grid')?.getAttribute('transform') ?? '';
  const [, y] = /,\s*([\d.]+)\s*\)/.exec(moved) ?? [];
  return y === undefined ? height : Number(y);
}

/** Where the middle of today is drawn; null where it is not. */
function todayIn(drawing: Drawing, chart: PhaseChart, reading: GoalReading): number | null {
  const marks = marksOf(drawing, chart, reading).sort((one, other) => one.time - other.time);
  const [first, last] = [marks[0], marks.at(-1)];
  if (reading.outlook === null || first === undefined || last === undefined) return null;
  const now = Date.parse(reading.outlook.today) + DAY / 2;
  if (now < first.time || now > last.time) return null;
  return first.x + ((now - first.time) / (last.time - first.time)) * (last.x - first.x);
}

/** Where the bars begin and end. */
function marksOf({ nodes }: Drawing, chart: PhaseChart, { times }: GoalReading): Mark[] {
  return Array.from(nodes).flatMap(([name, el]): Mark[] => {
    const node = chart.nodes.get(name);
    const time = node?.kind === 'task' ? times.tasks.get(node.task) : undefined;
    const bar = el.querySelector('rect.task');
    if (bar === null || time === undefined || time.from === null || time.to === null) return [];
    const [x, width] = [Number(bar.getAttribute('x')), Number(bar.getAttribute('width'))];
    return [
      { time: Date.parse(time.from), x },
      { time: Date.parse(time.to) + DAY, x: x + width },
    ];
  });
}
