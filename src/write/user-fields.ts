import type { PluginFields } from '../model/action-items.ts';
import type { Markdown } from '../model/markdown.ts';

/** A name and the fields of the Tasks plugin that its author wrote after it. */
export interface NameAndFields {
  readonly name: Markdown;
  /** Those that we never write ourselves, tags between them included: `⏫ 🔁 every week`; empty for none. */
  readonly others: Markdown;
  /** Those of the kinds that we write. */
  readonly own: Partial<PluginFields>;
}

/** The fields that we write too, with the sign each starts with. */
const OWN: readonly (readonly [field: keyof PluginFields, sign: RegExp])[] = [
  ['id', /^🆔/u],
  ['dependsOn', /^⛔/u],
  ['scheduled', /^[⏳⌛]/u],
  ['due', /^[📅📆🗓]/u],
];

/** One field, or a tag that stands among them. */
const FIELD = [
  String.raw`[🔺⏫🔼🔽⏬]\uFE0F?`,
  String.raw`[🛫➕⏳⌛📅📆🗓✅❌]\uFE0F? *\d{4}-\d\d-\d\d`,
  String.raw`🔁\uFE0F? *[\p{L}\p{N}][\p{L}\p{N} ,]*`,
  String.raw`🏁\uFE0F? *\p{L}+`,
  String.raw`🆔\uFE0F? *[\w-]+`,
  String.raw`⛔\uFE0F? *[\w-]+(?: *, *[\w-]+)*`,
  String.raw`#[^\s#]+`,
].join('|');
const LAST_FIELD = new RegExp(String.raw`(?:^|\s)(${FIELD})$`, 'u');

/** No line has more. */
const MOST_FIELDS = 12;
/** A field with its value is never longer. */
const LONGEST = 120;

/**
 * Takes the Tasks plugin's fields from the end of a name. The plugin reads fields only where nothing but fields follows, so
 * words of ours must stand before them (format 6.3): `Dig ⏫ 📅 2026-03-05` -> Dig, `⏫`, due `📅 2026-03-05`.
 */
export function nameAndFields(text: Markdown): NameAndFields {
  const fields: string[] = [];
  let name = text.trimEnd();
  for (let count = 0; count < MOST_FIELDS; count++) {
    const from = Math.max(0, name.length - LONGEST);
    const found = LAST_FIELD.exec(name.slice(from));
    if (found === null) break;
    fields.unshift(found[1] ?? '');
    name = name.slice(0, from + found.index).trimEnd();
  }
  if (name === '' || fields.every((field) => field.startsWith('#')))
    return { name: text, others: '', own: {} };
  const own: Partial<Record<keyof PluginFields, string>> = {};
  const others: string[] = [];
  for (const field of fields) {
    const kind = OWN.find(([, sign]) => sign.test(field))?.[0];
    if (kind === undefined || own[kind] !== undefined) others.push(field);
    else own[kind] = field;
  }
  return { name, others: others.join(' '), own };
}
