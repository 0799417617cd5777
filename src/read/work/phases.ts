import { append } from '../markdown/append.ts';
import type { Block, Item } from '../markdown/outline.ts';
import type { Line } from '../markdown/line.ts';
import { PHASE_WORDS, type PhaseStart, phaseStart } from './phase-start.ts';
import { type SectionKind, sectionKind, speaksOfWork } from './sections.ts';

/** A phase's start with the blocks that belong to it, in order. */
export interface PhaseBlocks {
  readonly start: PhaseStart;
  readonly blocks: readonly Block[];
}

/** A part of the plan outside of its phases: its heading, its kind, and what stands directly below. */
export interface Section {
  readonly heading: Line | null;
  readonly depth: number;
  /** Of the nearest heading above that has one; null for none. */
  readonly kind: SectionKind | null;
  readonly blocks: readonly Block[];
}

/** A plan's blocks, told apart: its phases and the rest. */
export interface Parts {
  readonly phases: readonly PhaseBlocks[];
  readonly sections: readonly Section[];
}

/** Says which part of a note a heading opens; null for one that may hold phases or work. */
export type KindOf = (heading: string) => SectionKind | null;

/** Tells the phases of a plan from the rest (format 2.1, 2.2). */
export function parts(blocks: readonly Block[], kindOf: KindOf = sectionKind): Parts {
  const first = walked(blocks, ['phase'], kindOf);
  if (first.phases.length > 0) return first;
  const other = walked(blocks, PHASE_WORDS, kindOf).phases[0]?.start.word.toLowerCase();
  return other === undefined ? first : walked(blocks, [other], kindOf);
}

/** The parts of a plan whose phases go by one of `words`. */
function walked(blocks: readonly Block[], words: readonly string[], kindOf: KindOf): Parts {
  const walk = new Walk(words, kindOf);
  walk.run(blocks);
  return walk;
}

/** The lists and tables of a plan without phases that hold its work (format 2.1). */
export function workBlocks(sections: readonly Section[]): readonly Block[] {
  const open = sections.filter((section) => section.kind === null);
  const named = open.filter(
    (section) => section.heading !== null && section.depth > 1 && speaksOfWork(section.heading.text),
  );
  return (named.length > 0 ? named : open).flatMap((section) => [
    ...(section.heading !== null && section.depth > 1 && !GENERIC.test(section.heading.text)
      ? [headingOf(section.heading, section.depth)]
      : []),
    ...section.blocks,
  ]);
}

/** Headings that only say that work follows; others name a group. */
const GENERIC =
  /^(?:\W*\d+[.)]\s*)?(?:(?:next|action|the|implementation|work|project|follow-up) )*(?:steps?|tasks?|plan|work|activit(?:y|ies)|actions?|implementation|to-?dos?|items?)$/i;

function headingOf(line: Line, depth: number): Block {
  return { kind: 'heading', depth, line };
}

interface OpenPhase {
  readonly start: PhaseStart;
  /** A heading of this level or above ends it. */
  readonly depth: number;
  readonly blocks: Block[];
}

/** Walks the blocks once; what is open is the state. */
class Walk implements Parts {
  readonly phases: PhaseBlocks[] = [];
  readonly sections: { heading: Line | null; depth: number; kind: SectionKind | null; blocks: Block[] }[] = [
    { heading: null, depth: 0, kind: null, blocks: [] },
  ];
  /** The headings above; one of phases (`### Implementation Phases`) takes its part out of the section it lies in. */
  private readonly headings: {
    readonly depth: number;
    readonly kind: SectionKind | null;
    readonly ofPhases?: boolean;
  }[] = [];
  private open: OpenPhase | null = null;

  constructor(
    private readonly words: readonly string[],
    private readonly kindOf: KindOf,
  ) {}

