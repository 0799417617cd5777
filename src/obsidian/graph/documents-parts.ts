import type { App } from 'obsidian';
import type { Settings } from '../../model/settings.ts';
import type { Builds } from '../builds/builds.ts';
import { isDocument } from '../builds/documents.ts';
import { listedDocuments } from '../builds/listed-documents.ts';
import type { Notes } from '../notes/notes.ts';
import { run } from '../run.ts';
import type { DocumentsParts } from './documents-list.ts';

/** What the list of a goal's notes needs, of the vault and of the builds. */
export function documentsParts({
  app,
  notes,
  builds,
  settings,
}: {
  readonly app: App;
  readonly notes: Notes;
  readonly builds: Builds;
  readonly settings: () => Settings;
}): DocumentsParts {
  const { vault } = app;
  return {
    of: async (folder) => {
      const found = await listedDocuments(notes, folder, settings());
      const offered = found.map(async (one) => {
        const { build, paths } = one;
        if (build === null || build === 'contracts' || !isDocument(build) || paths.length === 0)
          return { ...one, offer: null };
        return { ...one, offer: await builds.waitingIn(build, folder) };
      });
      return Promise.all(offered);
    },
    open: (path) => run(() => notes.open(path)),
    build: ({ build }, folder) => {
      if (build !== null) run(() => builds.buildFolder(build, folder));
    },
    onChange: (listener) => [
      vault.on('create', ({ path }) => listener(path)),
      vault.on('delete', ({ path }) => listener(path)),
      vault.on('rename', ({ path }, from) => {
        listener(from);
        listener(path);
      }),
      notes.onWrite(listener),
      // Obsidian's own events tell nothing of hidden goals.
      notes.onDisk(listener),
    ],
    run,
  };
}
