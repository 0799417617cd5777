import type { Change } from '../model/merge.ts';
import { computedKind, isCountedLine, type KnownTexts, WITH_WORDS } from './computed-lines.ts';

/** Changes of lines that we compute are marked as such: they follow from other changes, and nobody has to read them. */
export function withComputed(changes: readonly Change[], known: () => KnownTexts): Change[] {
  if (!changes.some(({ kind }) => kind === 'lines')) return [...changes];
  const texts = known();
  const isComputed = (line: string): boolean => isCountedLine(line) || computedKind(line, texts) !== null;
  return changes.map((one) => {
    if (one.kind !== 'lines' || ![...one.before, ...one.after].every(isComputed)) return one;
    return hasSameWords(one.before, one.after, texts) ? { ...one, isComputed: true } : one;
  });
}

/** Whether lines whose words are the plan's say the same but for the ids in them. */
function hasSameWords(before: readonly string[], after: readonly string[], known: KnownTexts): boolean {
  const words = (lines: readonly string[]): string =>
    lines
      .map((line) => computedKind(line, known) ?? '')
      .filter((kind) => kind.startsWith(WITH_WORDS))
      .sort()
      .join('\n');
  return words(before) === words(after);
}
