/** A text of one line that says in Markdown what it says: what Markdown, HTML and Obsidian would take for signs is escaped. */
export function escapedText(text: string): string {
  return text
    .replace(/[\\`*[\]<]|%(?=%)|~(?=~)|=(?==)/g, '\\$&')
    .replace(
      /(^|\s)([_#])|([_#])(?=\s|$)/g,
      (_all, before = '', opening = '', closing = '') =>
        `${String(before)}\\${String(opening)}${String(closing)}`,
    );
}
