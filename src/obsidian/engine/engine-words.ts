/** What is said where nothing can be read or built. */
export const noEngine =
  'Goal Kit could not start the part of it that reads and builds notes, or it stopped twice. Nothing was changed. Turn the plugin off and on again; if that does not help, restart Obsidian.';
