import { type App, Platform } from 'obsidian';

/** Opens a file in the system's own program for it; null where Obsidian cannot. Its interface does not name this: we look first. */
export function openInDefaultApp(app: App, path: string): (() => void) | null {
  if (!Platform.isDesktopApp || !('openWithDefaultApp' in app)) return null;
  const { openWithDefaultApp } = app;
  return typeof openWithDefaultApp === 'function'
    ? () => void Reflect.apply(openWithDefaultApp, app, [path])
    : null;
}
