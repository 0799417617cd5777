import type { Markdown } from '../model/markdown.ts';

/** Code alone, one span or several: `` `deck.rs` and `hook.rs` ``. */
const CODE = /^`[^`]+`(?:(?:\s*[,&+]\s*|\s+and\s+)`[^`]+`)*$/;
/** A file, a path or an identifier in one word: `src/rope/hook.ts`, `hull_painter.py`, `tie()`. */
const NAME =
  /^(?:[\w@./\\-]*[\w)\]-]\.[a-z][a-z\d]{0,4}|[\w@./\\-]+[/\\]|[\p{L}\d.]*\p{L}\d*_[\p{L}\d_.]+|[\w.:]+\(\))$/u;
/** What is called as a file is, and is none: `Node.js`, `Booking.com`. */
const NO_FILE = /^\p{Lu}\p{L}*\.js$|\.(?:com|org|net|io|ai|app|dev|eu|de|fr|es|it|nl|pt)$/u;

/** Whether a text is a file's name, an identifier or code, with nothing said of it but in brackets: `Cabin.Windows.cs (new)`. */
export function isNameOfCode(text: Markdown): boolean {
  const name = text.slice(0, 200).replace(/\s*[(（][^()（）]+[)）]$/, '');
  return CODE.test(name) || (NAME.test(name) && !NO_FILE.test(name));
}
