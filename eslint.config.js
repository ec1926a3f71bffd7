import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { noReadingDescriptions } from './scripts/eslint/no-reading-descriptions.mjs';
import { plainLanguage } from './scripts/eslint/plain-language.mjs';

const project = { rules: { 'plain-language': plainLanguage, 'no-reading-descriptions': noReadingDescriptions } };

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'dist-test/',
      'coverage/',
      'test/documents/generated/',
      'test/clients/relay/generated/',
      'client/lists.ts',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  // Not for the sandbox, which uses Cinder's wording.
  {
    files: ['main.ts', 'src/**/*.ts'],
    plugins: { project },
    rules: { 'project/plain-language': 'error' },
  },
  // These test the rendering of descriptions itself.
  {
    files: ['test/**/*.ts'],
    ignores: ['test/schema/schema/descriptions.test.ts', 'test/schema/facts/describe-facts.test.ts'],
    plugins: { project },
    rules: { 'project/no-reading-descriptions': 'error' },
  },
  // Tables of cases are long.
  {
    files: ['test/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }] },
  },
);
