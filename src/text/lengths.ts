import type { Markdown } from '../model/markdown.ts';
import type { BracketHints } from './bracket-hints.ts';
import { termAmong } from './vocabulary.ts';

/** What is looked at on either side of a bracket. */
const NEAR = 300;

/** `(30d)`, which may as well be the length of what is told before it; `(effort: 30d)` and `(8h, Ana)` say that they are hints. */
export function isLengthAlone({ hints, rest }: BracketHints, content: string): boolean {
  return (
    rest === '' && hints.length === 1 && hints[0]?.kind === 'effort' && /^[~≈]?\s*[\d¼½¾⅓⅔]/.test(content)
  );
}

/** Words of the same sentence stand on both sides: `growth (30d), hire signal`, `rig (20 min) → sail`; bold words alone before it are a title. */
export function isInSentence(clause: Markdown, from: number, to: number, bold?: Markdown): boolean {
  const before = clause.slice(Math.max(0, from - NEAR), from);
  if (before.trim() === bold || !/\p{L}/u.test(before.replace(BESIDE, ' '))) return false;
  return /^\s*(?:(?:[,，、→⇒]|->)\s*)?\p{L}/u.test(clause.slice(to, to + NEAR).replace(BESIDE, ' '));
}

/** What stands beside the words of a clause: brackets, mentions, tags. */
const BESIDE = /\([^()]*\)|\[[^[\]]*\](?!\()|(?:^|\s)[@#][\p{L}\p{N}_/.-]+/gu;

/** What is measured over a time: "retention (30d) above 40 %". */
export const METRIC =
  /\b(?:window|(?:retention|churn|uptime|rate|average|trend|growth|conversion|engagement|cohort|lookback|ttl|expiry|warranty|timeout|interval|delay)s?)\s*$/i;

/** Longer work is told in hours: so many `m` are metres, or millions. */
const MOST_MINUTES = 240;
/** What is measured in metres, or counted in millions. */
const MEASURED =
  /\b(?:ropes?|cables?|wires?|hoses?|pipes?|fences?|walls?|swim\p{L}*|run|runs|running|sprint\p{L}*|row|rowing|climb\p{L}*|walks?(?!-)|walking|hike|hikes|hiking|on foot|dive|dives|drill|dig|deep|depth|high|height|long|wide|width|distance|raise|raised|raising|budget\p{L}*|funding|revenue|money|cost|costs|eur|euros?|usd|dollars?|seil\p{L}*|kabel\p{L}*|zaun|tief|hoch|breit|schwimm\p{L}*|lauf\p{L}*|wander\p{L}*|spazier\p{L}*|zu fuß|fußweg|geld|corde|câble|nager|courir|marche|marcher|à pied|cuerda|nadar|correr|caminar|caminata|a pie|a pé|caminhar|a piedi|camminare|te voet|wandelen)(?![\p{L}])|[€$£¥]/iu;

/** Whether an amount of bare `m` in a clause may be metres or millions: `Wind up the rope (655m)`, `Raise money (5m)`; `20 min` are minutes. */
export function mayBeMetres(clause: Markdown, amount: string): boolean {
  const minutes = /^[~≈]?\s*(\d+(?:[.,]\d+)?)\s?m$/.exec(amount.trim())?.[1];
  return (
    minutes !== undefined &&
    (Number(minutes.replace(',', '.')) > MOST_MINUTES || MEASURED.test(clause.slice(0, NEAR)))
  );
}

/** Whether a length in brackets is that of a metric before it. */
export function isOfMetric(clause: string, from: number, to: number): boolean {
  return (
    METRIC.test(clause.slice(Math.max(0, from - 20), from)) &&
    /^.[~≈]?\d+\s?[a-z]+.$/i.test(clause.slice(from, to))
  );
}

/** What says that an effort follows: a sign, `est: `, or another word of ours before a colon. */
export const SAID = String.raw`(?:[~≈⏱⏲⌛⏰🕐-🕧]\uFE0F?\s?|(?:[Aa]bout|[Aa]pprox\.?|[Cc]a\.?|[Ee]st\.?|[Ee]ffort|[Ee]stimate)\s|\p{L}{3,20}\.?\s?:{1,2}\s?)`;

const LABEL = /^(\p{L}+)\.?\s?:/u;

/** Whether what stands before an amount says that it is an effort, and is no other label. */
export function saysEffort(said: string): boolean {
  const label = LABEL.exec(said)?.[1];
  return label === undefined || termAmong(label, ['effort', 'estimate', 'amount', 'size', 'time']) !== null;
}
