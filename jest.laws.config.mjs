import config from './jest.config.mjs';

/** What holds for whatever chance or a long list thinks of, and for the largest notes: too long for each change. @type {import('jest').Config} */
export default {
  ...config,
  projects: config.projects.map((project) => ({
    ...project,
    testMatch: project.testMatch.map((files) => files.replace('*.test.ts', '*.laws.test.ts')),
    testPathIgnorePatterns: project.testPathIgnorePatterns.filter((path) => !path.includes('laws')),
  })),
};