  run(blocks: readonly Block[]): void {
    blocks.forEach((block, index) => {
      if (block.kind === 'heading') this.heading(block);
      else if (block.kind === 'rule') this.rule(blocks[index + 1]);
      else if (block.kind === 'paragraph') this.paragraph(block.lines);
      else if (block.kind === 'list') this.list(block.items);
      else this.add(block);
    });
  }

  private start(line: Line, needsBold: boolean): PhaseStart | null {
    if (this.kind() !== null || (needsBold && line.bold === 0)) return null;
    const start = phaseStart(line);
    return start !== null && this.words.includes(start.word.toLowerCase()) ? start : null;
  }

  private kind(): SectionKind | null {
    const from = this.headings.findLastIndex((heading) => heading.ofPhases === true) + 1;
    return this.headings.slice(from).find((heading) => heading.kind !== null)?.kind ?? null;
  }

  private heading(block: Extract<Block, { kind: 'heading' }>): void {
    const { depth, line } = block;
    const inPhase = this.open !== null && depth > this.open.depth;
    if (inPhase && this.start(line, false) === null) {
      this.open?.blocks.push(block);
      return;
    }
    this.open = null;
    while ((this.headings.at(-1)?.depth ?? 0) >= depth) this.headings.pop();
    const start = this.start(line, false);
    if (start !== null) {
      this.headings.push({ depth, kind: null });
      this.begin(start, depth);
      return;
    }
    const isTitle = depth === 1 && this.sections.length === 1;
    const ofPhases = /\bphases\b/i.test(line.text) && this.kindOf(line.text) === null;
    this.headings.push({ depth, kind: isTitle ? null : this.kindOf(line.text), ofPhases });
    this.sections.push({ heading: line, depth, kind: this.kind(), blocks: [] });
  }

  private begin(start: PhaseStart, depth: number): OpenPhase {
    this.open = { start, depth, blocks: [] };
    this.phases.push(this.open);
    return this.open;
  }

  /** A thematic break ends the phase when a heading, a phase or the end follows. */
  private rule(next: Block | undefined): void {
    if (next === undefined || next.kind === 'heading' || this.startsWithPhase(next)) this.open = null;
    else this.add({ kind: 'rule' });
  }

  private startsWithPhase(block: Block): boolean {
    if (block.kind === 'paragraph')
      return block.lines[0] !== undefined && this.start(block.lines[0], true) !== null;
    const head = block.kind === 'list' ? block.items[0]?.head : null;
    return head !== null && head !== undefined && this.start(head, false) !== null;
  }

  private paragraph(lines: readonly Line[]): void {
    let rest: Line[] = [];
    const flush = (): void => {
      if (rest.length > 0) this.add({ kind: 'paragraph', lines: rest });
      rest = [];
    };
    for (const line of lines) {
      const start = this.start(line, true);
      if (start === null) {
        rest.push(line);
        continue;
      }
      flush();
      this.begin(start, this.headings.at(-1)?.depth ?? 0);
    }
    flush();
  }

  /** A list whose items start phases; items before the first such item stay with what is open. */
  private list(items: readonly Item[]): void {
    if (!items.some((item) => item.head !== null && this.start(item.head, false) !== null)) {
      this.add({ kind: 'list', items });
      return;
    }
    let loose: Item[] = [];
    const flush = (): void => {
      if (loose.length > 0) this.add({ kind: 'list', items: loose });
      loose = [];
    };
    for (const item of items) {
      const start = item.head === null ? null : this.start(item.head, false);
      if (start === null) {
        loose.push(item);
        continue;
      }
      flush();
      append(this.begin(start, this.headings.at(-1)?.depth ?? 0).blocks, item.blocks);
      if (item.blocks.some((block) => block.kind === 'list')) this.open = null;
    }
    flush();
    this.open = null;
  }

  private add(block: Block): void {
    if (this.open !== null) this.open.blocks.push(block);
    else this.sections.at(-1)?.blocks.push(block);
  }
}
