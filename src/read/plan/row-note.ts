import type { LabelledLine } from '../../model/plan.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import type { Row } from '../markdown/block.ts';
import { withoutColon } from '../work/labels.ts';

/** What a row says that names no task, the first cell as the label of the others (format 2.5); `part` is what it stands in. */
export function rowNote({ cells, line }: Row, part: string): LabelledLine[] {
  const [first, ...rest] = cells.flatMap(({ text }) => (text === '' || isPlaceholder(text) ? [] : [text]));
  if (first === undefined) return [];
  if (rest.length === 0) return [{ label: `${part}Note`, value: first, line }];
  return [{ label: `${part}${withoutColon(first)}`, value: rest.join(' · '), line }];
}
