import projects from './jest.config.mjs';

const [{ transform, modulePathIgnorePatterns }] = projects.projects;

/** The tests in a browser; apart from the others, since they need Chromium. @type {import('jest').Config} */
export default {
  displayName: 'e2e',
  transform,
  modulePathIgnorePatterns,
  transformIgnorePatterns: ['/node_modules/'],
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  testTimeout: 30_000,
  maxWorkers: 2,
};
