/** The people of a plan, by every way to name them. */
export type People = ReadonlyMap<string, string>;

/** Makes the people findable: `Zoë Smith` answers to zoe-smith and, as the only one of that name, to Zoe. */
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
  return people;
}

/** A person as the plan spells the name: `@alice` -> Alice; undefined when the plan names nobody so. */
export function personNamed(people: People, typed: string): string | undefined {
  return people.get(nameKey(typed));
}

function nameKey(name: string): string {
  return name
    .slice(0, 80)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
