import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

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

/** Long notes are parsed in stretches of about this many characters, so that a caller can breathe in between. */
const STRETCH = 4_000;

/**
 * The trees of a note, stretch by stretch, cut only at offsets of `cuts`. Yields the share done, between stretches.
 */
export function* slices(text: string, cuts: readonly number[]): Generator<number, Slice[], void> {
  const result: Slice[] = [];
  let start = 0;
  let linesBefore = 0;
  for (const end of [...cuts.filter(everyStretch()), text.length]) {
    const source = text.slice(start, end);
    const lines = source.split('\n');
    result.push({
      root: processor.parse(source),
      source,
      lines,
      linesBefore,
      startsInList: start > 0 && /^(?:[-+*]|\d)/.test(source),
    });
    linesBefore += lines.length - 1;
    start = end;
    yield end / Math.max(1, text.length);
  }
  return result;
}

function everyStretch(): (cut: number) => boolean {
  let last = 0;
  return (cut) => {
    if (cut - last < STRETCH) return false;
    last = cut;
    return true;
  };
}
