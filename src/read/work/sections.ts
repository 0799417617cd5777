import { isAction } from '../../text/action.ts';
import { bareWords } from '../../text/decoration.ts';
import { hasInfinitive } from '../../text/infinitives.ts';
import { plainWords } from '../../text/lookup.ts';
import { isPhaseWord, sectionTerms, type SectionTerm, termAmong } from '../../text/vocabulary.ts';

/**
 * The parts of a plan that are not its phases (format 2.7). `descriptive` ones only describe; an `aside` (Team, Notes, Appendix) is
 * in no list of the format: its plain items are no work, but its boxes are.
 */
export type SectionKind = SectionTerm;

/** A heading of several parts is the first of these that one of its parts is. */
const ORDER: readonly SectionKind[] = [
  'summary',
  'context',
  'risks',
  'checkpoints',
  'check',
  'metrics',
  'rest',
  'descriptive',
  'aside',
];

/** Words before a section's name that say nothing about what it is: "Project overview", "3. Our current status". */
const EPITHET =
  /^(?:(?:a|an|the|our|key|main|major|project|goal|overall|general|known|current|initial|system|technical|implementation|progress tracking|unsere?|notre|nos|nuestr[ao]s?|noss[ao]s?|nostr[aoie]|onze?) |l')/;
/** What joins two names in one heading: "Risks & open questions". */
const JOINT = /\s*[,/、・]\s*|\s+(?:and|und|et|y|e|en)\s+|[与和と]/;
/** An appendix may have a title. */
const APPENDIX =
  /^(?:appendix|anhang|annexe?|anexo|apendice|appendice|allegato|bijlage|附录|付録) ?(?:[a-z]|\d{1,2})?(?:$|\s?[:：.–—-])/;

/** A face or the like after a heading: `'ω'`, `^^;`, `:-D`. */
const ORNAMENT = /\s+[^\p{L}\p{N}\s]+\p{L}{0,2}[^\p{L}\p{N}\s]*$/u;

/**
 * The part of a plan that a heading opens; null for a heading that may hold phases or work. Number, emoji and what
 * stands in brackets aside, all of the heading has to name it: "Architecture refactoring" may well be work.
 */
export function sectionKind(heading: string): SectionKind | null {
  const words = plainWords(
    heading
      .slice(0, 200)
      .replace(/^(?:[^\p{L}]*\d+(?:\.\d+)*[.)]?\s)?[^\p{L}]+|^[^\p{L}]+/u, '')
      .replace(/\s*[（(][^()（）]*[)）]\W*$/, '')
      .replace(ORNAMENT, '')
      .replace(/[^\p{L}\p{N}]+$/u, ''),
  );
  if (words === '') return null;
  if (APPENDIX.test(words)) return 'aside';
  return (
    kindOf(words) ??
    kindOfParts(words.split(JOINT)) ??
    kindOfLead(words) ??
    kindOfEnd(words, heading) ??
    kindInBrackets(heading)
  );
}

/** Whether a heading is called by a word for phases, `Milestones`, `Project milestones`: what stands below it are these. */
export function namesPhases(heading: string): boolean {
  const words = plainWords(heading).split(' ');
  return words.length < 4 && isPhaseWord(words.at(-1) ?? '');
}

