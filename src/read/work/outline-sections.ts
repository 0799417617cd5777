import type { Line } from '../markdown/line.ts';
import type { Block } from '../markdown/block.ts';
import { bareWords } from '../../text/decoration.ts';
import { stateTerms } from '../../text/vocabulary.ts';
import { namesCriteriaOfEach } from './criteria-label.ts';
import { partField } from './labels.ts';
import { phaseNumber } from './phase-number.ts';
import { phaseStart } from './phase-start.ts';
import { namesPhases, type SectionKind, sectionKind } from './sections.ts';

/** A heading with what stands directly below it; the first has no heading. */
export interface OutlineSection {
  readonly heading: Line | null;
  readonly depth: number;
  /** Index of the section whose heading it lies below; null for the first. */
  readonly parent: number | null;
  /** What it and all above it are about: of the outermost heading that says so; null for what may hold work (format 2.7). */
  readonly kind: SectionKind | null;
  readonly blocks: readonly Block[];
  /** One past the last section that lies below it. */
  readonly end: number;
}

/** Says which part of a note a heading opens; null for one that may hold phases or work. */
export type KindOf = (heading: string) => SectionKind | null;

/** A note's blocks by their headings, in order. */
export function outlineSections(blocks: readonly Block[], kindOf: KindOf = partKind): OutlineSection[] {
  interface Open extends Omit<OutlineSection, 'blocks' | 'end'> {
    readonly blocks: Block[];
    end: number;
  }
  const sections: Open[] = [{ heading: null, depth: 0, parent: null, kind: null, blocks: [], end: 0 }];
  const above: number[] = [0];
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'heading') {
      sections.at(-1)?.blocks.push(block);
      continue;
    }
    const { depth, line } = block;
    while (above.length > 1 && depthOf(sections, above) >= depth) close(sections, above);
    const parent = above.at(-1) ?? 0;
    const isTitle = depth === 1 && sections.length === 1;
    const kind = isTitle ? null : kindBelow(sections[parent], kindOfHeading(blocks, at, kindOf), line);
    above.push(sections.push({ heading: line, depth, parent, kind, blocks: [], end: 0 }) - 1);
  }
  while (above.length > 0) close(sections, above);
  return sections;
}

/** All blocks of a section and those below it that may hold work. */
export function below(index: number, sections: readonly OutlineSection[]): Block[] {
  const kind = sections[index]?.kind ?? null;
  return sections
    .slice(index, sections[index]?.end)
    .filter((section) => section.kind === kind)
    .flatMap((section, at) => (at === 0 ? section.blocks : blocksOf(section)));
}

/** A section's blocks with its heading. */
export function blocksOf({
  heading,
  depth,
  blocks,
}: Pick<OutlineSection, 'heading' | 'depth' | 'blocks'>): readonly Block[] {
  return heading === null ? blocks : [{ kind: 'heading', depth, line: heading }, ...blocks];
}

/** The kind of the section it lies in counts first; `### Implementation Phases` takes its part out of that. */
function kindBelow(
  outer: Pick<OutlineSection, 'kind'> | undefined,
  own: SectionKind | null,
  { text }: Line,
): SectionKind | null {
  return own === null && /\bphases\b/i.test(bareWords(text).text) ? null : (outer?.kind ?? own);
}

/** What the heading at an index opens by itself; one called by a word for phases, `Milestones`, is of these where any stand below it. */
function kindOfHeading(blocks: readonly Block[], at: number, kindOf: KindOf): SectionKind | null {
  const block = blocks[at];
  if (block?.kind === 'heading' && block.line.holdsTasks === true) return null;
  const words = block?.kind === 'heading' ? bareWords(block.line.text).text : '';
  return namesPhases(words) && !namesCriteriaOfEach(words) && holdsParts(blocks, at) ? null : kindOf(words);
}

/** Whether deeper headings, or lines that read as starts of phases, stand below the heading at an index. */
function holdsParts(blocks: readonly Block[], at: number): boolean {
  const end = blocks.findIndex(({ kind }, index) => index > at && kind === 'heading');
  const [heading, next] = [blocks[at], blocks[end]];
  if (next?.kind === 'heading' && heading?.kind === 'heading' && next.depth > heading.depth) return true;
  return blocks.slice(at, end === -1 ? undefined : end).some((block) => {
    if (block.kind === 'paragraph')
      return block.lines.some((line) => line.bold > 0 && phaseStart(line, false) !== null);
    if (block.kind !== 'list') return false;
    return block.items.some(({ head, blocks: own }) => {
      return head !== null && own.length > 0 && phaseStart(head, false) !== null;
    });
  });
}

/** Level of the innermost open heading. */
function depthOf(sections: readonly { readonly depth: number }[], above: readonly number[]): number {
  return sections[above.at(-1) ?? 0]?.depth ?? 0;
}

/** What a heading opens, by its words or by the field that it is called by. */
export function partKind(words: string): SectionKind | null {
  return sectionKind(words) ?? fieldAside(words);
}

/** The same for a plan that has no other work: what is beside the work of others is all of its own. */
export function partKindWithoutAsides(words: string): SectionKind | null {
  const kind = sectionKind(words);
  return kind === 'aside' ? null : kind;
}

/** `## Why`, `## Deliverables`: what a field is called holds no work of its own, but for its boxes (format 2.4); criteria are none. */
function fieldAside(words: string): SectionKind | null {
  // The accent tells `Terminé` from the German `Termine`.
  if (/\p{M}/u.test(words.normalize('NFD')) && stateTerms(words).length > 0) return null;
  const field = phaseNumber(words) === null ? partField(words) : null;
  if (field === 'done' || namesCriteriaOfEach(words)) return 'rest';
  return field === null || field === 'activities' ? null : 'aside';
}

function close(sections: { end: number }[], above: number[]): void {
  const section = sections[above.pop() ?? 0];
  if (section !== undefined) section.end = sections.length;
}
