import type { Markdown } from '../model/markdown.ts';

/** What ends as a German infinitive and is none: auxiliaries, words of place, adjectives, participles: `abgenommen`. */
const NO_INFINITIVE =
  /^(?:sind|(?:ge)?w[eo]rden|wurden|k[öo]nn(?:t?en)|müssen|sollt?en|dürfen|wollen|hab(?:en)|hatten|waren|oben|unten|neben|draußen|drinnen|hinten|innen|außen|gegen|wegen|zwischen|allen|vielen|beiden|offen|eigenen|(?:ab|an|auf|aus|bei|ein|nach|vor|zu|zurück|um|durch|her|hin|mit|weg)?ge(?!hen|ben|winnen|stalten|nießen|nehmigen)\p{Ll}+en)$/u;
/** French, Spanish, Portuguese and Italian ones; of nouns in *-ier*, `Papier`, only those that verbs end in, too. */
const ROMANCE =
  /^\p{L}{2,}(?:[^i\s]er|[ai]r|oir|[aei]re|[dtp]re|(?:if|ud|bl|op|tr)ier)(?:se|l[aoe]s?)?$|^\p{L}{3,}ez$/iu;
const NO_VERB =
  /^(?:lugar|mujer|taller|hogar|bar|mar|ayer|mare|hier|hiver|octobre|novembre|décembre|septembre|titre|lettre|chambre|centre|cadre|nombre|notre|votre|autre|premiere|altare|militare|our|sur|par|pour|cher|fer|mer|ver|loyer|foyer|noyer|chez|assez|rendez|juez|vez|diez|nez|rez)$/iu;

/**
 * Whether a text says something to do by the form of its verb: it ends in a German infinitive, `Wände streichen`, or opens
 * with a Romance one, `Peindre les murs`, or a French imperative, `Peignez les murs`. For the votes of a list, as one text alone may be wrong.
 */
export function hasInfinitive(text: Markdown): boolean {
  const words = (/^[^.;:!?()[\]]*/.exec(text.slice(0, 200))?.[0] ?? '').trim().split(/[\s,]+/);
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.length < 2) return false;
  if (/^\p{Ll}{2,}(?:en|eln|ern)$/u.test(last) && !NO_INFINITIVE.test(last)) return true;
  return ROMANCE.test(first) && !NO_VERB.test(first);
}
