/** Why a command of the command line did nothing. Programs go by the code, people by the message. */
export type ErrorCode =
  | 'unknown-parameter'
  | 'bad-value'
  | 'no-goals'
  | 'unknown-goal'
  | 'which-goal'
  | 'no-tasks'
  | 'not-agreed'
  | 'stopped'
  | 'failed';

export class CommandError extends Error {
  override readonly name = 'CommandError';

  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}
