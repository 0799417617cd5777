/** A goal that Obsidian shows, and one that it does not. */
export const shownGoal = 'goals/001-reading-room';
export const hiddenGoal = '.goalkit/goals/001-reading-room';

/** The plan of `aPlan` a while later: Cleo does Ann's work, and the shelves are painted. */
export const laterPlan = (plan: string): string =>
  plan
    .replaceAll('Ann', 'Cleo')
    .replace('- Build the shelves\n', '- Build the shelves\n- Paint the shelves\n');
