import type { Link, RootContent } from 'mdast';
import { ABSENT, type Markdown } from '../model/markdown.ts';
import { code, heading, paragraph, type Phrase, strong, verbatim } from './nodes.ts';
import type { NoteInput } from './note-input.ts';

/** The title and the two lines below it (format 3.11). */
export function header({ plan, title, folder, source }: NoteInput): RootContent[] {
  const link: Link = { type: 'link', url: relativeLink(folder, source), children: [code(source)] };
  return [
    heading(1, 'Implementation Tasks: ', verbatim(title)),
    paragraph(
      ...[strong('Execution Alignment'), ': Links to ', link, { type: 'break' } as const],
      ...[strong('Goal Branch'), ': ', branch(plan.branch, folder), ' | '],
      ...[strong('Date'), ': ', plan.date === null ? ABSENT : verbatim(plan.date)],
    ),
  ];
}

/** A branch is code, as the template has it; one that the plan marks up itself stays so; without one, the folder's name. */
function branch(name: Markdown | null, folder: string): Phrase {
  if (name === null) return folder === '' ? ABSENT : code(folder.split('/').at(-1) ?? folder);
  return /[`[\]<>\\]/.test(name) ? verbatim(name) : code(name);
}

/** From a folder to a note of the same vault, encoded so that Obsidian and GitHub follow it. */
export function relativeLink(folder: string, note: string): string {
  const from = folder === '' ? [] : folder.split('/');
  const to = note.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared).map(encoded)].join('/');
}

/** Letters of any script stay readable; blanks, brackets and what has a meaning in addresses are encoded. */
function encoded(name: string): string {
  const wellFormed = name.replace(/\p{Surrogate}/gu, '\uFFFD');
  return wellFormed.replace(/[^\p{L}\p{M}\p{N}._~-]/gu, (char) =>
    /[!'()*]/.test(char) ? `%${char.charCodeAt(0).toString(16).toUpperCase()}` : encodeURIComponent(char),
  );
}
