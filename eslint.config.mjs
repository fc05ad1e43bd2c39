/**
 * Lint rules. The one that matters most holds the layers: imports run downward only
 * (faces → app → sheets → improvement → assessment → county → standards).
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import officeAddinsModule from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const project = dirname(fileURLToPath(import.meta.url));

/** Untyped: a plugin of rules alone. */
const officeAddins = /** @type {import('eslint').ESLint.Plugin} */ (officeAddinsModule);

const faces = ['taskpane', 'commands', 'cli', 'messages', 'workbench'];
const react = ['react', 'react-dom', 'react-dom/*', '@fluentui/*'];
const spreadsheet = ['hucre', 'hucre/*'];

/**
 * Folders of src/ that a folder must not import, and packages that it must not know.
 *
 * @type {readonly (readonly [folder: string, above: readonly string[]])[]}
 */
const layers = [
  ['standards', ['county', 'assessment', 'improvement', 'sheets', 'workbook', 'app', ...faces]],
  ['county', ['assessment', 'improvement', 'sheets', 'workbook', 'app', ...faces]],
  ['assessment', ['improvement', 'sheets', 'workbook', 'app', ...faces]],
  ['improvement', ['sheets', 'workbook', 'app', ...faces]],
  ['sheets', ['workbook', 'app', ...faces]],
  ['workbook', ['app', ...faces]],
  ['app', ['workbook/excel', 'workbook/file', ...faces]],
  [
    'messages',
    ['app', 'workbook/excel', 'workbook/file', 'taskpane', 'commands', 'cli', 'workbench'],
  ],
];

/** @type {import('typescript-eslint').ConfigArray} */
const layerRules = layers.map(([folder, above]) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: above.flatMap((each) => [`../${each}`, `../${each}/**`, `**/../${each}/**`]),
            message: `${folder}/ is below that layer: imports run downward only.`,
          },
          { group: react, message: 'Only the faces know React.' },
          ...(folder === 'workbook'
            ? []
            : [{ group: spreadsheet, message: 'Only workbook/file knows an .xlsx library.' }]),
        ],
      },
    ],
    'no-restricted-globals': [
      'error',
      ...(folder === 'workbook'
        ? []
        : ['Excel', 'Office'].map((name) => ({
            name,
            message: 'Only workbook/excel and the faces know Office.js.',
          }))),
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'coverage/', 'node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['{src,test,bench,scripts}/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: project } },
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
  ...layerRules,
  {
    files: ['src/workbook/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules ?? {}).map((rule) => [`office-addins/${rule}`, 'error']),
    ),
  },
  {
    files: ['src/workbook/file/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', 'Excel', 'Office'] },
  },
  {
    files: ['src/{taskpane,workbench}/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // of the React compiler, which is not used: virtual lists come from such a library
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    files: ['**/*.{mjs,js}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        __dirname: 'readonly',
        module: 'readonly',
        require: 'readonly',
      },
    },
  },
);
