import { emptyLine, type Line } from './line.ts';
import { flat, tidy } from './one-line.ts';

/** The paragraphs of a quote that nothing else is read of, by its source, a line each. */
export function quotedLines(source: string, first: number): Line[] {
  const paragraphs: { readonly line: number; readonly parts: string[] }[] = [];
  let isOver = true;
  source.split('\n').forEach((written, at) => {
    const text = written.replace(/^[\s>]+/, '').trim();
    if (text !== '' && isOver) paragraphs.push({ line: first + at, parts: [] });
    if (text !== '') paragraphs.at(-1)?.parts.push(text);
    isOver = text === '';
  });
  return paragraphs.map(({ line, parts }) => {
    const text = tidy(flat(parts.join(' ')));
    return { ...emptyLine(line), raw: text, text };
  });
}

/** Whether a line of a quote may hold a box, or be a label and its value. */
export function mayHoldMore({ text }: Line): boolean {
  return /\[[^[\]]{1,2}\]|^[^:：]{1,60}[:：]/u.test(text);
}
