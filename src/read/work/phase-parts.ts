import type { Block, Heading, Item, List } from '../markdown/block.ts';
import type { Markdown } from '../../model/markdown.ts';
import { withoutItemNumber } from '../../text/item-number.ts';
import { appendAll } from '../markdown/append-all.ts';
import type { Line } from '../markdown/line.ts';
import { isCalledPart } from './named-parts.ts';
import type { KindOf, OutlineSection } from './outline-sections.ts';
import { outlineSections } from './outline-sections.ts';
import type { PhaseStart } from './phase-start.ts';
import type { SectionKind } from './sections.ts';
import { type ChosenStarts, chosenStarts } from './series.ts';

/** The lines that start phases, whoever chose them. */
export type PhaseStarts = Pick<ChosenStarts, 'phases' | 'others' | 'siblings'>;

/** A phase's start with the blocks that belong to it, in order. */
export interface PhaseBlocks {
  readonly start: PhaseStart;
  /** It is one by its boxes alone: nothing else in it is work (format 2.1, *Siblings*). */
  readonly boxesOnly: boolean;
  /** Its start stands outside of the chosen series: it says more of a phase there, or is one beside it. */
  readonly isElsewhere: boolean;
  /** The heading or list item that starts it; null for a bold line. */
  readonly opening: Line | Item | null;
  /** A heading of this level or above ends it. */
  readonly depth: number;
  /** The words of the heading that it lies below; empty for none. */
  readonly above: string;
  readonly blocks: readonly Block[];
}

/** A part of the plan outside of its phases: its heading, its kind, and what stands directly below. */
export interface Section {
  readonly heading: Line | null;
  readonly depth: number;
  /** Of the nearest heading above that has one; null for none. */
  readonly kind: SectionKind | null;
  readonly blocks: readonly Block[];
  /** Deeper headings lie below it. */
  readonly hasParts: boolean;
}

/** A plan's blocks, told apart: its phases and the rest. */
export interface Parts {
  readonly phases: readonly PhaseBlocks[];
  readonly sections: readonly Section[];
}

/** Tells the phases of a note, by the series that is chosen, from the rest (format 2.1, 2.2). */
export function parts(blocks: readonly Block[], kindOf?: KindOf): Parts {
  const sections = outlineSections(blocks, kindOf);
  return partsBy(blocks, chosenStarts(sections), sections);
}

/** Tells the phases that the given lines start from the rest. */
export function partsBy(
  blocks: readonly Block[],
  chosen: PhaseStarts,
  sections: readonly OutlineSection[],
): Parts {
  const walk = new Walk(chosen, sections);
  walk.run(blocks);
  return walk;
}

interface OpenPhase extends PhaseBlocks {
  readonly blocks: Block[];
  /** A bold line starts it. */
  isBold: boolean;
}

/** Walks the blocks once; what is open is the state. */
class Walk implements Parts {
  readonly phases: OpenPhase[] = [];
  readonly sections: (Section & { readonly blocks: Block[] })[] = [
    { heading: null, depth: 0, kind: null, blocks: [], hasParts: true },
  ];
  private open: OpenPhase | null = null;
  /** Level of the last heading outside of the phases, or that opened one. */
  private depth = 0;
  /** A phase has a heading in it. */
  private hasInner = false;
  private readonly headings: { readonly depth: number; readonly words: string }[] = [];
  private readonly outline: ReadonlyMap<Line, Pick<Section, 'kind' | 'hasParts'>>;
  private readonly elsewhere: ReadonlySet<PhaseStart>;

  constructor(
    private readonly chosen: PhaseStarts,
    outline: readonly OutlineSection[],
  ) {
    this.elsewhere = new Set(chosen.others.values());
    this.outline = new Map(
      outline.flatMap(({ heading, kind, end }, at) =>
        heading === null ? [] : [[heading, { kind, hasParts: end > at + 1 }]],
      ),
    );
  }

  run(blocks: readonly Block[]): void {
    blocks.forEach((block, index) => {
      if (block.kind === 'heading') this.heading(block);
      else if (block.kind === 'rule') this.rule(blocks[index + 1]);
      else if (block.kind === 'paragraph') this.paragraph(block.lines);
      else if (block.kind === 'list') this.list(block);
      else this.add(block);
    });
  }

  /** What a line starts where it stands; one that is not of the chosen series only outside of that series' phases. */
  private start(line: Line | null | undefined): PhaseStart | null {
    if (line === null || line === undefined) return null;
    const isInPhase = this.open?.isElsewhere === false;
    return this.chosen.phases.get(line) ?? (isInPhase ? null : (this.chosen.others.get(line) ?? null));
  }

  private heading(block: Heading): void {
    const { depth, line } = block;
    const isSibling = this.chosen.siblings.has(line);
    if (this.open !== null && this.isInner(block, this.open)) {
      this.hasInner = true;
      this.open.blocks.push(block);
      return;
    }
    this.open = null;
    this.depth = depth;
    while ((this.headings.at(-1)?.depth ?? 0) >= depth) this.headings.pop();
    this.headings.push({ depth, words: line.text });
    const start = this.start(line);
    if (start !== null) this.begin(start, depth, false, line);
    else if (isSibling) this.begin(unnumbered(line), depth, true, line);
    else this.section(line, depth);
  }

