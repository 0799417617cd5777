import type { Markdown } from '../model/markdown.ts';
import type { LabelledLine } from '../model/plan.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { bareLabel, labelled } from './labels.ts';
import type { Line } from './line.ts';
import type { Item } from './outline.ts';
import type { Section } from './phases.ts';
import { nestedLines } from './work-text.ts';

/** Labels that belong to the context wherever they stand before the phases. */
const CONTEXT_LABEL =
  /^(?:goal priority|priority|implementation approach|approach|resource allocation|resources|success metrics|target timeline|timeline|team structure|team|communication plan|verification strategy|risk tolerance|success thresholds|(?:key )?risks?(?: (?:&|and) mitigations?)?)$/i;

/** What the header and the context say (format 2.7). */
export interface Context {
  readonly branch: Markdown | null;
  readonly date: Markdown | null;
  /** Labelled lines without placeholders, risks included. */
  readonly lines: readonly LabelledLine[];
}

/** Reads the header's lines and the `**Label**: value` lines of Implementation Context. */
export function readContext(sections: readonly Section[]): Context {
  const header = sections.slice(0, 2).flatMap(labelledLines);
  const value = (pattern: RegExp): Markdown | null =>
    header.find(
      (line) => pattern.test(line.label) && line.value !== '' && !isPlaceholder(line.value.replace(/`/g, '')),
    )?.value ?? null;
  const inContext = sections.filter((section) => section.kind === 'context').flatMap(labelledLines);
  const lines = [...header.filter((line) => CONTEXT_LABEL.test(line.label)), ...inContext];
  return {
    branch: value(/^(?:goal )?branch$/i),
    date: value(/^date$/i) ?? value(/^created$/i),
    lines: lines.filter((line) => line.value !== '' && !isPlaceholder(line.value)),
  };
}

function labelledLines(section: Section): LabelledLine[] {
  const lines: LabelledLine[] = [];
  for (const block of section.blocks) {
    if (block.kind === 'paragraph') {
      lines.push(...block.lines.flatMap(cut).flatMap(asLabelled));
    } else if (block.kind === 'list') {
      const open = lines.at(-1);
      if (open?.value === '') lines[lines.length - 1] = { ...open, value: joined(nestedLines([block])) };
      else lines.push(...block.items.flatMap(itemLine));
    }
  }
  return lines;
}

function itemLine(item: Item): LabelledLine[] {
  return (item.head === null ? [] : asLabelled(item.head)).map((line) => ({
    ...line,
    value: joined([line.value, ...nestedLines(item.blocks)]),
  }));
}

function joined(values: readonly Markdown[]): Markdown {
  return values.filter((value) => value !== '' && !isPlaceholder(value)).join('; ');
}

/** Header lines carry several labels: `**Goal Branch**: x | **Date**: y`. */
function cut(line: Line): Line[] {
  if (!/\s\|\s/.test(line.text)) return [line];
  return line.text.split(/\s+\|\s+/).map((text) => ({ raw: text, text, bold: 0, line: line.line }));
}

function asLabelled(line: Line): LabelledLine[] {
  const found = labelled(line);
  return found === null ? [] : [{ label: bareLabel(found.label), value: found.value, line: line.line }];
}
