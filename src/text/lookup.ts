/**
 * A word or phrase as it is compared: lower case, without accents and a full stop at its end, hyphens, low dashes and quotes as blanks,
 * `&` as *and*, a leading *key* left out: `Key Deliverables` -> deliverables, `Pré-requis` -> pre requis, `Definition of "done"` ->
 * definition of done.
 */
export function plainWords(text: string): string {
  const lower = text.slice(0, 120).toLowerCase();
  return (NOT_PLAIN.test(lower) ? withoutAccents(lower) : lower)
    .replace(/&/g, ' and ')
    .replace(/[\s_"“”„«»\u2010\u2011-]+/g, ' ')
    .trim()
    .replace(/\.$/, '')
    .replace(/^key (?=\p{L})/u, '');
}

const NOT_PLAIN = /[^\0-\x7f]/;

function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/ß/g, 'ss')
    .replace(/’/g, "'");
}

/** The same in the singular: *activities* and *activity* are one, *risks* and *risk* too. */
export function folded(plain: string): string {
  return plain.includes('s') ? singular(plain) : plain;
}

function singular(plain: string): string {
  return plain.replace(/(\p{L}{3})ies(?!\p{L})/gu, '$1y').replace(/(\p{L}{3})s(?!\p{L})/gu, '$1');
}

/** The rows in which a phrase stands. */
export type Lookup<Row extends string> = (text: string) => readonly Row[];

/** Reads a table (`text/vocabulary.ts` says how one is written); a phrase as it stands goes before its singular, so that `Days` and `Day` may be two things. */
export function lookup<Row extends string>(table: string): Lookup<Row> {
  const asWritten = new Map<string, Row[]>();
  const inSingular = new Map<string, Row[]>();
  for (const line of table.trim().split('\n')) {
    const colon = line.indexOf(':');
    const row = line.slice(0, colon) as Row;
    for (const written of line.slice(colon + 1).split(/[|,]/)) {
      const word = plainWords(written);
      if (word === '') continue;
      add(asWritten, word, row);
      add(inSingular, folded(word), row);
    }
  }
  return (text) => {
    const word = plainWords(text);
    return asWritten.get(word) ?? inSingular.get(folded(word)) ?? [];
  };
}

function add<Row>(map: Map<string, Row[]>, word: string, row: Row): void {
  const rows = map.get(word);
  if (rows === undefined) map.set(word, [row]);
  else if (!rows.includes(row)) rows.push(row);
}
