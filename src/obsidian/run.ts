import { NoteError } from './notes/note-error.ts';
import { ourFault, say } from './notices.ts';
import { isScreenOpen } from './on-screen.ts';

/** Runs what a user asked for, as long as the plugin is there; whatever goes wrong is said here, once. */
export function run(job: () => Promise<void>): void {
  if (!isScreenOpen()) return;
  job().catch((error: unknown) => {
    if (error instanceof NoteError) {
      say(error.message);
      return;
    }
    say(ourFault(error));
    console.error(error);
  });
}
