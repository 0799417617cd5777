import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { inAscii } from './ascii.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Gives `goal-kit:engine` to what is bundled: the engine's script as text, itself bundled and minified as the outer bundle
 * is. `onBuilt` hears what it consists of.
 */
export function engineScript(onBuilt = () => undefined) {
  return {
    name: 'engine-script',
    setup({ initialOptions, onResolve, onLoad }) {
      onResolve({ filter: /^goal-kit:engine$/ }, ({ path: name }) => ({
        path: name,
        namespace: 'engine-script',
      }));
      onLoad({ filter: /.*/, namespace: 'engine-script' }, async () => {
        const { outputFiles, metafile } = await build({
          absWorkingDir: root,
          entryPoints: ['src/engine/worker.ts'],
          bundle: true,
          format: 'iife',
          target: initialOptions.target,
          // Packages have a variant for pages, which ask the document, and one for workers.
          conditions: ['worker'],
          minify: initialOptions.minify ?? false,
          legalComments: 'none',
          metafile: true,
          write: false,
        });
        onBuilt(metafile);
        const watchFiles = Object.keys(metafile.inputs).map((file) => path.join(root, file));
        return { contents: inAscii(outputFiles[0].text), loader: 'text', watchFiles };
      });
    },
  };
}
