import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { ignoreProgress } from '../../model/progress.ts';
import { plainTree } from './plain-tree.ts';

/** The one Markdown processor of the project: CommonMark with GitHub's tables, task lists, strikethrough and footnotes. */
const processor = unified().use(remarkParse).use(remarkGfm).use(withoutTransforms).freeze();

/**
 * Leaves out remark-gfm's last pass over every text, which makes links of bare addresses: we read texts as they are
 * written, and protect addresses by their look (`text/clauses.ts`).
 */
function withoutTransforms(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions =
    data.fromMarkdownExtensions?.flat().map((extension) => ({ ...extension, transforms: [] })) ?? [];
}

/** A source as the Markdown processor reads it. */
export function parsed(source: string): Root {
  return processor.parse(source);
}

/** A stretch of a note as a tree. Positions in the tree are relative to the stretch. */
export interface Slice {
  readonly root: Root;
  readonly source: string;
  /** The source line by line. */
  readonly lines: readonly string[];
  /** Lines of the note before the stretch. */
  readonly linesBefore: number;
  /** It was cut off in the middle of a list. */
  readonly startsInList: boolean;
}

/** What is not plain is parsed in stretches of about this many characters, of which progress is told. */
const STRETCH = 4_000;

/**
 * The trees of a note, stretch by stretch, cut only at offsets of `cuts`. What leaves no doubt is read line by line, all
 * else by the Markdown processor.
 */
export function slices(text: string, cuts: readonly number[], onProgress = ignoreProgress): Slice[] {
  const parts = text.includes(DEFINITION) ? stretches(text, cuts) : readParts(text, cuts);
  const result: Slice[] = [];
  let linesBefore = 0;
  for (const { start, end, tree } of parts) {
    const source = text.slice(start, end);
    const lines = source.split('\n');
    result.push({
      root: tree ?? parsed(source),
      source,
      lines,
      linesBefore,
      startsInList: start > 0 && /^(?:[-+*]|\d)/.test(source),
    });
    linesBefore += lines.length - 1;
    onProgress(end / Math.max(1, text.length));
  }
  return result;
}

/** What defines a link reference or a footnote, which changes how other parts of a stretch are read. */
const DEFINITION = ']:';

/** A part of a text, with its tree if it has been read already. */
interface TextPart {
  readonly start: number;
  readonly end: number;
  readonly tree: Root | null;
}

/** The parts that are plain, and stretches of those that are not. */
function* readParts(text: string, cuts: readonly number[]): Generator<TextPart, void, void> {
  let start = 0;
  let from = 0;
  for (const end of [...cuts, text.length]) {
    const tree = plainTree(text.slice(from, end));
    if (tree !== null || from - start >= STRETCH) {
      if (start < from) yield { start, end: from, tree: null };
      start = from;
    }
    if (tree !== null) {
      yield { start, end, tree };
      start = end;
    }
    from = end;
  }
  if (start < text.length) yield { start, end: text.length, tree: null };
}

/** A text cut into stretches that only the processor reads. */
function* stretches(text: string, cuts: readonly number[]): Generator<TextPart, void, void> {
  let start = 0;
  for (const end of cuts) {
    if (end - start < STRETCH) continue;
    yield { start, end, tree: null };
    start = end;
  }
  yield { start, end: text.length, tree: null };
}
