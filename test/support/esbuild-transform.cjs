/** The whole build of a test: esbuild turns TypeScript and the ESM-only packages into CommonJS, file by file. */
const { transformSync } = require('esbuild');

module.exports = {
  process(source, filename) {
    return transformSync(source, {
      sourcefile: filename,
      loader: /\.[cm]?tsx?$/.test(filename) ? 'ts' : 'js',
      format: 'cjs',
      target: 'node20',
      // Jest's sandbox has require() only.
      supported: { 'dynamic-import': false },
      sourcemap: filename.includes('node_modules') ? false : 'inline',
    });
  },
};
