import { plainWords } from './lookup.ts';
import { withoutItemNumber } from './item-number.ts';

/** Words that tell how soon something is done, in the languages of format 2.11. */
const HORIZONS = `now, right now, next, up next, next up, later, soon, someday, eventually, today, tomorrow, this week, this month, this quarter, this year, next week, next month, next quarter, next year, near term, short term, mid term, medium term, long term
jetzt, bald, später, irgendwann, heute, morgen, als nächstes, diese woche, dieser monat, diesen monat, nächste woche, nächster monat, nächsten monat, kurzfristig, mittelfristig, langfristig
maintenant, ensuite, bientôt, plus tard, un jour, demain, cette semaine, ce mois, la semaine prochaine, le mois prochain, court terme, moyen terme, long terme, à court terme, à moyen terme, à long terme
ahora, luego, después, pronto, más tarde, a continuación, algún día, hoy, mañana, esta semana, este mes, próxima semana, próximo mes, corto plazo, medio plazo, mediano plazo, largo plazo
agora, depois, mais tarde, a seguir, em seguida, em breve, um dia, hoje, amanhã, este mês, próximo mês, curto prazo, médio prazo, longo prazo
adesso, ora, poi, dopo, presto, più tardi, un giorno, oggi, domani, questa settimana, questo mese, breve termine, medio termine, lungo termine
nu, straks, daarna, binnenkort, ooit, vandaag, deze week, deze maand, volgende week, volgende maand, korte termijn, middellange termijn, lange termijn
现在, 接下来, 以后, 将来, 本周, 本月, 下周, 下月, 短期, 中期, 长期
今, 次, 後で, いつか, 今週, 今月, 来週, 来月
сейчас, далее, потом, позже, скоро, когда-нибудь, сегодня, завтра, на этой неделе, в этом месяце, в следующем месяце`;

const KNOWN: ReadonlySet<string> = new Set(HORIZONS.split(/,\s|\n/).map(plainWords));

/** Whether a heading or a label says how soon, and nothing else: `Now`, `Next (June)`, `This month:`, `Später`. */
export function tellsHorizon(text: string): boolean {
  if (text.length > 60) return false;
  const words = plainWords(
    withoutItemNumber(text)
      .text.replace(/\s*[（(][^()（）]*[)）]\s*(?=[:：]?$)/, '')
      .replace(/[\s:：]+$/, ''),
  );
  return KNOWN.has(words.replace(/^[^\p{L}]+/u, ''));
}
