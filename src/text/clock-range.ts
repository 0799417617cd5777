const HOUR = String.raw`(\d{1,2})(?:[:：h](\d{2}))?\s?(am|pm)?`;
const RANGE = new RegExp(
  String.raw`${HOUR}(?:\s?uhr)?\s?(?:-|–|—|~|〜|～|to|bis|until|à|a|al|às|tot)\s?${HOUR}(?:\s?uhr)?(?![\p{L}\d.]|[:：]\d)`,
  'iu',
);
/** `04.00-07.00` at the start: no month has such a number, and no version so many digits. */
const MINUTES = '(00|1[3-9]|[2-5]\\d)';
const DOTTED = new RegExp(String.raw`^(\d{2})\.${MINUTES}\s?[-–—]\s?(\d{2})\.${MINUTES}(?![\d.])`);
const OPENS = /^[^\p{L}\d]{0,8}$/u;

/**
 * How many hours lie between two times of the clock that a text opens with, or closes with, perhaps in brackets (format 2.5):
 * `9:40 - 9:50 | Break` -> a sixth; `Lunch (12:00–1:00 pm)` -> 1; null for any other text.
 */
export function clockHours(text: string): number | null {
  const short = text.slice(0, 200).replace(DOTTED, '$1:$2-$3:$4');
  const match = RANGE.exec(short);
  if (match === null) return null;
  const after = short.slice(match.index + match[0].length);
  const isAtEnd = /^\s*[)）]?\s*[:：]?$/.test(after);
  return isAtEnd || OPENS.test(short.slice(0, match.index)) ? hoursBetween(match) : null;
}

function hoursBetween([, hour, minute, half, endHour, endMinute, endHalf]: readonly (string | undefined)[]):
  number | null {
  // `9-11` may be anything.
  const isClock = [minute ?? half ?? endHalf, endMinute ?? endHalf].every((said) => said !== undefined);
  const [from, to] = [minutesAt(hour, minute, half), minutesAt(endHour, endMinute, endHalf)];
  if (!isClock || from === null || to === null || from === to) return null;
  // `11:30 - 1:00` passes noon, `22:00 - 1:00` midnight.
  const turn = from <= NOON && to + NOON > from ? NOON : 2 * NOON;
  return ((to > from ? to : to + turn) - from) / 60;
}

const NOON = 12 * 60;

function minutesAt(hour = '', minute = '0', half = ''): number | null {
  const [hours, minutes] = [Number(hour), Number(minute)];
  if (hours > 24 || minutes > 59) return null;
  return ((hours % (half === '' ? 25 : 12)) + (/pm/i.test(half) ? 12 : 0)) * 60 + minutes;
}
