import type { Markdown } from '../model/markdown.ts';
import { bracketHints, type Hint, type HintContext } from './bracket-hints.ts';
import { personNamed } from './people-names.ts';

/**
 * Nothing but hints behind a dash, with a comma between, or behind two dashes, are as in brackets: `Bake the cake — @rita, 2h`,
 * `Bake it — 2h — Rita`; so is behind one what it waits for, and somebody of the plan: `Bake it – Rita`.
 */
export function withBrackets(clause: Markdown, context: HintContext): Markdown {
  const tails: Markdown[] = [];
  const hints: Hint[] = [];
  const closing = closingHints(clause, context);
  let rest = clause.slice(0, clause.length - closing.length);
  for (let tail = behindDash(rest, context); tail !== null; tail = behindDash(rest, context)) {
    tails.unshift(tail.text);
    hints.push(...tail.hints);
    rest = rest.slice(0, rest.length - tail.length);
  }
  const isSure =
    tails.length > 1 ||
    tails[0]?.includes(',') === true ||
    hints.every(isOrder) ||
    (hints.every(isOwner) && personNamed(context.people, rest) === undefined);
  return isSure && tails.length > 0
    ? `${rest} ${tails.map((text) => `(${text})`).join(' ')}${closing}`
    : clause;
}

/** Brackets of nothing but hints at the end of a clause: `Bake it — Rita — 2h (after 1.1)`. */
function closingHints(clause: Markdown, context: HintContext): Markdown {
  const found = /(?:\s+\([^()[\]]{1,140}\)){1,3}$/.exec(clause.slice(-450))?.[0] ?? '';
  const contents = Array.from(found.matchAll(/\(([^()]*)\)/g), ([, content = '']) => content);
  return contents.every((content) => bracketHints(content, false, context)?.rest === '') ? found : '';
}

/** Nothing but hints at the end of a clause, with how much of it they take with their dash; null for other words. */
function behindDash(
  clause: Markdown,
  context: HintContext,
): { readonly text: Markdown; readonly hints: readonly Hint[]; readonly length: number } | null {
  const [all, text = ''] = BEHIND_DASH.exec(clause.slice(-140)) ?? [];
  const said = all === undefined ? null : bracketHints(text, false, context);
  return all === undefined || said?.rest !== '' ? null : { text, hints: said.hints, length: all.length };
}

const BEHIND_DASH = /\s[-–—]\s+((?:[^-–—()[\]]|\b-\b){2,60})$/;

function isOrder({ kind }: Hint): boolean {
  return kind === 'after';
}

function isOwner({ kind }: Hint): boolean {
  return kind === 'owner';
}
