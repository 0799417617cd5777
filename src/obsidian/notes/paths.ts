import { normalizePath } from 'obsidian';

/** Paths in the vault are written without a slash at either end; the vault's top folder is `''`. */

/** `inFolder('goals/001-x', 'tasks.md')` -> `goals/001-x/tasks.md` */
export function inFolder(folder: string, name: string): string {
  return normalizePath(folder === '' ? name : `${folder}/${name}`);
}

/** `goals/001-x/tasks.md` -> `goals/001-x`, `tasks.md` -> `''` */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Where a folder is now that one was renamed: `movedWith('a/b', 'a', 'c')` -> `c/b`; null where it is not concerned. */
export function movedWith(folder: string, from: string, to: string): string | null {
  return folder === from || folder.startsWith(`${from}/`) ? to + folder.slice(from.length) : null;
}

/** Some devices list what is in the top folder as `/note.md`. */
export function withoutSlash(path: string): string {
  return path.replace(/^\/+/, '');
}

/** `goals/001-x/tasks.md` -> `tasks.md` */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `tasks.md` -> `tasks`, `Tasks.MD` -> `Tasks` */
export function withoutMd(name: string): string {
  return name.replace(/\.md$/i, '');
}

/** Whether a path ends in this name, in upper or lower case and in any form of its accents. */
export function isCalled(path: string, name: string): boolean {
  const own = nameOf(path);
  // Every spelling of a name in ASCII is as long as it is: that tells thousands of notes apart in no time.
  if (own.length !== name.length && /^[ -~]*$/.test(name)) return false;
  const plain = (text: string): string => text.normalize().toLowerCase();
  return plain(own) === plain(name);
}

/** Where a file's text is kept beside it while the file is written: a hidden file, gone a moment later. */
export function draftOf(path: string): string {
  return inFolder(folderOf(path), `.${nameOf(path).replace(/^\./, '')}.goal-kit-draft`);
}

/** `resolved('goals/001-x', '../goal.md')` -> `goals/goal.md`; null for a path that leads out of the vault. */
export function resolved(folder: string, path: string): string | null {
  const result: string[] = folder === '' ? [] : folder.split('/');
  for (const segment of normalizePath(path).split('/')) {
    if (segment === '..') {
      if (result.pop() === undefined) return null;
    } else if (segment !== '.' && segment !== '') result.push(segment);
  }
  return result.join('/');
}

/** The note that a link in a note means, from that note's folder: `execution#phases` -> `goals/001-x/execution.md`. */
export function linkTarget(path: string, link: string): string | null {
  const [name = ''] = link.split('#');
  if (name === '' || /^[a-z][a-z\d+.-]*:/i.test(name)) return null;
  const target = resolved(folderOf(path), decoded(name));
  return target === null || /\.[a-z\d]+$/i.test(target) ? target : `${target}.md`;
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    // A lone percent sign: the name is meant as it stands.
    return link;
  }
}
