import type { Node } from 'mdast';
import type { Markdown } from '../model/markdown.ts';

/** A text of the user's in the tree: its source is written as it is, escaped only where it would break out of its place. */
export interface Verbatim extends Node {
  type: 'verbatim';
  source: Markdown;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    verbatim: Verbatim;
  }
  interface RootContentMap {
    verbatim: Verbatim;
  }
}
