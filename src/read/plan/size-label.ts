import type { Markdown } from '../../model/markdown.ts';

const HOURS = String.raw`(?:m|mins?|minutes?|h|hrs?|hours?|minuten|std|stunden|minutos?|horas?|heures?|minuti|or[ae]|uur|uren|分钟|小时|時間)`;
const DAYS = String.raw`(?:d|days?|wks?|weeks?|tage?n?|wochen?|jours?|semaines?|d[ií]as?|semanas?|giorn[oi]|settiman[ae]|dagen|weken|天|周)`;
const BOUND = String.raw`(?:[<>≤≥~≈]|under|over|up to|less than|more than|at least|unter|über|bis|moins de|plus de|menos de|más de|mais de|meno di|più di)`;
const SPAN = String.raw`\d+(?:[.,]\d+)?\s*(?:-|–|to|bis|à|a)\s*\d+(?:[.,]\d+)?`;
const SIZE = new RegExp(
  String.raw`^(?:${BOUND}\s*)?(?:${SPAN}|\d+(?:[.,]\d+)?)\+?\s*${HOURS}$|^(?:${BOUND}\s*\d+(?:[.,]\d+)?|${SPAN}|\d+(?:[.,]\d+)?\+)\s*${DAYS}$`,
  'iu',
);

/** Whether a label only says how large each of the tasks below it is: `< 2 hours`, `4-8 hours`, `1-2 days`. */
export function saysOnlySize(label: Markdown): boolean {
  return label.length < 60 && SIZE.test(label.trim());
}
