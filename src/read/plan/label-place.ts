import type { FieldName } from '../work/labels.ts';

/** Where a line stands: the group and field that a heading or label above it names. */
export interface LabelPlace {
  readonly group: number | null;
  readonly field: FieldName | null;
  /** The label as written, for the field `note`. */
  readonly label: string;
}

/** Directly in the phase. */
export const TOP: LabelPlace = { group: null, field: null, label: '' };
