/** Adds items to the end of a list, however many: `push(...items)` overflows the stack from some 100,000 on. */
export function appendAll<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}
