import type { Link, List } from 'mdast';
import type { DocumentPart, DocumentRequest, DocumentSources } from '../model/document.ts';
import { ABSENT, type Markdown } from '../model/markdown.ts';
import { relativeLink } from './header.ts';
import type { NoteTask } from '../model/note-tasks.ts';
import { code, heading, list, paragraph, type Phrase, strong, verbatim } from './nodes.ts';
import { noteLines } from './note-text.ts';

/** The title of a document and the two lines below it, as goal-kit's notes have them; it links to the first of the notes that there is. */
export function documentHeader(
  { folder, home, title, sources }: DocumentRequest,
  name: string,
  links: readonly (keyof DocumentSources)[],
  called: Markdown = title,
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
          pathLink(home, linked.note.path),
          { type: 'break' } as const,
        ];
  const branch = folder.split('/').at(-1) ?? '';
  const { lines } = noteLines([
    heading(1, `${name}: `, verbatim(called)),
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

/** The tasks that speak of something, each a link to tasks.md. */
export function tasksLinks({ home, sources }: DocumentRequest, tasks: readonly NoteTask[]): Phrase[] {
  const { tasks: note } = sources;
  if (note === null || tasks.length === 0) return [];
  const url = relativeLink(home, note.path);
  const links = tasks.map(({ shownId }, at): Phrase[] => {
    const link: Link = { type: 'link', url, children: [{ type: 'text', value: shownId }] };
    return at === 0 ? [link] : [', ', link];
  });
  return [' (', ...links.flat(), ')'];
}

/** A list of boxes that nobody has ticked. */
export function boxes(items: readonly (readonly Phrase[])[]): List {
  const all = list(items);
  return { ...all, children: all.children.map((item) => ({ ...item, checked: false })) };
}

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
