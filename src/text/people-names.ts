/** The people of a plan, by every way to name them. */
export type People = ReadonlyMap<string, string>;

/**
 * Makes the people findable: `Zoë Smith` answers to zoe-smith and, as the only one of that name, to Zoe; where somebody is
 * mentioned, to each word that is in no other name: `@smith`.
 */
export function peopleByName(names: readonly string[]): People {
  const people = new Map<string, string>();
  const firstNames = new Map<string, string | null>();
  for (const written of names) {
    const name = written
      .slice(0, 200)
      .replace(/\s*\([^()]*\)/g, '')
      .replace(/^@/, '')
      .trim();
    if (nameKey(name) === '') continue;
    if (!people.has(nameKey(name))) people.set(nameKey(name), name);
    const first = nameKey(name.split(/\s+/)[0] ?? '');
    const other = firstNames.get(first);
    firstNames.set(first, other === undefined || other === name ? name : null);
  }
  for (const [first, name] of firstNames) {
    if (name !== null && first !== '' && !people.has(first)) people.set(first, name);
  }
  return new Map([...people, ...mentionsOf(new Set(people.values()))]);
}

/** The words that are in one name alone, as they are mentioned: `@smith`. */
function mentionsOf(names: ReadonlySet<string>): [string, string][] {
  const words = new Map<string, string | null>();
  for (const name of names)
    for (const word of new Set(name.split(/\s+/).map(nameKey)))
      words.set(word, words.has(word) ? null : name);
  return [...words].flatMap(([word, name]): [string, string][] =>
    word === '' || name === null ? [] : [[`@${word}`, name]],
  );
}

/** A person as the plan spells the name: `@alice` -> Alice; undefined when the plan names nobody so. */
export function personNamed(people: People, typed: string): string | undefined {
  const key = nameKey(typed);
  return people.get(key) ?? (typed.trim().startsWith('@') ? people.get(`@${key}`) : undefined);
}

function nameKey(name: string): string {
  return name
    .slice(0, 80)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The single people that an Owner names: `Ann & Ben (lead)` -> Ann, Ben. None where it may be several of whom nobody knows
 * how many: `Team`, `Designers`, `alle`.
 */
export function ownersIn(owner: string): string[] {
  return owner
    .slice(0, 300)
    .replace(/\s*[([][^()[\]]*[)\]]/g, '')
    .split(/\s*(?:[,;&+/、，；]|\s(?:and|und|et|y|e|en|with)\s)\s*/i)
    .map((name) => name.replace(/^@/, '').trim())
    .filter((name) => /\p{L}/u.test(name) && !mayBeSeveral(name));
}

const GROUPS =
  /(?:^|\b)(?:teams?|groups?|squads?|crews?|everyone|everybody|all|any(?:one|body)?|both|we|us|tbd|alle|alles|tous|toutes|todos|todas|tutti|équipe|equipo|equipe|iedereen|gruppe|verein|family|familie|famille|familia)(?:\b|$)|[团队组]|全员|全員|大家|みんな|チーム/iu;

/** Whether a name may be that of several people. */
export function mayBeSeveral(name: string): boolean {
  return GROUPS.test(name) || /^(?:(?!1\b)\d+|two|three|four|five|six|seven|several|many)\b/i.test(name);
}
