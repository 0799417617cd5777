/** The bundled script of `src/engine/worker.ts`, put here by esbuild.config.mjs. */
declare module 'goal-kit:engine' {
  const script: string;
  export default script;
}
