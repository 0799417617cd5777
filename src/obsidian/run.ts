import { NoteError } from './notes/note-error.ts';
import { ourFault, say } from './notices.ts';

/** Runs what a user asked for; whatever goes wrong is said here, once. */
export function run(job: () => Promise<void>): void {
  job().catch((error: unknown) => {
    if (error instanceof NoteError) {
      say(error.message);
      return;
    }
    say(ourFault(error));
    console.error(error);
  });
}
