/** The source of a node on one line, without the marks of a quote around it. */
export function flat(source: string): string {
  return source.includes('\n') ? source.replace(/\s*\n[\s>]*/g, ' ') : source;
}

/** A text without blanks around it, each blank in it one. */
export function tidy(text: string): string {
  return text.replace(/[\s\u00A0]+/g, ' ').trim();
}
