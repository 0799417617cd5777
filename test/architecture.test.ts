import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceFile, sourceFiles, type SourceFile } from './support/source-files.ts';

/**
 * The rooms of src and whom each may import; its own files it may always import.
 *
 *   main → obsidian → reading → write → text → model
 *   engine → read | derive | schedule | check | merge | write → text → model
 *
 * The page (main, obsidian, reading) knows the engine by its types alone: that runs beside it.
 */
const steps = ['read', 'derive', 'schedule', 'check', 'merge', 'write'];
const rooms = new Map<string, readonly string[]>([
  ['main', ['obsidian']],
  ['obsidian', ['engine', 'reading', 'text', 'model']],
  ['engine', [...steps, 'text', 'model']],
  ['reading', ['write', 'text', 'model']],
  ...steps.map((step): [string, string[]] => [step, ['text', 'model']]),
  ['text', ['model']],
  ['model', []],
]);
const mayKnowObsidian = ['main', 'obsidian'];

/** `read/plan-note.ts` -> `read`, `main.ts` -> `main` */
const roomOf = (file: string): string => file.replace(/\/.*|\.ts$/g, '');

/** The files of src that a file imports: `./day.ts` in `read/plan.ts` -> `read/day.ts` */
const neighbours = ({ file, imports }: SourceFile): string[] =>
  imports
    .filter((imported) => imported.startsWith('.'))
    .map((imported) => path.posix.join(path.posix.dirname(file), imported));

const strangers = (files: readonly SourceFile[]): string[] =>
  files.map(({ file }) => file).filter((file) => !rooms.has(roomOf(file)));

const forbiddenImports = (files: readonly SourceFile[]): string[] =>
  files.flatMap((one) =>
    neighbours(one)
      .filter((other) => roomOf(other) !== roomOf(one.file))
      .filter((other) => rooms.get(roomOf(one.file))?.includes(roomOf(other)) !== true)
      .map((other) => `${one.file} → ${other}`),
  );

/** What of a room the page carries as code, reached from a file along imports of more than types. */
const carried = (files: readonly SourceFile[], from: string): string[] => {
  const byName = new Map(files.map((one) => [one.file, one]));
  const seen = new Set<string>();
  const walk = (file: string): void => {
    const one = byName.get(file);
    if (one === undefined || seen.has(file)) return;
    seen.add(file);
    neighbours({ ...one, imports: one.values }).forEach(walk);
  };
  walk(from);
  return [...seen].sort();
};

const missingFiles = (files: readonly SourceFile[]): string[] => {
  const known = new Set(files.map(({ file }) => file));
  return files.flatMap((one) =>
    neighbours(one)
      .filter((other) => !known.has(other))
      .map((other) => `${one.file} → ${other}`),
  );
};

const pure = (files: readonly SourceFile[]): SourceFile[] =>
  files.filter(({ file }) => !mayKnowObsidian.includes(roomOf(file)));

const obsidianImports = (files: readonly SourceFile[]): string[] =>
  pure(files)
    .filter(({ imports }) => imports.includes('obsidian'))
    .map(({ file }) => file);

const impureCalls = (files: readonly SourceFile[]): string[] =>
  pure(files).flatMap(({ file, impurities }) => impurities.map((call) => `${file}: ${call}`));

/** What stands more than once. */
const twice = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
];

