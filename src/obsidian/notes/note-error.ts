/** Something in the world stands in the way; its message says what, where and what to do next. */
export class NoteError extends Error {
  override readonly name = 'NoteError';
}

/** Runs something that the world can refuse, and says so in our words when it does. */
export async function worldly<T>(
  sentence: (error: unknown) => string,
  job: () => T | Promise<T>,
): Promise<T> {
  try {
    return await job();
  } catch (error) {
    throw error instanceof NoteError ? error : new NoteError(sentence(error), { cause: error });
  }
}
