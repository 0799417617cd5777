import { type Finding, finding } from '../model/finding.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { andMore } from '../text/phrases.ts';
import { visibleText } from '../text/visible-text.ts';

/** `**Responsible**: [names]`, `# Implementation Plan: [GOAL]`: what stands in brackets behind a label, at the end of a line. */
const LABELLED = /^\s*(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s)?[^:[\]]{1,80}:\**\s*(\[[^\]]{2,200}\])\s*$/;

/**
 * What of a template stands in a plan that nobody has filled in (format 2.9, 5.6): one finding, at the first of them. Behind
 * a label alone it is beyond doubt.
 */
export function placeholders(plan: string): Finding[] {
  const { text, fenced } = visibleText(plan);
  const references = new Set([...text.matchAll(/^ {0,3}(\[[^\]\n]{1,200}\]):/gm)].map(([, label]) => label));
  const found = text.split('\n').flatMap((line, at) => {
    const value = fenced.has(at) ? undefined : LABELLED.exec(line)?.[1];
    return value === undefined || !isPlaceholder(value) || references.has(value)
      ? []
      : [{ value, line: at + 1 }];
  });
  const [first] = found;
  if (first === undefined) return [];
  const are = found.length === 1 ? 'is' : 'are';
  const what = `“${first.value}”${andMore(found.length - 1)} ${are} still the template’s. Fill in, or remove.`;
  return [finding('placeholder', first.line, what)];
}