  private section(heading: Line, depth: number): void {
    const { kind = null, hasParts = false } = this.outline.get(heading) ?? {};
    this.sections.push({ heading, depth, kind, hasParts, blocks: [] });
  }

  /** Whether a heading lies in the open phase (format 2.2). */
  private isInner({ depth, line }: Heading, open: OpenPhase): boolean {
    if (depth <= open.depth || this.chosen.phases.has(line) || this.chosen.siblings.has(line)) return false;
    return !this.endsTitled(line, open);
  }

  /**
   * Whether a heading ends the last of several phases that stand right below the note's title, where any heading is a deeper
   * one: as none of the others has a heading in it, that one is a section of its own, unless it names a part of a phase.
   */
  private endsTitled(line: Line, { isBold }: OpenPhase): boolean {
    return isBold && this.depth < 2 && this.phases.length > 1 && !this.hasInner && !isCalledPart(line);
  }

  private begin(
    start: PhaseStart,
    depth: number,
    boxesOnly: boolean,
    opening: PhaseBlocks['opening'],
  ): OpenPhase {
    this.open = {
      start,
      depth,
      boxesOnly,
      isElsewhere: this.elsewhere.has(start),
      opening,
      above: this.above(depth),
      blocks: [],
      isBold: false,
    };
    this.phases.push(this.open);
    return this.open;
  }

  /** The nearest heading above one of that level. */
  private above(depth: number): string {
    return this.headings.findLast((heading) => heading.depth < depth)?.words ?? '';
  }

  /** A thematic break ends the phase when a heading that ends it, a phase or the end follows (format 2.2). */
  private rule(next: Block | undefined): void {
    if (this.open === null) return;
    const first = firstLine(next);
    const isPhase = first !== null && this.chosen.phases.has(first);
    const isOuter = next?.kind === 'heading' && next.depth <= this.open.depth;
    if (next === undefined || isOuter || isPhase) this.open = null;
  }

  private paragraph(lines: readonly Line[]): void {
    let rest: Line[] = [];
    const flush = (): void => {
      if (rest.length > 0) this.add({ kind: 'paragraph', lines: rest });
      rest = [];
    };
    for (const line of lines) {
      const start = this.start(line);
      if (start === null) {
        rest.push(line);
        continue;
      }
      flush();
      this.begin(start, this.depth, false, null).isBold = true;
      const prose = withoutBold(line, start.prose);
      if (prose !== null) rest.push(prose);
    }
    flush();
  }

  /** A list whose items start phases; items before the first such item stay with what is open. */
  private list(list: List): void {
    const { items } = list;
    if (!items.some((item) => this.start(item.head) !== null)) {
      this.add(list);
      return;
    }
    let loose: Item[] = [];
    const flush = (): void => {
      if (loose.length > 0) this.add({ ...list, items: loose });
      loose = [];
    };
    for (const item of items) {
      const start = this.startOfItem(item);
      if (start === null) {
        loose.push(item);
        continue;
      }
      flush();
      appendAll(this.begin(start, this.depth, false, item).blocks, item.blocks);
      const isOverview = item.head !== null && !this.chosen.phases.has(item.head);
      if (isOverview || item.blocks.some((block) => block.kind === 'list')) this.open = null;
    }
    flush();
    this.open = null;
  }

  /** Items of an overview follow each other, so that the one before, which is open, is no reason to pass over the next. */
  private startOfItem({ head }: Item): PhaseStart | null {
    if (head === null) return null;
    return this.chosen.phases.get(head) ?? this.chosen.others.get(head) ?? null;
  }

  private add(block: Block): void {
    if (this.open !== null) this.open.blocks.push(block);
    else this.sections.at(-1)?.blocks.push(block);
  }
}

function withoutBold(line: Line, prose: Markdown): Line | null {
  return prose === '' ? null : { ...line, text: prose, raw: prose, bold: 0, sign: null };
}

function firstLine(block: Block | undefined): Line | null {
  if (block?.kind === 'heading') return block.line;
  if (block?.kind === 'paragraph') return block.lines[0] ?? null;
  return block?.kind === 'list' ? (block.items[0]?.head ?? null) : null;
}

/** A phase that goes by its heading alone, without the number that this has among others: `8. Final touches`. */
export function unnumbered(line: Line, name = withoutItemNumber(line.text).text): PhaseStart {
  return {
    word: '',
    number: '',
    name,
    timing: '',
    line: line.line,
    series: '',
    sign: line.sign,
    remarks: [],
    closed: true,
    ordinal: false,
    prose: '',
  };
}

/** One phase for all work, by the goal's name (format 2.1, *No series*). */
export function onePhaseFor(goal: Markdown, line: number): PhaseStart {
  const title = { text: goal, raw: goal, bold: 0, sign: null, line };
  return { ...unnumbered(title), word: 'Phase', number: '1' };
}
