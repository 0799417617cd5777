import type { App } from 'obsidian';
import type { Drawing } from './chart.ts';
import { saveAttachment } from '../notes/attachment.ts';
import { NoteError } from '../notes/note-error.ts';
import * as words from './graph-words.ts';

/** How a drawing is saved. */
export interface SavedAs {
  readonly name: string;
  /** The note near which Obsidian puts it, as it does with attachments. */
  readonly near: string;
  readonly kind: 'svg' | 'png';
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Saves a drawing as it is on the screen into the vault; its path. */
export async function saveDrawing(
  app: App,
  drawing: Drawing,
  { name, near, kind }: SavedAs,
): Promise<string> {
  const svg = selfContained(drawing);
  const text = new XMLSerializer().serializeToString(svg);
  const safe = name
    .replace(/[\\/:*?"<>|#^[\]]|\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const content = kind === 'svg' ? text : await pngOf(text, drawing);
  return saveAttachment(app, { name: `${safe}.${kind}`, near }, content);
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
  'text-decoration',
  'white-space',
  'display',
  'opacity',
  'margin',
  'max-width',
  'rx',
  'ry',
];

/** A copy of a drawing that carries its looks with it, on the theme's background. */
function selfContained({ svg, width, height }: Drawing): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...Array.from(svg.querySelectorAll('*'))];
  const copies = [copy, ...Array.from(copy.querySelectorAll('*'))];
  originals.forEach((original, index) => {
    const looks = svg.win.getComputedStyle(original);
    const style = kept.map((property) => `${property}:${looks.getPropertyValue(property)}`).join(';');
    copies[index]?.setAttribute('style', style);
    for (const attribute of ['tabindex', 'role']) copies[index]?.removeAttribute(attribute);
  });
  copy.setAttribute('xmlns', svgNamespace);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const frame = svg.closest('.goal-kit-frame') ?? svg;
  const ground = svg.doc.createElementNS(svgNamespace, 'rect');
  for (const [name, value] of Object.entries({
    ...groundOf(svg),
    fill: svg.win.getComputedStyle(frame).backgroundColor,
  })) {
    ground.setAttribute(name, value);
  }
  copy.prepend(ground);
  return copy;
}

function groundOf(svg: SVGSVGElement): Record<string, string> {
  const [x = '0', y = '0', width = '100%', height = '100%'] = (svg.getAttribute('viewBox') ?? '').split(
    /[\s,]+/,
  );
  return { x, y, width, height };
}

/** Twice the size, for sharp screens, as far as a canvas goes. */
const pngScale = 2;
const largestSide = 8000;

async function pngOf(text: string, { width, height }: Drawing): Promise<ArrayBuffer> {
  try {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    const scale = Math.min(pngScale, largestSide / Math.max(width, height, 1));
    const canvas = createEl('canvas');
    canvas.width = Math.ceil(width * scale);
    canvas.height = Math.ceil(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('no picture');
    return await blob.arrayBuffer();
  } catch (error) {
    throw new NoteError(words.noPng, { cause: error });
  }
}
