/**
 * Lint rules. The one that matters most holds the rooms of src/: imports run downward only
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

const rules = [
  'standards',
  'county',
  'assessment',
  'improvement',
  'statistics',
  'sheets',
  'reports',
];

/**
 * What each room of src/ may import besides its own: other rooms, or files of them. A face imports no
 * other face; where several rooms below share what a file says, the reason stands beside it.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const rooms = {
  standards: [],
  // what Excel must answer, and reports of what it did: data about a host, nothing of a school
  selftest: ['standards/zod'],
  county: ['standards'],
  assessment: ['standards', 'county'],
  improvement: ['standards', 'county', 'assessment'],
  statistics: ['standards', 'county'],
  sheets: ['standards', 'county', 'assessment', 'improvement', 'statistics'],
  // a school year is told as the statistics system tells it
  reports: ['standards', 'county', 'assessment', 'improvement', 'sheets', 'statistics/reportYear'],
  // a file of a report, which knows nothing of what the report says
  word: ['reports'],
  // adapters: they know what they are asked, never who asks
  workbook: ['standards', 'county', 'sheets', 'selftest'],
  solver: ['improvement', 'app/improving', 'workbook/port'],
  app: [...rules, 'workbook/port'],
  messages: [...rules, 'selftest'],
  ui: [...rules, 'messages', 'app'],
  commands: [...rules, 'messages', 'app'],
  cli: [...rules, 'messages', 'app', 'solver', 'word', 'workbook/port', 'workbook/file'],
  taskpane: [
    ...rules,
    'selftest',
    'messages',
    'app',
    'solver',
    'ui',
    'word',
    'workbook/port',
    'workbook/excel',
  ],
  workbench: [...rules, 'messages', 'app', 'solver', 'ui', 'workbook/port', 'workbook/file'],
};

/** Files of a room that put others together. @type {typeof rooms} */
const joints = {
  // one runtime serves the pane and the ribbon
  'taskpane/main.tsx': [
    'commands/ribbonCommands',
    'commands/associateFunctions',
    'commands/computedFunction',
  ],
  // fetched when files are given, by either page
  'ui/openExport.ts': ['workbook/file'],
  // the pane is what stands beside the grid
  'workbench/PaneSide.tsx': ['taskpane/Pane', 'taskpane/navigation'],
};

/**
 * Packages that only some rooms know.
 *
 * @type {readonly (readonly [packages: string, rooms: readonly string[]])[]}
 */
const packages = [
  ['react|react-dom|@fluentui|@tanstack', ['ui', 'taskpane', 'workbench']],
  ['hucre|fflate|saxes|@noble|parse5|papaparse', ['workbook']],
  ['highs', ['solver']],
  ['hyparquet|hyparquet-writer', ['cli']],
  ['docx', ['word']],
  // told once to compile nothing: standards/zod.ts
  ['zod(?!/locales)', ['standards']],
  ['i18next', ['messages']],
  ['node:.*', ['cli']],
];

/** Rooms that know Office.js. */
const office = ['workbook', 'ui', 'taskpane'];

/**
 * @param {string} room
 * @param {string} files of src/
 * @param {readonly string[]} known
 * @returns {import('typescript-eslint').ConfigArray[number]}
 */
function roomRules(room, files, known) {
  const others = Object.keys(rooms).filter((other) => other !== room);
  const strange = packages.flatMap(([names, knowing]) => (knowing.includes(room) ? [] : [names]));
  return {
    files: [`src/${files}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(?!(${known.join('|')})(/|$))(${others.join('|')})(/|$)`,
              message: `${room}/ does not know that room: imports run downward only.`,
            },
            {
              regex: `^(${strange.join('|')})(/|$)`,
              message: `${room}/ does not know that package.`,
            },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        ...(office.includes(room) ? [] : ['Excel', 'Office']).map((name) => ({
          name,
          message: 'Only workbook/excel and the faces know Office.js.',
        })),
      ],
    },
  };
}

const roomsRules = [
  ...Object.entries(rooms).map(([room, known]) => roomRules(room, `${room}/**/*.{ts,tsx}`, known)),
  ...Object.entries(joints).map(([file, more]) => {
    const room = file.slice(0, file.indexOf('/'));
    return roomRules(room, file, [...(rooms[room] ?? []), ...more]);
  }),
];

/** A file and a function tell one story each; blank lines and comments are free. */
const ofCode = { skipBlankLines: true, skipComments: true };

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
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 350, ...ofCode }],
      'max-lines-per-function': ['error', { max: 80, ...ofCode }],
    },
  },
  {
    // tables of sentences, fields and questions: they grow with what they list and hold no steps
    files: ['src/messages/**', 'src/county/{furtherFields,countyInputs}.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  ...roomsRules,
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
    files: ['src/{ui,taskpane,workbench}/**/*.{ts,tsx}'],
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
