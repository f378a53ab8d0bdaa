import { readdirSync } from 'node:fs';
import next from 'eslint-config-next/core-web-vitals';
import typescript from 'eslint-config-next/typescript';

const features = readdirSync('src/features');

/** app → features → shared, and no feature knows another. */
const arrows = [
  ...features.map((feature) => ({
    target: `./src/features/${feature}`,
    from: './src/features',
    except: [`./${feature}`],
    message: 'A feature does not know another: meet in src/app or in shared code.',
  })),
  { target: './src/features', from: './src/app', message: 'Features do not know the routes.' },
  { target: './src/components', from: ['./src/features', './src/app'], message: 'Shared code does not know features.' },
  { target: './src/lib', from: ['./src/features', './src/app', './src/components', './src/store'], message: 'lib stands at the bottom.' },
  { target: './src/store', from: ['./src/features', './src/app', './src/components'], message: 'Features bring their slices themselves.' },
];

const config = [
  { ignores: ['.next/', 'out/', 'next-env.d.ts', 'caller.js', 'rewrite.js', 'not-found.js', 'src/lib/api/generated/', 'playwright-report/', 'test-results/'] },
  ...next,
  ...typescript,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    rules: {
      'import/no-restricted-paths': ['error', { zones: arrows }],
      'import/no-cycle': 'error',
      'no-restricted-globals': ['error', { name: 'fetch', message: 'Only src/lib/api calls fetch, in client.ts and, before that is here, in ahead.ts.' }],
    },
  },
  { files: ['src/lib/api/client.ts', 'src/lib/api/ahead.ts'], rules: { 'no-restricted-globals': 'off' } },
  { files: ['src/app/**/page.tsx'], rules: { 'max-lines': ['error', { max: 20, skipBlankLines: true }] } },
];

export default config;