/** The files that src/README.md names, as it writes them, without those of other folders. */
const namedFiles = (): string[] =>
  Array.from(
    readFileSync(path.resolve(__dirname, '../src/README.md'), 'utf8').matchAll(/`([\w/-]+\.ts)`/g),
    ([, file = '']) => file,
  ).filter((file) => !/^(?:test|scripts)\//.test(file));

/** The first cycle that a walk along the imports meets, as `a.ts → b.ts → a.ts`. */
function importCycle(files: readonly SourceFile[]): string | undefined {
  const byName = new Map(files.map((one) => [one.file, one]));
  const finished = new Set<string>();
  const walk = (file: string, trail: readonly string[]): string | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file].join(' → ');
    const one = byName.get(file);
    if (one === undefined || finished.has(file)) return undefined;
    for (const other of neighbours(one)) {
      const cycle = walk(other, [...trail, file]);
      if (cycle !== undefined) return cycle;
    }
    finished.add(file);
    return undefined;
  };
  for (const { file } of files) {
    const cycle = walk(file, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

describe('the rooms of src', () => {
  const files = sourceFiles();

  test('every file stands in a room of the table', () => {
    expect(strangers(files)).toEqual([]);
  });
  test('each room imports only the rooms below it', () => {
    expect(forbiddenImports(files)).toEqual([]);
  });
  test('relative imports name a file, with its .ts', () => {
    expect(missingFiles(files)).toEqual([]);
  });
  test('no imports run in a circle', () => {
    expect(importCycle(files)).toBeUndefined();
  });
  test('the page carries no code of the engine, and parses no Markdown', () => {
    const page = carried(files, 'main.ts').filter((file) => !['main', 'obsidian'].includes(roomOf(file)));
    expect(
      page.filter((file) =>
        ['engine', 'read', 'derive', 'merge', 'check', 'schedule'].includes(roomOf(file)),
      ),
    ).toEqual([]);
    const packages = new Set(
      files
        .filter(({ file }) => carried(files, 'main.ts').includes(file))
        .flatMap(({ values }) => values.filter((name) => !name.startsWith('.'))),
    );
    expect([...packages].sort()).toEqual(['goal-kit:engine', 'obsidian']);
  });
  test('there are no barrels', () => {
    expect(files.map(({ file }) => path.posix.basename(file))).not.toContain('index.ts');
  });
  test('no file, type or exported function has the name of another', () => {
    expect(twice(files.map(({ file }) => path.posix.basename(file)))).toEqual([]);
    expect(twice(files.flatMap(({ names }) => [...new Set(names)]))).toEqual([]);
  });
  test('src/README.md names files that are there', () => {
    const known = files.map(({ file }) => `/${file}`);
    const missing = namedFiles().filter((file) => !known.some((one) => one.endsWith(`/${file}`)));
    expect(missing).toEqual([]);
  });
  test('only main and obsidian know Obsidian', () => {
    expect(obsidianImports(files)).toEqual([]);
  });
  test('nothing pure asks the clock or chance', () => {
    expect(impureCalls(files)).toEqual([]);
  });
});

describe('these checks see what they look for', () => {
  test.each([
    ['read/a.ts', "import { b } from '../derive/b.ts';", 'read/a.ts → derive/b.ts'],
    ['obsidian/a.ts', "import { b } from '../read/b.ts';", 'obsidian/a.ts → read/b.ts'],
    ['model/a.ts', "export type { B } from '../text/b.ts';", 'model/a.ts → text/b.ts'],
    ['obsidian/a.ts', "import type Main from '../main.ts';", 'obsidian/a.ts → main.ts'],
  ])('a forbidden import in %s: %s', (file, text, expected) => {
    expect(forbiddenImports([sourceFile(file, text)])).toEqual([expected]);
  });

  test('a cycle of three', () => {
    const files = [
      sourceFile('read/a.ts', "import { b } from './b.ts';"),
      sourceFile('read/b.ts', "import { c } from './c.ts';"),
      sourceFile('read/c.ts', "import { b } from './b.ts'; import { a } from './a.ts';"),
    ];
    expect(importCycle(files)).toBe('read/b.ts → read/c.ts → read/b.ts');
  });

  test.each(['new Date()', 'new Date', 'Date.now()', 'Math.random()', 'DateTime.local()'])('%s', (call) => {
    expect(impureCalls([sourceFile('read/a.ts', `export const a = () => ${call};`)])).toHaveLength(1);
  });

  test.each(['new Date(0)', 'DateTime.local(2026, 1, 5)', '"Date.now()"', '0; // Date.now()'])(
    'not %s',
    (text) => {
      expect(impureCalls([sourceFile('read/a.ts', `export const a = ${text}`)])).toEqual([]);
    },
  );

  test("the package 'obsidian' in a pure room", () => {
    expect(obsidianImports([sourceFile('read/a.ts', "import { App } from 'obsidian';")])).toEqual([
      'read/a.ts',
    ]);
  });
});
