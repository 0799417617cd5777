import { writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import process from 'node:process';
import esbuild from 'esbuild';
import { inAscii } from './scripts/ascii.mjs';
import { engineScript } from './scripts/engine-script.mjs';
import { licenceNotice } from './scripts/licence-notice.mjs';

const production = process.argv[2] === 'production';

/** What the engine's script consists of. */
let engine = { outputs: {} };

/** @type {import('esbuild').BuildOptions} */
const options = {
  entryPoints: ['src/main.ts'],
  outfile: 'main.js',
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  // Obsidian provides these at run time.
  external: [
    'obsidian',
    'electron',
    '@codemirror/*',
    '@lezer/*',
    ...builtinModules,
    ...builtinModules.map((name) => `node:${name}`),
  ],
  plugins: [
    engineScript((metafile) => {
      engine = metafile;
    }),
  ],
  treeShaking: true,
  minify: production,
  sourcemap: production ? false : 'inline',
  // A comment that claims rights stays, at the end; the licences of the bundled packages follow it.
  legalComments: 'eof',
  metafile: true,
  logLevel: production ? 'warning' : 'info',
};

if (production) {
  const { metafile, outputFiles } = await esbuild.build({ ...options, write: false });
  const script = inAscii(outputFiles[0].text);
  await writeFile(options.outfile, `${script}${await licenceNotice(metafile, engine)}`);
} else {
  const context = await esbuild.context(options);
  await context.watch();
}
