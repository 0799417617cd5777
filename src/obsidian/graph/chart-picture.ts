import type { GoalReading } from '../../model/goal-reading.ts';
import type { TaskId } from '../../model/tasks.ts';
import { textColumns, wrapped } from '../../reading.ts';
import type { Drawing } from './chart.ts';
import { classOfSign, drawLegendSign, type LegendSign, nameOfSign, signsOf } from './legend.ts';

/** What a picture says beside its drawing, and how it looks. */
export interface PictureWishes {
  readonly reading: GoalReading;
  /** `Phase 1: Shelves` */
  readonly label: string;
  /** In the theme's colours of now; else in its light ones, on white. */
  readonly asShown: boolean;
}

/** A drawing that stands for itself, with its size. */
export interface ChartPicture {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly height: number;
}

/** In pixels. */
const edge = 16;
const lineHeight = 22;
const titleSize = { columns: 8.5, size: '16px' };
const labelSize = { columns: 7, size: '13px' };
const legendSize = { columns: 7, size: '12px' };
const narrowest = 260;
/** Of a legend's entry beside its words: its sign, and what parts it from the next one. */
const besideWords = { sign: 24, gap: 16 };

/** A drawing with its goal's title above it and the legend of its signs below, free of our style sheet. */
export function chartPicture(drawing: Drawing, wishes: PictureWishes): ChartPicture {
  const { doc } = drawing.svg;
  const stand = lightStand(doc, wishes.asShown);
  try {
    const place = stand.createDiv('goal-kit-chart');
    const picture = composed(place, drawing, wishes);
    const ground = wishes.asShown ? doc.win.getComputedStyle(stand).backgroundColor : 'white';
    inline(picture.svg);
    putGround(picture, ground);
    picture.svg.remove();
    return picture;
  } finally {
    stand.remove();
  }
}

/**
 * A place out of sight where the light theme holds whatever the app's is: a body within the body, since themes say their
 * colours of `body` and of `.theme-light`.
 */
function lightStand(doc: Document, asShown: boolean): HTMLElement {
  const stand = doc.body.createEl('body', { cls: doc.body.className });
  if (!asShown) stand.removeClass('theme-dark');
  if (!asShown) stand.addClass('theme-light');
  stand.addClass('goal-kit-measuring');
  stand.addClass('goal-kit-picture');
  stand.setAttr('aria-hidden', 'true');
  return stand;
}

/** Title, drawing and legend one below the other. */
function composed(place: HTMLElement, drawing: Drawing, { reading, label }: PictureWishes): ChartPicture {
  const width = Math.max(drawing.width + 2 * edge, narrowest);
  const svg = place.createSvg('svg');
  let y = edge;
  const say = (text: string, cls: string, { columns, size }: typeof titleSize): void => {
    const line = Math.floor((width - 2 * edge) / columns);
    for (const part of wrapped(text, { line, most: 4 * line })) {
      y += lineHeight;
      const attr = { x: String(edge), y: String(y - 6), 'font-size': size };
      svg.createSvg('text', { cls, attr }).textContent = part;
    }
  };
  say(reading.title, 'goal-kit-picture-title', titleSize);
  say(label, 'goal-kit-picture-label', labelSize);
  y += edge / 2;
  svg.append(placed(drawing, (width - drawing.width) / 2, y));
  y += drawing.height + edge / 2;
  for (const row of rowsOf(signsIn(drawing, reading), width - 2 * edge)) {
    let x = edge;
    for (const sign of row) {
      drawEntry(svg, sign, x, y);
      x += widthOf(sign);
    }
    y += lineHeight;
  }
  const height = y + edge / 2;
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    svg.setAttribute(name, String(value));
  svg.setAttribute('xmlns', svg.namespaceURI ?? '');
  return { svg, width, height };
}

/** What a moment shows is not kept: what is lit, found or looked at. */
const ofTheMoment = ['goal-kit-lit', 'goal-kit-found', 'goal-kit-found-now'];

function placed({ svg, width, height }: Drawing, x: number, y: number): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  for (const [name, value] of Object.entries({ x, y, width, height })) copy.setAttribute(name, String(value));
  for (const el of [copy, ...Array.from(copy.querySelectorAll('*'))]) {
    el.classList.remove(...ofTheMoment);
    for (const attribute of ['tabindex', 'role']) el.removeAttribute(attribute);
  }
  return copy;
}

function signsIn({ svg, nodes, isTimeline }: Drawing, reading: GoalReading): LegendSign[] {
  const tasks = Array.from(nodes.values()).flatMap(
    (el) => (el.getAttribute('data-task') ?? []) as TaskId | [],
  );
  const hasToday = svg.querySelector('.goal-kit-today') !== null;
  const signs = signsOf(reading, tasks, isTimeline ? 'timeline' : 'graph');
  return signs.filter((sign) => sign !== 'today' || hasToday);
}

/** The signs of a legend in rows that are no wider than this. */
function rowsOf(signs: readonly LegendSign[], width: number): LegendSign[][] {
  const rows: LegendSign[][] = [];
  let left = 0;
  for (const sign of signs) {
    const taken = widthOf(sign);
    const row = rows.at(-1);
    if (row === undefined || taken > left) {
      rows.push([sign]);
      left = width - taken;
    } else {
      row.push(sign);
      left -= taken;
    }
  }
  return rows;
}

function widthOf(sign: LegendSign): number {
  return besideWords.sign + textColumns(nameOfSign(sign)) * legendSize.columns + besideWords.gap;
}

function drawEntry(svg: SVGSVGElement, sign: LegendSign, x: number, y: number): void {
  const entry = svg.createSvg('g', {
    cls: ['goal-kit-picture-legend', classOfSign(sign)],
    attr: { transform: `translate(${x + 8} ${y + lineHeight / 2})` },
  });
  drawLegendSign(entry, sign);
  const attr = { x: '14', y: '4', 'font-size': legendSize.size };
  entry.createSvg('text', { attr }).textContent = nameOfSign(sign);
}

/** What a file shows without our style sheet has to stand in it. */
const kept = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'color',
  'font-family',
  'font-size',
  'font-weight',
  'line-height',
  'text-align',
  'text-anchor',
  'text-decoration',
  'white-space',
  'display',
  'opacity',
  'margin',
  'max-width',
  'rx',
  'ry',
];

/** Writes into each element of a drawing how it looks. */
function inline(svg: SVGSVGElement): void {
  const elements = [svg, ...Array.from(svg.querySelectorAll('*'))];
  const looks = elements.map((el) => {
    const style = svg.win.getComputedStyle(el);
    return kept.map((property) => `${property}:${style.getPropertyValue(property)}`).join(';');
  });
  elements.forEach((el, index) => el.setAttribute('style', looks[index] ?? ''));
}

function putGround({ svg, width, height }: ChartPicture, fill: string): void {
  svg.prepend(svg.createSvg('rect', { attr: { width: String(width), height: String(height), fill } }));
}
