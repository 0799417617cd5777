import type { Finding, FindingCode, Fix } from '../model/finding.ts';
import { listWith, listWithout } from '../text/id-lists.ts';
import { cellPlaces } from '../text/table-lines.ts';
import { idKey } from '../text/task-id.ts';
import { termAmong } from '../text/vocabulary.ts';

/** A line of a note and what is known to be wrong in it. */
interface WrongLine {
  readonly text: string;
  readonly finding: Finding;
  readonly known: KnownIds;
}

/** The ids of a note's tasks. */
class KnownIds {
  /** By their numbers; null where several have one. */
  private readonly byNumber = new Map<number, string | null>();
  /** The highest number of each make: `t` for T-001. */
  private readonly highest = new Map<string, number>();

  constructor(ids: Iterable<string>) {
    for (const id of new Set(ids)) {
      const parts = partsOf(id);
      if (parts === null) continue;
      this.byNumber.set(parts.number, this.byNumber.has(parts.number) ? null : id);
      this.highest.set(parts.make, Math.max(parts.number, this.highest.get(parts.make) ?? 0));
    }
  }

  /** The one task whose id has the same number behind other letters: T-004 for `API-4`. */
  alike(wrong: string): string | null {
    const parts = partsOf(wrong);
    return parts === null ? null : (this.byNumber.get(parts.number) ?? null);
  }

  /** An id of the same make that no task has, each time another one; null for an id without letters and a number. */
  next(wrong: string): string | null {
    const parts = partsOf(wrong);
    if (parts === null) return null;
    const { make, opens, digits, number } = parts;
    const next = Math.max(number, this.highest.get(make) ?? 0) + 1;
    this.highest.set(make, next);
    return opens + String(next).padStart(digits, '0');
  }
}

/** `T-004` -> its letters, its number and how many digits that has; null for an id of another form. */
function partsOf(id: string): {
  readonly make: string;
  readonly opens: string;
  readonly digits: number;
  readonly number: number;
} | null {
  const [, letters, dash = '', digits = ''] = /^(\p{L}+)(-?)(\d{1,9})$/u.exec(id) ?? [];
  if (letters === undefined) return null;
  return {
    make: letters.toLowerCase(),
    opens: letters + dash,
    digits: digits.length,
    number: Number(digits),
  };
}

/** What mends a line: what is done, and the line as it is then. */
type Mended = readonly [label: string, after: string];

/** How each kind of finding is mended; null where more than one answer is possible. */
const MENDING: Partial<Record<FindingCode, (line: WrongLine) => Mended | null>> = {
  'self-dependency': withoutSelf,
  'unknown-dependency': withoutUnknown,
  'duplicate-id': withOtherId,
  'broken-row': withEscapedPipes,
};

/** Findings with what mends them, where one answer is clear. `text` is their note's, `ids` are those of its tasks. */
export function withFixes(findings: readonly Finding[], text: string, ids: Iterable<string>): Finding[] {
  if (!findings.some(({ code }) => MENDING[code] !== undefined)) return [...findings];
  const lines = text.split(/\r?\n/);
  const all = new KnownIds(ids);
  return findings.map((finding) => {
    const before = lines[finding.line - 1] ?? '';
    const mended = MENDING[finding.code]?.({ text: before, finding, known: all }) ?? null;
    if (mended === null || mended[1] === before) return finding;
    const [label, after] = mended;
    const fix: Fix = { label, line: finding.line, before, after };
    return { ...finding, fix };
  });
}

function withoutSelf({ text, finding: { ids } }: WrongLine): Mended | null {
  if (ids === undefined) return null;
  const after = inDependencies(text, (list) => listWithout(list, ids.wrong), ids.wrong);
  return after === null ? null : [`remove ${ids.wrong} from its own dependencies`, after];
}

function withoutUnknown({ text, finding, known }: WrongLine): Mended | null {
  const wrong = finding.ids?.wrong;
  if (wrong === undefined) return null;
  const meant = known.alike(wrong);
  const after = inDependencies(text, (list) =>
    meant === null ? listWithout(list, wrong) : listWith(list, wrong, meant),
  );
  if (after === null) return null;
  return [meant === null ? `remove ${wrong} from the dependencies` : `replace ${wrong} by ${meant}`, after];
}

