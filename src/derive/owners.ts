import type { Markdown } from '../model/markdown.ts';
import type { Clause, Phase, Plan } from '../model/plan.ts';
import { pieces } from '../text/clauses.ts';
import { type People, personNamed } from '../text/people-names.ts';
import { withoutPhone } from '../text/phone-number.ts';

/** Words that say what somebody leads, and are nobody's name. */
const ROLES = new Set(
  (
    'a area art backend build business co content data delivery design dev development devops engineering event events ' +
    'field frontend full infra infrastructure it lead leads leader marketing mobile ops overall our platform product ' +
    'program programme project qa release research sales scrum security site squad support team tech technical test ' +
    'testing the track ui unit ux web work workstream'
  ).split(' '),
);

const NAMES = String.raw`(@?[\p{L}][\p{L}\p{M}'’.-]*(?:\s+\p{Lu}[\p{L}\p{M}'’.-]*){0,3})`;
const LED_BY = new RegExp(String.raw`\b(?:led|headed|coordinated and led)\s+by\s+(?:the\s+)?${NAMES}`, 'u');
const LEAD_IS = new RegExp(String.raw`^(?:[\p{L}]+\s+){0,2}[Ll]ead(?:er)?\s*[:=–-]\s*${NAMES}$`, 'u');
const LEAD_NAME = new RegExp(String.raw`^(?:[\p{Ll}]+\s+){0,2}[Ll]ead(?:er)?\s+(?!\p{Ll})${NAMES}$`, 'u');
const NAME_LEADS = new RegExp(
  String.raw`^${NAMES}\s+(?:is\s+)?(?:[\p{Ll}]+\s+){0,2}(?:lead|leads|leading|leader)$`,
  'u',
);
const BRACKETS = /^([^()[\]]*)[([]([^()[\]]*)[)\]]/;

/**
 * Who does a phase's work where no hint says it: its lead, else who is responsible, else whose name opens its name, else the
 * team's only person (format 3.5).
 */
export function phaseOwner(phase: Phase, plan: Plan, people: People): Markdown | null {
  return responsibleOwner(phase.responsible) ?? personOpening(phase.name, people) ?? onlyPerson(plan);
}

