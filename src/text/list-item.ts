/** An item of a list, wherever it lies: in a list, a quote, a callout, another item. */
export interface ListItem {
  /** 0-based line that it begins in. */
  readonly line: number;
  /** 0-based column that it begins in: that of its bullet or number, or of blanks right before it. */
  readonly column: number;
  /** Index of the item that it lies in, which comes before it; null for none. */
  readonly parent: number | null;
}
