/** The days of a week, a row a language; the short forms are those that stand alone as labels. */
const WEEKDAYS = [
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?',
  'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so',
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
  'lunes|martes|miércoles|jueves|viernes|sábado|domingo',
  '(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|sábado|domingo',
  'lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica',
  'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag',
  '(?:星期|周|礼拜)[一二三四五六日天]',
  '[月火水木金土日]曜日?',
].join('|');

const NAME = String.raw`(?:${WEEKDAYS})s?\.?`;
/** Days, and what more is said of them in brackets or after a dash. */
const ONLY = new RegExp(
  String.raw`^${NAME}(?:\s*(?:[-–/&,+]|and|und|et|y|e|en)\s*${NAME})*(?:\s*[(（–—-].*)?$`,
  'iu',
);

/** Whether a label is days of the week: `Monday`, `Sat/Sun`, `Dienstag (lang)`. */
export function isWeekday(label: string): boolean {
  return label.length < 80 && ONLY.test(label);
}
