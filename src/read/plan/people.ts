import type { Markdown } from '../../model/markdown.ts';
import { pieces } from '../../text/clauses.ts';
import { effortHours, type WorkTime } from '../../text/effort.ts';
import { effortUnit, isMonthName, sectionTerms, stateTerms, termsOf } from '../../text/vocabulary.ts';
import { isWeekday } from '../../text/weekdays.ts';
import type { Block } from '../markdown/block.ts';
import { isTeamHeading } from './rosters.ts';

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

/** What the brackets of an item hold where it is two things: `Anna, 1h`, `2h / Anna`, `Anna: 1h`. */
const PAIR = /[([（]([^()[\]（）]{2,60})[)\]）]/gu;
const PARTED = /\s*[,;|/:，：]\s*|\s[–—-]\s/u;
/** Words with a capital that say more of an effort, and are nobody's name. */
const SAID_OF_EFFORT =
  /^(?:optional|urgent|easy|hard|must|should|could|critical|stretch|each|total|max|min|minimum|maximum|maybe|morning|afternoon|evening|weekend|today|tomorrow|night|daily|weekly|home|online|remote|high|medium|low|mvp|new|first|last|then|only|not|about|est|p\d)$/i;

/**
 * Who stands beside efforts in the brackets of items, `Paint it (Anna, 1h)`, `Oil it (2h, Ben)`: where two or more brackets
 * hold an effort and one thing beside it, and all these things are names by their form and words of nothing else.
 */
export function peopleBesideEfforts(texts: readonly Markdown[], time: WorkTime): string[] {
  const beside = texts.flatMap((text) => (/\d/.test(text) ? besideEfforts(text, time) : []));
  if (beside.length < 2) return [];
  const names = beside.flatMap((text) => text.split(/\s*[&+]\s*|\s+(?:and|und|et|y|e|en)\s+/));
  const words = new Set(
    texts
      .join(' ')
      .match(/(?:^|[^\p{L}@])\p{Ll}+/gu)
      ?.map((word) => word.replace(/^\P{L}/u, '')),
  );
  return names.every((name) => isName(name, words)) ? peopleIn(names) : [];
}

function besideEfforts(text: Markdown, time: WorkTime): string[] {
  return [...text.slice(0, 2_000).matchAll(PAIR)].flatMap(([, inside = '']) => {
    const [one = '', other = '', ...more] = inside.trim().split(PARTED);
    const isFirst = effortHours(one, time) !== null;
    if (more.length > 0 || isFirst === (effortHours(other, time) !== null)) return [];
    return [isFirst ? other : one];
  });
}

/** The form of a name, and no word that we or the plan know as something else. */
function isName(text: string, words: ReadonlySet<string>): boolean {
  if (WHOLE.exec(text)?.[1] === undefined || peopleIn([text]).length === 0) return false;
  return text
    .split(/\s+/)
    .every(
      (word) =>
        !words.has(word.toLowerCase()) &&
        !SAID_OF_EFFORT.test(word) &&
        termsOf(word).length + sectionTerms(word).length + stateTerms(word).length === 0 &&
        !isWeekday(word) &&
        !isMonthName(word) &&
        effortUnit(word) === null,
    );
}

/** The names that a section on the team lists, before what is said of them: `Anna: skipper`, `| Ben | rigger |`. */
export function peopleOfTeam(blocks: readonly Block[]): string[] {
  let isTeam = false;
  return peopleIn(
    blocks.flatMap((block) => {
      if (block.kind === 'heading') isTeam = isTeamHeading(block.line.text);
      if (!isTeam) return [];
      const lines =
        block.kind === 'list'
          ? block.items.map(({ head }) => head)
          : block.kind === 'table'
            ? block.rows.map(({ cells }) => cells[0])
            : [];
      return lines.map((line) => (line?.text ?? '').split(/\s*(?:[:：(（,]|\s[–—-]\s)/, 1)[0] ?? '');
    }),
  );
}
