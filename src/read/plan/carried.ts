import type { Markdown } from '../../model/markdown.ts';
import type { Plan } from '../../model/plan.ts';
import { titleOfPhase } from '../../text/phase-label.ts';

/** What of a plan goes into its note. */
export type Carried = Omit<Plan, 'unread' | 'untold' | 'findings' | 'unknownLabels'>;

/** So many words in a row are the same text. */
const RUN = 3;
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+/gu;

/**
 * Which lines of a plan reached the note (format 2.0), as seen from the outside: those that something of it names as its own,
 * and those most of whose words stand in it in the same order. So it does not matter which reader took them.
 */
export class CarriedText {
  private readonly lines: Set<number>;
  private readonly runs = new Set<string>();

  /** `more` are lines that say nothing but what the note has in its own words. */
  constructor({ phases, ...rest }: Carried, more: ReadonlySet<number>) {
    this.lines = new Set(more);
    this.take(Object.values(rest));
    for (const { prose, groups, ...phase } of phases) {
      // Prose is only quoted where its phase has no task, and groups are told by their tasks.
      this.take([phase, `${titleOfPhase(phase)} ${phase.timing}`]);
      if (phase.items.length === 0 && prose !== undefined) this.take(prose);
      const used = new Set<number | null>();
      for (let { group } of phase.items)
        while (group !== null && !used.has(group)) {
          used.add(group);
          group = groups[group]?.outer ?? null;
        }
      this.take(groups.filter((_, at) => used.has(at)));
    }
  }

  hasLine(line: number): boolean {
    return this.lines.has(line);
  }

  /** Whether more than three of four words of a text are carried. */
  hasText(text: Markdown): boolean {
    const words = wordsOf(text);
    const size = Math.min(RUN, words.length);
    let [found, end] = [0, 0];
    for (let at = 0; at + size <= words.length; at++) {
      if (!this.runs.has(run(words, at, size))) continue;
      found += at + size - Math.max(at, end);
      end = at + size;
    }
    return found * 4 > words.length * 3 || words.length === 0;
  }

  /** Whether a text that is carried is long enough to be found nowhere else. */
  tells(text: Markdown): boolean {
    return wordsOf(text).length >= RUN && this.hasText(text);
  }

  private take(value: unknown): void {
    if (typeof value === 'string') this.takeText(value);
    else if (Array.isArray(value)) for (const one of value) this.take(one);
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) {
        if (key === 'line' && typeof one === 'number') this.lines.add(one);
        else this.take(one);
      }
  }

  private takeText(text: string): void {
    const words = wordsOf(text);
    for (let size = 1; size <= RUN; size++)
      for (let at = 0; at + size <= words.length; at++) this.runs.add(run(words, at, size));
  }
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

function run(words: readonly string[], at: number, size: number): string {
  return words.slice(at, at + size).join(' ');
}
