/** The days of a week, a row a language; the short forms are those that stand alone as labels. */
const WEEKDAYS = [
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?',
  'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so',
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
  'lunes|martes|miércoles|jueves|viernes|sábado|domingo',
  '(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|sábado|domingo',
  'lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica',
  'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag',
  'понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс',
  '(?:星期|周|礼拜)[一二三四五六日天]',
  '[月火水木金土日]曜日?',
].join('|');

const NAME = String.raw`(?:${WEEKDAYS})s?\.?`;
/** Days, and what more is said of them in brackets or after a dash. */
const ONLY = new RegExp(
  String.raw`^${NAME}(?:\s*(?:[-–/&,+]|and|und|et|y|e|en)\s*${NAME})*(?:\s*[(（–—-].*)?$`,
  'iu',
);

/** A day of the week before a date or in brackets behind it: `Mi, 6. Mai`, `Sat 12 May`, `5月6日（水）`. */
const BEFORE_DATE = new RegExp(String.raw`^${NAME},?\s+(?=\S*\s?\S*\d)`, 'iu');
const BEHIND_DATE = new RegExp(String.raw`\s*[(（](?:${NAME}|[一二三四五六日月火水木金土])[)）]$`, 'iu');

/** A date without the day of the week that is told beside it. */
export function withoutWeekday(date: string): string {
  return date.replace(BEFORE_DATE, '').replace(BEHIND_DATE, '');
}

/** Whether a label is days of the week: `Monday`, `Sat/Sun`, `Dienstag (lang)`. */
export function isWeekday(label: string): boolean {
  return label.length < 80 && ONLY.test(label);
}
