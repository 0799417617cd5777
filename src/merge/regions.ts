import { labelOfPhase } from '../text/phase-label.ts';
import type { PhaseLike } from './match-phases.ts';
import { markedPhase, PART, tokenPhase, unmarked } from './note-layout.ts';

/**
 * A note as its regions and the lines around them. A region is what belongs to one phase at one place: its line, tables and
 * paths, or its criteria of success. It is found by the identity of the phase, so that it is the same one in all versions of a
 * note, wherever it stands and however it is called.
 */
export interface RegionLayout {
  /** The lines outside; each region is one line, its token. */
  readonly outer: readonly string[];
  /** The lines of each region by its token; a block of rows in it is one line. */
  readonly regions: ReadonlyMap<string, readonly string[]>;
}

const REGION = '\u0003';
const SUCCESS = `${REGION}success `;

/** Whether a line of `outer` stands for a region. */
export function isRegion(line: string): boolean {
  return line.startsWith(REGION);
}

/** Whether a region holds the criteria of a phase, and no rows. */
export function isSuccess(region: string): boolean {
  return region.startsWith(SUCCESS);
}

/** The region of a phase's rows. */
export function regionOfPhase(key: string): string {
  return `${REGION}${key}`;
}

/** The region of a phase's criteria. */
export function successOfPhase(key: string): string {
  return `${SUCCESS}${key}`;
}

/** The identity of the section that a region is, or of the phase whose it is. */
export function sectionOfRegion(region: string): string {
  return (region.split(PART, 1)[0] ?? '').slice(isSuccess(region) ? SUCCESS.length : REGION.length);
}

/** The layout of a note whose blocks are tokens and whose lines bear their phases (`withTokens`); `keys` are the identities of `phases`. */
export function regionLayout(
  lines: readonly string[],
  phases: readonly Omit<PhaseLike, 'tasks'>[],
  keys: readonly string[],
): RegionLayout {
  const byLabel = new Map(phases.map((phase, index) => [clean(labelOfPhase(phase)), keys[index] ?? '']));
  const outer: string[] = [];
  const regions = new Map<string, string[]>();
  let open = null as OpenRegion | null;
  for (const line of lines) {
    const name = regionAt(line, open?.name ?? null, byLabel);
    if (name !== open?.name) {
      open = name === null ? null : started(name, regions, outer);
    }
    if (open === null) outer.push(line);
    else open.lines.push(unmarked(line));
  }
  return { outer, regions };
}

interface OpenRegion {
  readonly name: string;
  readonly lines: string[];
}

/** A new region; of one that is there already, a further part. */
function started(name: string, regions: Map<string, string[]>, outer: string[]): OpenRegion {
  let token = name;
  for (let count = 2; regions.has(token); count++) token = name + PART + String(count);
  const lines: string[] = [];
  regions.set(token, lines);
  outer.push(token);
  return { name, lines };
}

/** The region that a line lies in, when the line before lies in `open`. */
function regionAt(line: string, open: string | null, byLabel: ReadonlyMap<string, string>): string | null {
  const token = tokenPhase(line);
  if (token !== null) return token.startsWith('?') ? null : regionOfPhase(token.split(PART, 1)[0] ?? '');
  const phase = markedPhase(line);
  if (phase !== null) return regionOfPhase(phase);
  const label = /^(?:\*\*|__)(.+?) Success(?:(?:\*\*|__):|:(?:\*\*|__))\s*$/.exec(line)?.[1];
  const key = label === undefined ? undefined : byLabel.get(clean(label));
  if (key !== undefined) return successOfPhase(key);
  return open !== null && isSuccess(open) && !endsCriteria(line) ? open : null;
}

/** A heading, a rule or another bold label. */
function endsCriteria(line: string): boolean {
  return /^(?:#{1,6}\s|-{3,}\s*$|\*{3,}\s*$|(?:\*\*|__)[^*_]+(?:\*\*|__):?\s*$)/.test(line);
}

function clean(text: string): string {
  return text
    .toLowerCase()
    .replace(/[*_`\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
