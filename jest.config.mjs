import { availableParallelism } from 'node:os';

const shared = {
  transform: { '\\.[cm]?[jt]s$': '<rootDir>/test/support/esbuild-transform.cjs' },
  // Packages are transformed too, because remark and its kin are ESM only; main.js is not: its very bytes are tested.
  transformIgnorePatterns: ['<rootDir>/main\\.js$', '\\.cjs$'],
  modulePathIgnorePatterns: ['<rootDir>/\\.scratch/', '<rootDir>/goal-kit-demo/'],
  setupFiles: ['<rootDir>/test/support/seeded.ts'],
};

/** The long ones, which `npm run test:laws` runs (`jest.laws.config.mjs`). */
const laws = '\\.laws\\.test\\.ts$';

/** @type {import('jest').Config} */
export default {
  // A machine with other things to do is no reason to fail.
  testTimeout: 30_000,
  // Jest leaves one core alone, which on two doubles the time; and much of it is waiting.
  maxWorkers: Math.max(2, availableParallelism()),
  projects: [
    {
      ...shared,
      displayName: 'core',
      moduleNameMapper: { '^obsidian$': 'obsidian-test-mocks/obsidian' },
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/obsidian/', '<rootDir>/test/e2e/', laws],
    },
    {
      ...shared,
      displayName: 'obsidian',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/obsidian/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', laws],
      moduleNameMapper: {
        '^obsidian$': 'obsidian-test-mocks/obsidian',
        '^goal-kit:engine$': '<rootDir>/test/support/engine-script.ts',
      },
      setupFiles: [
        ...shared.setupFiles,
        'obsidian-test-mocks/jest-setup',
        '<rootDir>/test/support/engine-setup.ts',
        '<rootDir>/test/support/observers.ts',
      ],
    },
  ],
};