/** The person of the plan whose name a title is, or opens with before a dash or colon: `Mira — kitchen`. */
export function personOpening(title: Markdown, people: People): Markdown | null {
  const [name = ''] = title.slice(0, 200).split(/\s[–—-]\s|[:：(（]|['’]s\s/, 1);
  return personNamed(people, name) ?? null;
}

/** What the Owner field of a task says: whom, and what more, for the description. */
export interface FieldOwner {
  readonly owner: Markdown | null;
  readonly remarks: readonly Markdown[];
}

/**
 * Whom an Owner field names, as the plan spells it: without a telephone number, and without what stands before or behind a colon
 * where the other side is somebody of the plan, `Paul : stage`; nobody for an empty one (format 3.5).
 */
export function fieldOwner(written: Markdown, people: People): FieldOwner {
  if (written.trim() === '') return { owner: null, remarks: [] };
  const { words, number } = withoutPhone(written.trim());
  const remarks = number === '' ? [] : [number];
  const known = personNamed(people, words);
  if (known !== undefined) return { owner: known, remarks };
  const sides = words.slice(0, 200).split(/\s*[:：]\s+/);
  const named = sides.map((side) => personNamed(people, side));
  const [owner] = named.filter((name) => name !== undefined);
  if (owner === undefined || sides.length !== 2 || !named.includes(undefined))
    return { owner: words.replace(/^@(?=\p{L})/u, ''), remarks };
  return { owner, remarks: [...sides.filter((_, at) => named[at] === undefined), ...remarks] };
}

/** The owner that the clauses of a Responsible field name: its lead, else the first; null when there are none. */
export function responsibleOwner(clauses: readonly Clause[]): Markdown | null {
  for (const { text } of clauses) {
    const lead = leadIn(text);
    if (lead !== null) return lead;
  }
  if (isHeadCount(clauses)) return null;
  const first = clauses[0]?.text.trim().replace(/^@(?=\p{L})/u, '') ?? '';
  return first === '' ? null : first;
}

/** How many of which kind, or how much of each: `1 data engineer (50 %), 1 developer`; nobody of them leads. */
function isHeadCount(clauses: readonly Clause[]): boolean {
  const shares = clauses.filter(({ text }) => /\d\s?%/.test(text)).length;
  return shares > 1 || clauses.some(({ text }) => /^\d+(?:[.,]\d+)?\s?[x×]?\s+\p{L}/u.test(text.trim()));
}

/** The lead that a text names: `Backend team (Alice lead)`, `Alice (lead)`, `led by Alice` -> Alice. */
export function leadIn(text: Markdown): string | null {
  const clause = text.trim().slice(0, 300);
  const [, before = '', inside] = BRACKETS.exec(clause) ?? [];
  if (inside !== undefined && /\b(?:led|lead|leads|leading|leader)\b/i.test(inside)) {
    return leadInBrackets(inside, before.trim());
  }
  return (
    named(LED_BY.exec(clause)?.[1]) ?? named(LEAD_IS.exec(clause)?.[1]) ?? named(NAME_LEADS.exec(clause)?.[1])
  );
}

function leadInBrackets(inside: string, before: string): string | null {
  let last: string | null = null;
  for (const { text } of pieces(inside)) {
    if (isRole(text)) return last ?? named(before);
    const lead = [LED_BY, LEAD_IS, LEAD_NAME, NAME_LEADS]
      .map((form) => named(form.exec(text)?.[1]))
      .find((name) => name !== null);
    if (lead !== undefined) return lead;
    last = named(text);
  }
  return null;
}

/** `lead`, `tech lead`. */
function isRole(text: string): boolean {
  const words = text.toLowerCase().split(/[\s-]+/);
  return words.includes('lead') && words.every((word) => ROLES.has(word));
}

/** A text as the name of somebody, roles before it left out; null when it is only a role. */
function named(text: string | undefined): string | null {
  const words = (text ?? '').trim().replace(/^@/, '').split(/\s+/);
  while (words.length > 0 && ROLES.has((words[0] ?? '').toLowerCase())) words.shift();
  while (words.length > 0 && ROLES.has((words.at(-1) ?? '').toLowerCase())) words.pop();
  return words.length === 0 || words[0] === '' ? null : words.join(' ');
}

/** The one whom Team Structure names, brackets dropped: `Single developer (self)` -> Single developer. */
function onlyPerson(plan: Plan): Markdown | null {
  const value = plan.context.find(({ label }) => /^team(?: structure)?$/i.test(label.trim()))?.value ?? '';
  const found = pieces(
    value
      .trim()
      .slice(0, 300)
      .replace(/^["“]|["”]$/g, ''),
  );
  const person = (found[0]?.text ?? '')
    .replace(/\s*[([][^()[\]]*[)\]]/g, '')
    .replace(/\.$/, '')
    .trim();
  if (found.length !== 1 || person === '') return null;
  return leadIn(found[0]?.text ?? '') ?? (isOnePerson(person, plan.people) ? person.replace(/^@/, '') : null);
}

function isOnePerson(text: string, people: readonly string[]): boolean {
  if (people.some((name) => name.toLowerCase() === text.toLowerCase())) return true;
  if (/[&+/]|\band\b|\b(?:team|teams|group|squad|crew|everyone|all)\b/i.test(text)) return false;
  if (/^(?:(?!1\b)\d+|two|three|four|five|six|seven|eight|nine|ten|several|many)\b/i.test(text)) return false;
  return !/\p{Ll}s$/u.test(text) || /^\p{Lu}\S*$/u.test(text);
}
