import { loadMermaid } from 'obsidian';
import { isTimeline } from '../../model/phase-chart.ts';
import { pause } from '../in-slices.ts';
import { barsOf, timelineWidth, trim } from './timeline-drawing.ts';

/** What Mermaid is asked, once it is loaded; Obsidian's copy is of an unknown version. */
interface Mermaid {
  render(id: string, source: string, container: Element): Promise<{ readonly svg: string }>;
}

/** A drawing in the document's own elements: which of them shows which node and which edge of the source. */
export interface Drawing {
  readonly svg: SVGSVGElement;
  /** By the node's name in the source. */
  readonly nodes: ReadonlyMap<string, SVGGElement>;
  readonly edges: readonly { readonly from: string; readonly to: string; readonly el: SVGElement }[];
  /** It shows when tasks run, and not how they depend on each other. */
  readonly isTimeline: boolean;
  /** Its size before any zoom. */
  readonly width: number;
  readonly height: number;
}

/**
 * How close things stand in a side pane, and room for the signs: told to this picture only. Since 12 Mermaid would draw
 * wider nodes, and edges around corners, with no such room.
 */
const layout = `%%{init: {"look": "classic", "layout": "dagre", "flowchart": {"nodeSpacing": 28, "rankSpacing": 36, "padding": 10, "diagramPadding": 14, "subGraphTitleMargin": {"top": 4, "bottom": 10}}, "gantt": {"useWidth": ${timelineWidth}, "topPadding": 50, "gridLineStartPadding": 40, "barHeight": 22, "barGap": 8, "fontSize": 12}}}%%\n`;

/**
 * Draws Mermaid sources, one at a time for all views, so that a long one never holds up typing twice. Mermaid's shared
 * configuration is never touched, and nothing stays in the document that was not asked for.
 */
export class Charts {
  private last: Promise<unknown> = Promise.resolve();
  private count = 0;

  /** Draws a source when its turn comes; null when nobody wants it any more by then. Throws what Mermaid throws. */
  draw(source: string, isWanted: () => boolean): Promise<Drawing | null> {
    const turn = this.last.then(() => (isWanted() ? this.drawNow(source) : null));
    this.last = turn.then(pause, pause);
    return turn.then((drawing) => (isWanted() ? drawing : null));
  }

  private async drawNow(source: string): Promise<Drawing> {
    const mermaid = mermaidFrom(await loadMermaid());
    const id = `goal-kit-chart-${++this.count}`;
    // Labels are measured with the fonts that stand around them: those of a chart.
    const place = document.body.createDiv({
      cls: 'goal-kit-chart goal-kit-measuring',
      attr: { 'aria-hidden': 'true' },
    });
    try {
      const { svg } = await mermaid.render(id, forDrawing(source), place);
      return drawingFrom(svg, id);
    } finally {
      place.remove();
      for (const left of [id, `d${id}`, `i${id}`]) document.getElementById(left)?.remove();
    }
  }
}

/** A source with our layout, and without Mermaid's own mark of today: `lateness.ts` has one that moves. */
function forDrawing(source: string): string {
  const head = isTimeline(source) ? 'gantt\ntodayMarker off' : '$&';
  return source.replace(/^(?:flowchart |gantt$)/m, layout + head);
}

/** What Mermaid threw, which need not be an error. */
export function errorOf(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

function mermaidFrom(loaded: unknown): Mermaid {
  const isMermaid = (value: unknown): value is Mermaid =>
    typeof value === 'object' && value !== null && 'render' in value && typeof value.render === 'function';
  if (!isMermaid(loaded)) throw new Error('Obsidian gave no Mermaid that can draw');
  return loaded;
}

/** Parsed in a document of its own, where nothing runs or loads, and stripped of all that could. */
function drawingFrom(text: string, id: string): Drawing {
  const parsed = new DOMParser().parseFromString(text, 'text/html').querySelector('svg');
  if (parsed === null) throw new Error('Mermaid gave no drawing');
  strip(parsed);
  const svg = document.adoptNode(parsed);
  const bars = barsOf(svg, id);
  const isTimeline = bars.size > 0;
  if (isTimeline) trim(svg);
  const nodes = isTimeline ? bars : nodesOf(svg);
  const drawing = { svg, nodes, edges: edgesOf(svg), isTimeline, ...sizeOf(svg) };
  svg.removeAttribute('style');
  for (const element of Array.from(svg.querySelectorAll('[id]'))) {
    if (element.closest('marker, defs') === null) element.removeAttribute('id');
    else if (!element.id.startsWith(id)) element.removeAttribute('id');
  }
  svg.removeAttribute('id');
  return drawing;
}

/** Elements that could run, load or lead somewhere, and Mermaid's style sheet, whose colours are not the theme's. */
const unwanted =
  'script, style, iframe, object, embed, img, image, use, video, audio, link, meta, form, input, button, animate, set';

function strip(svg: SVGSVGElement): void {
  for (const element of Array.from(svg.querySelectorAll(unwanted))) element.remove();
  for (const link of Array.from(svg.querySelectorAll('a'))) link.replaceWith(...Array.from(link.childNodes));
  for (const element of [svg, ...Array.from(svg.querySelectorAll('*'))]) {
    for (const { name, value } of Array.from(element.attributes)) {
      if (/^on|href$|^src|^action$/i.test(name) || /javascript:|url\(\s*["']?(?!#)/i.test(value))
        element.removeAttribute(name);
    }
  }
}

/** `flowchart-n0-12` up to Mermaid 11.4, `<svg id>-flowchart-n0-12` after it -> `n0` */
function nodesOf(svg: SVGSVGElement): Map<string, SVGGElement> {
  const nodes = new Map<string, SVGGElement>();
  for (const element of Array.from(svg.querySelectorAll<SVGGElement>('g.node'))) {
    const name = /(?:^|-)flowchart-(\w+)-\d+$/.exec(element.id)?.[1];
    if (name !== undefined) nodes.set(name, element);
  }
  return nodes;
}

/** `L-n0-n1-0` up to Mermaid 10, `L_n0_n1_0` after it, `<svg id>-L_n0_n1_0` from 11.17 on */
function edgesOf(svg: SVGSVGElement): Drawing['edges'] {
  return Array.from(svg.querySelectorAll<SVGElement>('path[id]')).flatMap((el) => {
    const [, from, to] = /(?:^|-)L[-_]([a-z]+\d+)[-_]([a-z]+\d+)[-_]\d+$/.exec(el.id) ?? [];
    return from === undefined || to === undefined ? [] : [{ from, to, el }];
  });
}

function sizeOf(svg: SVGSVGElement): { width: number; height: number } {
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  return { width: Number.isFinite(width) ? width : 0, height: Number.isFinite(height) ? height : 0 };
}
