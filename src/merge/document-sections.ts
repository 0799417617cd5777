import type { DocumentPart } from '../model/document.ts';
import { lineKey } from './form-key.ts';
import type { BuiltLines } from './merge-note.ts';
import { marked, markedPhase, unmarked } from './note-layout.ts';

/** A document that we write: lines that bear the identity of their section, a blank line between two parts. */
export function builtDocument(parts: readonly DocumentPart[]): BuiltLines {
  const lines = parts.flatMap(({ key, lines: own }, at) => [
    ...(at === 0 ? [] : ['']),
    ...own.map((line) => marked(line, key)),
  ]);
  return { lines, phases: [] };
}

/** A heading of a note with what belongs to it: all up to the next one that is not below it. */
interface SectionStretch {
  readonly heading: string;
  readonly first: number;
  /** One past its last line. */
  readonly end: number;
}

/**
 * The lines of a user's document with the identities of the sections that were built (format 7.1): a section is known by its
 * heading or, where the user has changed that, by lines that stood in no other section.
 */
export function sectionedNote(lines: readonly string[], builds: readonly BuiltLines[]): BuiltLines {
  const keyOf = keptKeys();
  const known = knownHeadings(builds, keyOf);
  const found = stretches(lines, known, keyOf);
  const keys = new Map<SectionStretch, string>();
  const taken = new Set<string>();
  const take = (stretch: SectionStretch, key: string | null | undefined): void => {
    if (typeof key !== 'string' || taken.has(key) || keys.has(stretch)) return;
    taken.add(key);
    keys.set(stretch, key);
  };
  for (const stretch of found) take(stretch, known.get(keyOf(stretch.heading)));
  const tellers = tellingLines(builds, keyOf);
  for (const stretch of found)
    if (!keys.has(stretch)) take(stretch, keyOfMost(stretch, lines, tellers, keyOf));
  const keyAt = new Map<number, string>();
  for (const [{ first, end }, key] of keys) for (let at = first; at < end; at++) keyAt.set(at, key);
  return { lines: lines.map((line, at) => marked(line, keyAt.get(at) ?? null)), phases: [] };
}

/** The lines of each section of a note whose lines bear their identities. */
export function sectionsIn({ lines }: BuiltLines): ReadonlyMap<string, readonly string[]> {
  const sections = new Map<string, string[]>();
  for (const line of lines) {
    const key = markedPhase(line);
    if (key === null) continue;
    const own = sections.get(key);
    if (own === undefined) sections.set(key, [unmarked(line)]);
    else own.push(unmarked(line));
  }
  return sections;
}

/** What lines say in any form, by their text. */
type LineKeys = (line: string) => string;

/** Most lines of a long document are those of all its sections: each is looked at once. */
function keptKeys(): LineKeys {
  const kept = new Map<string, string>();
  return (line) => {
    const known = kept.get(line);
    if (known !== undefined) return known;
    const key = lineKey(line);
    kept.set(line, key);
    return key;
  };
}

/** The headings of sections, with their identities; null for one that two have. */
function knownHeadings(builds: readonly BuiltLines[], keyOf: LineKeys): Map<string, string | null> {
  const known = new Map<string, string | null>();
  for (const build of builds)
    for (const [key, [heading = '']] of sectionsIn(build)) {
      const other = known.get(keyOf(heading));
      known.set(keyOf(heading), other === undefined || other === key ? key : null);
    }
  return known;
}

/** The lines that stand in one section only, with its identity. */
function tellingLines(builds: readonly BuiltLines[], keyOf: LineKeys): Map<string, string | null> {
  const tellers = new Map<string, string | null>();
  for (const build of builds)
    for (const [key, lines] of sectionsIn(build))
      for (const line of lines.slice(1)) {
        const other = tellers.get(keyOf(line));
        tellers.set(keyOf(line), other === undefined || other === key ? key : null);
      }
  return tellers;
}

/** The section that most of a stretch's telling lines stood in; null where none or two have most. */
function keyOfMost(
  { first, end }: SectionStretch,
  lines: readonly string[],
  tellers: ReadonlyMap<string, string | null>,
  keyOf: LineKeys,
): string | null {
  const votes = new Map<string, number>();
  for (const line of lines.slice(first, end)) {
    const key = line.trim() === '' ? null : tellers.get(keyOf(line));
    if (typeof key === 'string') votes.set(key, (votes.get(key) ?? 0) + 1);
  }
  const [most, next] = [...votes].sort(([, one], [, other]) => other - one);
  return most === undefined || most[1] === next?.[1] ? null : most[0];
}

/** A heading outside of code, with its level; a note's title counts as one of its sections. */
interface NoteHeading {
  readonly heading: string;
  readonly depth: number;
  readonly first: number;
}

/** The stretches below headings; one that was built begins a stretch whatever its level. */
function stretches(
  lines: readonly string[],
  known: ReadonlyMap<string, string | null>,
  keyOf: LineKeys,
): SectionStretch[] {
  const starts: NoteHeading[] = [];
  for (const one of headingsIn(lines)) {
    const isBelow = one.depth > (starts.at(-1)?.depth ?? 0) && starts.length > 0;
    if (!isBelow || known.has(keyOf(one.heading))) starts.push(one);
  }
  return starts.map(({ heading, first }, at) => {
    return { heading, first, end: starts[at + 1]?.first ?? lines.length };
  });
}

function headingsIn(lines: readonly string[]): NoteHeading[] {
  let fence = null as string | null;
  return lines.flatMap((line, first): NoteHeading[] => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined) fence = fence === null ? mark : mark.startsWith(fence) ? null : fence;
    const depth = fence === null ? /^(#{1,6})\s/.exec(line)?.[1]?.length : undefined;
    return depth === undefined ? [] : [{ heading: line, depth: Math.max(2, depth), first }];
  });
}
