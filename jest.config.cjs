// One jest run for every suite; projects only separate what needs another time limit or a browser.
const swc = [
  '@swc/jest',
  { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' }, sourceMaps: 'inline' },
];
const base = {
  testEnvironment: 'node',
  transform: { '\\.tsx?$': swc },
  setupFiles: ['<rootDir>/test/support/no-network.ts'],
};

module.exports = {
  reporters: ['default', '<rootDir>/test/support/closing-line-reporter.cjs'],
  maxWorkers: 2,
  // Generous: a loaded machine must not turn the first import of an SDK into a failed test.
  testTimeout: 30_000,
  projects: [
    {
      ...base,
      displayName: 'core',
      testMatch: ['<rootDir>/test/{unit,property,contract,architecture,apps-script}/**/*.test.ts'],
    },
    { ...base, displayName: 'chain', testMatch: ['<rootDir>/test/integration/**/*.test.ts'] },
    { ...base, displayName: 'browser', testMatch: ['<rootDir>/test/e2e/**/*.test.ts'] },
  ],
};
