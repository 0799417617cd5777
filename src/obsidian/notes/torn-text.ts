/** Whether a file holds a text or the beginning of it, as a writing that broke off leaves it: its last character may be cut. */
export function isBeginning(left: string, text: string): boolean {
  return text.startsWith(left) || text.startsWith(left.replace(/\uFFFD{1,3}$/, ''));
}
