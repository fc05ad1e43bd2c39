/** Jest runs the sources through swc; hucre, parse5 and hyparquet ship ES modules only, so they are transformed too. */
export default {
  testEnvironment: 'node',
  // tests start whole processes and browsers: a busy machine is no fault of theirs
  testTimeout: 600_000,
  globalSetup: '<rootDir>/test/support/setUp.ts',
  // one more than jest would take: processes and browsers leave each of them waiting
  maxWorkers: '100%',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  moduleNameMapper: {
    // as one file, which setUp.ts makes: each suite loads it, and it is thousands of files
    '^@fluentui/react-components$': '<rootDir>/out/tests/components.cjs',
  },
  transform: {
    '\\.(ts|tsx|mjs)$|/(?:parse5|entities|hyparquet|hyparquet-writer)/.*\\.js$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(?:hucre|parse5|entities|hyparquet|hyparquet-writer)/)',
  ],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
};
