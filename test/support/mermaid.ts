import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What a test asks of Mermaid, the same in all versions. */
interface Mermaid {
  parse(source: string): Promise<unknown>;
  readonly mermaidAPI: { getDiagramFromText(source: string): Promise<Diagram> };
}

interface Diagram {
  readonly type: string;
  readonly db: {
    getVertices(): Vertices;
    getEdges(): readonly { readonly start: string; readonly end: string }[];
    getTasks(): readonly {
      readonly id: string;
      readonly task: string;
      readonly startTime: Date;
      readonly endTime: Date;
    }[];
    getSections(): readonly string[];
  };
}

/** A map since 11, a plain object before. */
type Vertices = ReadonlyMap<string, Vertex> | Readonly<Record<string, Vertex>>;

interface Vertex {
  readonly text?: string;
}

/** What a version of Mermaid made of a chart. */
export interface ParsedChart {
  readonly type: string;
  /** Each node's label as it is shown, by the node's id. */
  readonly labels: ReadonlyMap<string, string>;
  /** `n0 --> n1` */
  readonly edges: readonly string[];
}

/** The versions that Obsidian ships and will ship, by the names they are installed under. */
export const mermaidVersions = ['mermaid-10', 'mermaid-11-4', 'mermaid', 'mermaid-12'] as const;

/** A version's own bundle, which needs no other package. */
export const scriptOf = (name: string): string =>
  path.resolve('node_modules', name, 'dist', 'mermaid.min.js');

const loaded = new Map<string, Mermaid>();

/** Parses a chart with a version of Mermaid; needs jsdom. Throws where Mermaid refuses it. */
export async function parsedBy(name: string, source: string): Promise<ParsedChart> {
  const mermaid = loaded.get(name) ?? loadedFrom(name);
  loaded.set(name, mermaid);
  await mermaid.parse(source);
  const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  return {
    type,
    labels: new Map(entriesOf(db.getVertices()).map(([id, { text = '' }]) => [id, shown(text)])),
    edges: db.getEdges().map(({ start, end }) => `${start} --> ${end}`),
  };
}

/** A bar of a gantt chart as Mermaid understood it, its times in the clock of the test. */
export interface ParsedBar {
  readonly id: string;
  readonly label: string;
  readonly start: Date;
  readonly end: Date;
}

/** The bars that a version of Mermaid reads in a gantt chart; needs jsdom. Throws where Mermaid refuses it. */
export async function barsBy(name: string, source: string): Promise<ParsedBar[]> {
  const mermaid = loaded.get(name) ?? loadedFrom(name);
  loaded.set(name, mermaid);
  await mermaid.parse(source);
  const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  if (type !== 'gantt' || db.getSections().length > 0) throw new Error(`A ${type}, or one with sections`);
  return db
    .getTasks()
    .map(({ id, task, startTime, endTime }) => ({ id, label: shown(task), start: startTime, end: endTime }));
}

function entriesOf(vertices: Vertices): readonly (readonly [string, Vertex])[] {
  return isMap(vertices) ? [...vertices] : Object.entries(vertices);
}

function isMap(vertices: Vertices): vertices is ReadonlyMap<string, Vertex> {
  return vertices instanceof Map;
}

// jsdom does not have it; every browser that runs Obsidian has.
if (!('structuredClone' in globalThis)) {
  Object.assign(globalThis, {
    structuredClone: (value: unknown): unknown => JSON.parse(JSON.stringify(value)),
  });
}

/** Runs a version's own bundle in the test's window, without a transform. */
function loadedFrom(name: string): Mermaid {
  const script = document.createElement('script');
  script.textContent = readFileSync(scriptOf(name), 'utf8');
  document.head.append(script);
  script.remove();
  return (globalThis as unknown as { mermaid: Mermaid }).mermaid;
}

/** A label as the page shows it: Mermaid's marks for codes are what stands in for an entity. */
function shown(text: string): string {
  const html = text.replaceAll('\uFB02°°', '&#').replaceAll('\uFB02°', '&').replaceAll('¶ß', ';');
  return new DOMParser().parseFromString(html, 'text/html').body.textContent;
}
