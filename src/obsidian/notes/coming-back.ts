import { type App, Component } from 'obsidian';

/**
 * Hears whenever the user comes back to one of Obsidian's windows, pop-outs too, as long as the component lives: Obsidian
 * has no events for hidden notes, so that is when to look at them. Desktops tell by the focus, phones may only tell that the
 * app can be seen again; both may come.
 */
export function onComingBack({ workspace }: App, owner: Component, listener: () => void): void {
  const windows = new Map<Window, Component>();
  const open = (win: Window): void => {
    if (windows.has(win)) return;
    const events = owner.addChild(new Component());
    windows.set(win, events);
    const { document } = win;
    events.registerDomEvent(win, 'focus', listener);
    events.registerDomEvent(document, 'visibilitychange', () => {
      if (document.visibilityState === 'visible') listener();
    });
  };
  const close = (win: Window): void => {
    const events = windows.get(win);
    if (events !== undefined) owner.removeChild(events);
    windows.delete(win);
  };
  open(window);
  workspace.iterateAllLeaves(({ view }) => open(view.containerEl.win));
  owner.registerEvent(workspace.on('window-open', (_pane, win) => open(win)));
  owner.registerEvent(workspace.on('window-close', (_pane, win) => close(win)));
}
