import type { App } from 'obsidian';
import type { ChartPicture } from './chart-picture.ts';
import { saveAttachment } from '../notes/attachment.ts';
import { NoteError } from '../notes/note-error.ts';
import * as words from './graph-words.ts';

/** How a picture is saved. */
export interface SavedAs {
  readonly name: string;
  /** The note near which Obsidian puts it, as it does with attachments. */
  readonly near: string;
  readonly kind: 'svg' | 'png';
}

/** Saves a picture into the vault; its path. */
export async function savePicture(
  app: App,
  picture: ChartPicture,
  { name, near, kind }: SavedAs,
): Promise<string> {
  const text = new XMLSerializer().serializeToString(picture.svg);
  const safe = name
    .replace(/[\\/:*?"<>|#^[\]]|\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  const short = Array.from(safe).slice(0, longestName).join('').trim();
  const content = kind === 'svg' ? text : await pngOf(text, picture);
  return saveAttachment(app, { name: `${short || 'Chart'}.${kind}`, near }, content);
}

/** A disk takes 255 bytes, of which a letter may need four. */
const longestName = 60;

/** Twice the size, for sharp screens, as far as a canvas goes. */
const pngScale = 2;
const largestSide = 8000;

async function pngOf(text: string, { width, height }: ChartPicture): Promise<ArrayBuffer> {
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
