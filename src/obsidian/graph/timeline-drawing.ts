import { shortened, textColumns } from '../../reading.ts';

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
    bar.replaceWith(group);
    group.append(bar, ...(label === undefined ? [] : [label]));
    bars.set(name, group);
  }
  return bars;
}

/** Of a letter, in pixels: wide enough for most. */
const letter = 6.2;
/** Between a label and the edges of its bar or of the drawing, in pixels; to the right the sign of the state stands, too. */
const room = { inside: 4, left: 5, right: 10, edge: 6 };
/** Where labels stand, by Mermaid's own classes for it. */
const places = { inside: 'taskText', right: 'taskTextOutsideRight', left: 'taskTextOutsideLeft' } as const;

/**
 * Puts a label where it crosses no edge of its bar: within it, else to its right, else to its left; where none of these has
 * room, it is cut short in the widest. So many columns more are kept free behind it. Mermaid leaves a label across the edge
 * where it knows of no better place, and knows nothing of what we add.
 */
export function placeLabel(bar: Element, label: SVGTextElement, added: number): void {
  const name = (label.dataset['name'] ??= label.textContent);
  const [x, width] = [Number(bar.getAttribute('x')), Number(bar.getAttribute('width'))];
  const roomIn = {
    inside: width - 2 * room.inside,
    right: timelineWidth - room.edge - (x + width + room.right),
    left: x - room.left - room.edge,
  };
  const needed = (textColumns(name) + added) * letter;
  const fits = (['inside', 'right', 'left'] as const).find((place) => roomIn[place] >= needed);
  const widest = roomIn.left > roomIn.right ? 'left' : 'right';
  const place = fits ?? (roomIn.inside > roomIn[widest] ? 'inside' : widest);
  const columns = Math.max(1, Math.floor(roomIn[place] / letter) - added);
  const at = { inside: x + width / 2, right: x + width + room.right, left: x - room.left };
  label.removeClasses(Object.values(places));
  label.addClass(places[place]);
  label.setAttribute('x', String(at[place]));
  label.setText(fits === undefined ? shortened(name, columns) : name);
}

/** Mermaid draws the dates so far below the bars that the room above them, which is as much, is empty; in pixels. */
const roomAround = { above: 36, below: 22 };

/** Takes away the empty room around a gantt chart. */
export function trim(svg: SVGSVGElement): void {
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const { above, below } = roomAround;
  svg.setAttribute('viewBox', `0 ${above} ${width} ${height - above - below}`);
}
