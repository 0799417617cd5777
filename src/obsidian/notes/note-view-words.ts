/** All that the view of a hidden note says. */

export const untitled = 'Goal note';
export const openOutside = 'Open in default app';
export const unsureBox = 'This box cannot be ticked here. Open the note in your editor.';
export const boxMoved = (path: string): string =>
  `The line of this box was changed in ${path} meanwhile, so nothing was ticked. Look at it again.`;
