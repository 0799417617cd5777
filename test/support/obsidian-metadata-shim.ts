import type { CachedMetadata } from 'obsidian';
import { MetadataCache } from 'obsidian-test-mocks/obsidian';
import { cachedListItems } from './list-item-cache.ts';
import { mend } from './obsidian-mend.ts';

/**
 * Mends the metadata cache of obsidian-test-mocks, which finds list items line by line: none in quotes, and those in
 * indented code and comments. The app reads Markdown. Importing this file is enough.
 */
mend(
  MetadataCache.prototype,
  'trigger',
  (trigger) =>
    function (this: MetadataCache, name, ...data) {
      const [, text, cache] = data;
      if (name === 'changed' && typeof text === 'string') readLists(text, cache as CachedMetadata);
      trigger.call(this, name, ...data);
    },
);

function readLists(text: string, cache: CachedMetadata): void {
  cache.listItems = cachedListItems(text);
  const place = { line: text.split('\n').length - 1, col: 0, offset: text.trimEnd().length };
  const type = /^\|[-:| ]+\|$/m.test(text) ? 'table' : 'paragraph';
  cache.sections = [{ type, position: { start: place, end: place } }];
}