/** Words for what holds for the work, is there already, or is left out of it, at the end of a heading; in some languages they open it. */
const RULES =
  /(?:^| )(?:decisions|principles|assumptions|constraints|rules|guidelines|conventions|boundaries|guardrails|exclusions|cuts|cut (?:list|lines?|order)|user (?:flows?|journeys?)|what (?:already )?exists(?: already)?|already exists|what we (?:already )?have(?: already)?|(?:project|repository|repo|directory|folder|file|code|codebase) structure|not doing|leave out|no changes?|unchanged|benefits|advantages|vorteile|avantages|ventajas|vantagens|vantaggi|voordelen|entscheidungen|regeln|grundsatze|prinzipien|annahmen|leitplanken|streichliste|projektstruktur|verzeichnisstruktur|ordnerstruktur|was (?:es )?(?:schon|bereits) (?:gibt|da ist|existiert|steht)|ausgeschlossen|keine anderungen|unverandert|sans changement|(?:ce )?qui existe(?: deja)?|structure du (?:projet|depot)|estructura del (?:proyecto|repositorio)|(?:lo )?que ya (?:existe|hay|tenemos)|estrutura do (?:projeto|repositorio)|o que ja (?:existe|temos)|struttura del (?:progetto|repository)|(?:cosa|cio che) esiste gia|wat er al is|projectstructuur|mappenstructuur|sin cambios|sem alteracoes|beslissingen|regels|principes)$|^(?:benefits|advantages|avantages|ventajas|vantagens|vantaggi|decisions|principes|regles|contraintes|hypotheses|decisiones|principios|reglas|restricciones|decisoes|regras|restricoes|decisioni|principi|regole|vincoli) (?:of|de|du|des|del|do|da|di)\b|^(?:benefits|advantages|avantages|ventajas|vantagens|vantaggi|decisions|principes|regles|contraintes) d'|(?:决策|原则|规则|约束|決定事項|原則|ルール|制約)$/;
/** What was decided, what speaks for and against it, and advice: `Decisions on the roof`, `Pros / cons`, `Packing tips`. */
const WEIGHED =
  /(?:^|[ /])(?:pros|cons|pros (?:and|und|y|e|et) contras?|contras|contro|disadvantages|drawbacks|downsides|nachteile|inconvenients|desventajas|desvantagens|svantaggi|nadelen|trade offs|tips|tipps|tricks|advice|ratschlage|conseils|consejos|dicas|consigli|adviezen)$|^(?:against|pro|contra|pro (?:and|und|y|e|et) contra|dafur|dagegen|a favor|en contra|contra o)$|^(?:decisions|entscheidungen|decisiones|decisoes|decisioni|beslissingen)(?! (?:.* )?(?:to|needed|pending|required|open|zu|a|por|da|te)(?: |$))(?! for ) |^(?:за|против)$|(?:^| )(?:плюсы|минусы|преимущества|недостатки)$|(?:优点|缺点|优缺点|利弊|優點|缺點|メリット|デメリット|小贴士|小貼士|コツ)$/;

/**
 * Whether a heading tells of rules, decisions, what speaks for or against something or what is left out, `Non-negotiable decisions`: where
 * other sections hold work, plain items below it are none. Words that say something to do, `Make decisions`, do not, but for those of such
 * a name itself, `Cut lines`.
 */
export function tellsRules(heading: string): boolean {
  const words = plainWords(bareWords(heading).text.replace(/\s*[（(][^()（）]*[)）]\W*$/, ''));
  const found = (RULES.exec(words) ?? WEIGHED.exec(words))?.[0];
  return found !== undefined && (found === words || !(isAction(heading) || hasInfinitive(heading)));
}

/** What was found or may be chosen, `Analysis of the floor`, `Options considered`: a part of facts where its items are. */
const FOUND =
  /(?:^| )(?:analysis|findings|observations|options|alternatives)(?: (?:considered|weighed|rejected))?$|^(?:analysis|findings|observations|options|alternatives) (?:of|from|on|for|in) /;

/** Whether a heading is called by what was found or weighed: it tells so where what is listed below says nothing to do. */
export function namesFindings(heading: string): boolean {
  return FOUND.test(plainWords(bareWords(heading).text));
}

/**
 * A word for risks that a heading opens with, whatever follows: "Risk items", "Risikoregister"; or after one that says so.
 * Chinese and Japanese put what kind of risks before the word, 技術風險應對; a verb there makes work of it.
 */
const RISKS =
  /^(?:(?:identified|potential|possible|open|top|biggest|erkannte|mögliche|mogliche) )?(?:risk(?![ -]?free)|risik|risque|riesgo|risco|rischi|风险|風險|リスク|(?![降减減规規避识識评評定制分])[\p{Script=Han}の的]{1,8}(?:风险|風險|リスク)(?:$|[及与與和、とへの评評应應管分对對控预預缓緩清列表]))/u;
/** What may follow the name of a part that is about all or one of the plan: "Definition of done — phase 2". */
const SUFFIX = /\s[-–—]\s|[:：]|\s(?:for|of|fur|fuer|für|pour|para|per|voor)(?=\s)/gi;
/** Parts that are none other with such an ending. */
const WITH_SUFFIX: ReadonlySet<SectionKind> = new Set(['rest', 'metrics', 'checkpoints', 'risks']);

