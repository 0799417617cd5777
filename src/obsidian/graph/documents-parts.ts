import type { App } from 'obsidian';
import type { Settings } from '../../model/settings.ts';
import type { Builds } from '../builds/builds.ts';
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
      const asked = found.find(({ build, paths }) => build === 'open questions' && paths.length > 0);
      const offer = asked === undefined ? null : await builds.waitingAnswers(folder);
      return found.map((one) => ({ ...one, offer: one === asked ? offer : null }));
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
