import type { Link } from 'mdast';
import type { DocumentPart, DocumentRequest, DocumentSources } from '../model/document.ts';
import { ABSENT, type Markdown } from '../model/markdown.ts';
import { relativeLink } from './header.ts';
import { code, heading, paragraph, strong, verbatim } from './nodes.ts';
import { noteLines } from './note-text.ts';

/** The title of a document and the two lines below it, as goal-kit's notes have them; it links to the first of the notes that there is. */
export function documentHeader(
  { folder, title, sources }: DocumentRequest,
  name: string,
  links: readonly (keyof DocumentSources)[],
): DocumentPart {
  const linked = links.flatMap((which) => {
    const note = sources[which];
    return note === null ? [] : [{ which, note }];
  })[0];
  const alignment =
    linked === undefined
      ? []
      : [
          strong(`${ALIGNMENTS[linked.which]} Alignment`),
          ': Links to ',
          pathLink(folder, linked.note.path),
          { type: 'break' } as const,
        ];
  const branch = folder.split('/').at(-1) ?? '';
  const { lines } = noteLines([
    heading(1, `${name}: `, verbatim(title)),
    paragraph(...alignment, strong('Goal Branch'), ': ', branch === '' ? ABSENT : code(branch)),
  ]);
  return { key: null, lines };
}

const ALIGNMENTS: Readonly<Record<keyof DocumentSources, string>> = {
  goal: 'Goal',
  milestones: 'Milestones',
  plan: 'Execution',
  tasks: 'Tasks',
};

/** A note by its path in the vault, as text and as a link that Obsidian and GitHub follow. */
function pathLink(folder: string, path: string): Link {
  return { type: 'link', url: relativeLink(folder, path), children: [code(path)] };
}

/** A note by its name, at a heading where that is plain enough for an address. */
export function linkTo(folder: string, path: string, section: Markdown | null): Link {
  const name = path.split('/').at(-1) ?? path;
  const isPlain = section !== null && /^[\p{L}\p{N} ,-]+$/u.test(section);
  const at = isPlain ? `#${encodeURIComponent(section)}` : '';
  return { type: 'link', url: relativeLink(folder, path) + at, children: [{ type: 'text', value: name }] };
}