/** `What can go wrong (risks)`; in `Finished phases (summary)` the brackets only say how much is told. */
function kindInBrackets(heading: string): SectionKind | null {
  const inside = /[（(]([^()（）]{3,40})[)）]\W*$/.exec(heading.slice(0, 200))?.[1];
  const kind = inside === undefined ? null : kindOf(plainWords(inside));
  return kind !== null && WITH_SUFFIX.has(kind) ? kind : null;
}

function kindOfLead(words: string): SectionKind | null {
  if (RISKS.test(words)) return 'risks';
  const kind = leadsOf(words).flatMap((lead) => kindOf(lead) ?? [])[0] ?? null;
  return kind !== null && WITH_SUFFIX.has(kind) ? kind : null;
}

/** What a heading opens with before it says what of: `Definition of done — phase 2` -> definition, definition of done. */
export function leadsOf(words: string): readonly string[] {
  return [...words.matchAll(SUFFIX)].map(({ index }) => words.slice(0, index).trim());
}

/** What makes one of the plan's criteria of a heading that ends in them, though it is a verb before. */
const DEFINES = /^(?:定义|制定|确定|明确|设定|定義|設定|策定)/;

/**
 * Whether a heading is about criteria of something, `Migration success criteria`, `迁移成功标准`: without a number, which is
 * that of a part, and with no verb before them. Where a language puts `de` between its nouns only a verb stands there.
 */
export function endsInCriteria(heading: string): boolean {
  const words = plainWords(heading.replace(/[^\p{L}]+$/u, ''));
  if (/\d|\s(?:de|di|d')\s?/.test(words) || DEFINES.test(words) || isAction(heading)) return false;
  return endsOf(words).some((end) => termAmong(end, ['done']) !== null && kindOf(end) !== null);
}

/** What a text ends in, the longest first: by words, or, where none are parted, by four characters or more. */
function endsOf(words: string): string[] {
  if (!/[\p{Script=Han}\p{Script=Katakana}]/u.test(words)) {
    const all = words.split(' ');
    return all.map((_, at) => all.slice(at).join(' '));
  }
  return Array.from({ length: Math.max(words.length - 3, 0) }, (_, at) => words.slice(at));
}

function kindOfEnd(words: string, heading: string): SectionKind | null {
  if (endsInRisks(words, heading)) return 'risks';
  if (!endsInCriteria(heading)) return null;
  const kinds = endsOf(words).map(kindOf);
  return kinds.find((kind) => kind === 'metrics' || kind === 'rest') ?? null;
}

const LASTING = /^(?:standing|outstanding|remaining|existing|ongoing|emerging|pending) /;

/** `Standing risks`: without a number, which is that of a part, and with no verb before them. */
function endsInRisks(words: string, heading: string): boolean {
  const last = words.slice(words.lastIndexOf(' ') + 1);
  if (last === words || /^de risk|\d|\s(?:de|di|des|del|los|les|os|i|gli)\s/.test(words)) return false;
  const isToDo = (isAction(heading) && !LASTING.test(words)) || hasInfinitive(heading);
  return kindOf(last) === 'risks' && RISKS.test(last) && !isToDo;
}

function kindOf(words: string): SectionKind | null {
  let name = words;
  for (;;) {
    const found = sectionTerms(name)[0];
    if (found !== undefined) return found;
    const epithet = EPITHET.exec(name)?.[0];
    if (epithet === undefined) return null;
    name = name.slice(epithet.length);
  }
}

/** A heading in plain words, without those before its name: `Our team` -> team. */
export function withoutEpithets(words: string): string {
  const epithet = EPITHET.exec(words)?.[0];
  return epithet === undefined ? words : withoutEpithets(words.slice(epithet.length));
}

function kindOfParts(parts: readonly string[]): SectionKind | null {
  const kinds = parts.map(kindOf);
  if (parts.length < 2 || kinds.includes(null)) return null;
  return ORDER.find((kind) => kinds.includes(kind)) ?? null;
}
