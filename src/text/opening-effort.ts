import type { Markdown } from '../model/markdown.ts';
import { type HintContext, isBeyond } from './bracket-hints.ts';
import type { ClosingEffort } from './closing-effort.ts';
import { effortHours } from './effort.ts';

const OPENING =
  /^((?:~\s?)?\d{1,4}(?:[.,]\d{1,2})?(?:\s?[-–]\s?\d{1,4})?\s?(?!m\b)\p{L}{1,8}\.?)(?:\s?[:：]|\s[–—-])\s*(?=\p{L})/u;

/** An effort that opens a clause before a colon or a dash: `30 min: reread` -> half an hour, `reread`; null for none (format 2.8). */
export function openingEffort(
  clause: Markdown,
  { time, longest, clocked = false }: HintContext,
): ClosingEffort | null {
  const [all = '', amount = ''] = OPENING.exec(clause.slice(0, 80)) ?? [];
  const hours = amount === '' ? null : effortHours(amount, time);
  if (clocked && /^\d{1,2}\s?h$/i.test(amount)) return null;
  if (hours === null || isBeyond(amount, hours, longest)) return null;
  return { hours, name: clause.slice(all.length) };
}
