import type { Markdown } from '../../model/markdown.ts';
import { pieces } from '../../text/clauses.ts';

/** Words that begin with a capital letter in a team's description and are nobody's name. */
const ROLES = new Set(
  `team teams lead leads owner developer developers engineer engineers designer designers manager managers backend frontend full product project qa ops
  devops marketing sales support design research data platform infra infrastructure security legal finance single solo self external internal
  everyone everybody all both nobody none me myself we us family friends the a an with and or by from for of in on to two three four
  responsible ui ux api it hr pm po ceo cto cfo tbd senior junior full-time part-time freelance contractor community volunteers stack mobile graph`.split(
    /\s+/,
  ),
);

const NAME = String.raw`\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){0,2}`;
const WHOLE = new RegExp(`^@?(${NAME})(?:['’]s\\b.*)?$`, 'u');
const LEAD = new RegExp(
  `\\((${NAME})\\s+(?:leads?|leading|owns?|owner)\\b|\\bled by\\s+(${NAME})|@(${NAME})`,
  'gu',
);

/** The names of people in texts that say who does what: `Backend team (Alice lead)`, `Bob (frontend), Carol` (format 2.8). */
export function peopleIn(texts: readonly Markdown[]): string[] {
  const names = new Set<string>();
  for (const text of texts) {
    for (const piece of pieces(text)) {
      const leads = [...piece.text.matchAll(LEAD)];
      for (const match of leads) addName(names, match[1] ?? match[2] ?? match[3]);
      if (leads.length > 0) continue;
      for (const part of piece.text.split(/\s+(?:&|and|\+|\/)\s+/))
        addName(names, WHOLE.exec(part.replace(/\s*\(.*$/, ''))?.[1]);
    }
  }
  return [...names];
}

function addName(names: Set<string>, name: string | undefined): void {
  const words = (name ?? '').split(/\s+/).filter((word) => word !== '');
  if (words.length === 0 || words.some((word) => ROLES.has(word.toLowerCase().replace(/['’]s$/, '')))) return;
  names.add(words.join(' '));
}