function withOtherId({ text, finding, known }: WrongLine): Mended | null {
  const wrong = finding.ids?.wrong;
  const fresh = finding.ids?.right ?? (wrong === undefined ? null : known.next(wrong));
  if (wrong === undefined || fresh === null) return null;
  const key = idKey(wrong);
  const places = [...text.matchAll(/[\p{L}\p{N}]+(?:[-._][\p{L}\p{N}]+)*/gu)].filter(
    ([word]) => idKey(word) === key,
  );
  // In a row it is the first; in other lines the id may be named once more, and nobody knows which is which.
  const [place] = places;
  if (place === undefined || (places.length > 1 && cellPlaces(text).length < 2)) return null;
  const { index } = place;
  return [
    `give this task the id ${fresh}`,
    `${text.slice(0, index)}${fresh}${text.slice(index + place[0].length)}`,
  ];
}

/** A pipe that belongs to a text has no blank beside it, where all that part cells have one. */
function withEscapedPipes({ text, finding: { columns } }: WrongLine): Mended | null {
  const cells = cellPlaces(text);
  const extra = cells.length - (columns ?? cells.length);
  if (extra <= 0) return null;
  const pipes = cells.slice(1).flatMap((cell, at) => {
    const before = cells[at];
    if (before === undefined || before.end !== before.to || cell.start !== cell.from) return [];
    return before.start < before.end && cell.start < cell.end ? [before.to] : [];
  });
  if (pipes.length !== extra) return null;
  const after = pipes.reduceRight((line, at) => `${line.slice(0, at)}\\${line.slice(at)}`, text);
  return [extra === 1 ? 'escape the pipe in this row' : 'escape the pipes in this row', after];
}

/**
 * A line with its list of dependencies changed: the one cell of a row that can be, or what stands in brackets behind a word
 * for it. `own` is the row's id, whose cell is left alone. Null where there is not just one.
 */
function inDependencies(
  line: string,
  change: (list: string) => string | null,
  own: string | null = null,
): string | null {
  const cells = cellPlaces(line);
  const isRow = cells.length > 1;
  const places = isRow ? cells : listsIn(line);
  const changed = places.flatMap((place, at) => {
    const list = line.slice(place.start, place.end);
    const after = isRow && own !== null && at === firstWith(cells, line, own) ? null : change(list);
    return after === null ? [] : [{ place, after }];
  });
  const [one, ...others] = changed;
  if (one === undefined || others.length > 0) return null;
  const { place, after } = one;
  if (after !== '' || isRow)
    return line.slice(0, place.start) + (after === '' ? 'None' : after) + line.slice(place.end);
  return withoutEmpty(line, place);
}

function firstWith(
  cells: readonly { readonly start: number; readonly end: number }[],
  line: string,
  id: string,
): number {
  return cells.findIndex(({ start, end }) => listWithout(line.slice(start, end), id) !== null);
}

/** A list of ids in brackets: `list` without the word before it. */
interface BracketList {
  readonly start: number;
  readonly end: number;
  /** Where what goes with the list begins and ends when it is empty. */
  readonly from: number;
  readonly to: number;
}

/** `Dig (8h, after T-001)` -> where `T-001` stands. */
function listsIn(line: string): BracketList[] {
  return [...line.matchAll(/\s*\(([^()]*)\)/g)].flatMap((match): BracketList[] => {
    const inside = match[1] ?? '';
    const open = match.index + match[0].indexOf('(') + 1;
    const word = /(^|[,;]\s*)(\p{L}+(?:\s\p{L}+)?)\s*:?\s+/gu;
    for (const found of inside.matchAll(word)) {
      if (termAmong(found[2] ?? '', ['dependsOn', 'waits', 'after', 'needs']) === null) continue;
      const isAll = found.index === 0;
      return [
        {
          start: open + found.index + found[0].length,
          end: open + inside.length,
          from: isAll ? match.index : open + found.index,
          to: isAll ? match.index + match[0].length : open + inside.length,
        },
      ];
    }
    return [];
  });
}

function withoutEmpty(line: string, place: Partial<BracketList>): string | null {
  const { from, to } = place;
  return from === undefined || to === undefined ? null : line.slice(0, from) + line.slice(to);
}
