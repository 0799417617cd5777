import { defineConfig, globalIgnores } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.ts'];
const core = ['src/**/*.ts'];
const outsideTheApp = ['test/**', 'bench/**', 'scripts/**', '*.mjs'];

export default defineConfig(
  globalIgnores(['main.js', 'coverage/', '.scratch/', 'goal-kit-demo/', 'examples/', 'test/plans/']),

  ...obsidianmd.configs.recommended,
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: 'error',
      'no-warning-comments': 'error',
    },
  },
  {
    files: core,
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 12],
      'max-depth': ['error', 3],
      'max-params': ['error', 5],
      // The console is for faults of our own, which are also said to the user.
      'no-console': ['error', { allow: ['error'] }],
      // Obsidian's lint allows the browser's globals only, and the phone has no others.
      'no-undef': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that says it.' },
        { selector: 'TSEnumDeclaration', message: 'A union of strings says the same without code.' },
      ],
      // Our own names, and the words of the plan's format, keep their capitals.
      'obsidianmd/ui/sentence-case': [
        'error',
        { enforceCamelCaseLower: true, brands: ['Goal Kit', 'Obsidian', 'Markdown', 'Mermaid'] },
      ],
    },
  },
  {
    // Obsidian loads the default export of main.ts; all else is imported by its name.
    files: core,
    ignores: ['src/main.ts'],
    rules: { 'import/no-default-export': 'error' },
  },
  {
    // These run in Node, beside Obsidian and not in it.
    files: outsideTheApp,
    languageOptions: { globals: { ...globals.node, ...globals.jest } },
    rules: {
      'obsidianmd/no-nodejs-modules': 'off',
      'obsidianmd/prefer-create-el': 'off',
      'obsidianmd/prefer-window-timers': 'off',
      'obsidianmd/no-tfile-tfolder-cast': 'off',
      'obsidianmd/ui/sentence-case': 'off',
      'obsidianmd/rule-custom-message': 'off',
      'obsidianmd/hardcoded-config-path': 'off',
      'obsidianmd/no-global-this': 'off',
      'import/no-extraneous-dependencies': 'off',
      'no-restricted-globals': 'off',
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
