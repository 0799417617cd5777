import { textColumns } from '../../reading.ts';

/** As wide as every gantt chart is drawn, in pixels. */
export const timelineWidth = 720;

/**
 * The bars of a gantt chart, each put into a group with its label as a node of a flowchart is: `n0` and `n0-text`, with the
 * chart's id before them from Mermaid 11.17 on. None where the drawing is no gantt chart.
 */
export function barsOf(svg: SVGSVGElement, id: string): Map<string, SVGGElement> {
  const bars = new Map<string, SVGGElement>();
  const labels = new Map(
    Array.from(svg.querySelectorAll<SVGTextElement>('text[id]')).map((label) => [label.id, label]),
  );
  for (const bar of Array.from(svg.querySelectorAll<SVGRectElement>('rect.task'))) {
    const name = bar.id.startsWith(`${id}-`) ? bar.id.slice(id.length + 1) : bar.id;
    const group = svg.createSvg('g', { cls: ['node', 'goal-kit-bar'] });
    const label = labels.get(`${bar.id}-text`);
    if (label !== undefined) keepInSight(label);
    bar.replaceWith(group);
    group.append(bar, ...(label === undefined ? [] : [label]));
    bars.set(name, group);
  }
  return bars;
}

/** Of a letter, in pixels: wide enough for most. */
const letter = 6.4;
/** What may follow a label, ` · late`, and stay clear of the edge. */
const lateColumns = 9;

/** A label to the left of its bar that would begin before the drawing does is moved to the right, over its bar. */
function keepInSight(label: SVGTextElement): void {
  if (!label.classList.contains('taskTextOutsideLeft')) return;
  const width = (textColumns(label.textContent) + lateColumns) * letter;
  if (Number(label.getAttribute('x')) < width) label.setAttribute('x', String(width));
}

/** Mermaid draws the dates so far below the bars that the room above them, which is as much, is empty; in pixels. */
const roomAround = { above: 36, below: 22 };

/** Takes away the empty room around a gantt chart. */
export function trim(svg: SVGSVGElement): void {
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const { above, below } = roomAround;
  svg.setAttribute('viewBox', `0 ${above} ${width} ${height - above - below}`);
}
