// The arrows of the house point inward. Each rule names the room that must not be entered and why.
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: [...allowed, 'node_modules', '^node:'], dependencyTypesNot: ['core', 'npm', 'npm-dev'] },
});
const C = '^functions/src/contract/';
const D = '^functions/src/domain/';
const P = '^functions/src/parse/';
const A = '^functions/src/app/';

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    only('contract-alone', C, [C], 'The contract crosses into Apps Script: it imports nothing of ours.'),
    only(
      'domain-alone',
      D,
      [D, `${C}(bulan|periode|policy|status)\\.ts$`],
      'Rules know no sheet, no database, no HTTP; only the months, the periods, the names of rule sets and the words that the script needs too.',
    ),
    only('parse-inward', P, [P, C, D], 'Parsing turns cells into domain values.'),
    only('app-inward', A, [A, P, C, D], 'The application knows ports, not SDKs.'),
    only('adapters-inward', '^functions/src/adapters/', ['^functions/src/adapters/', A, C, D], 'One SDK each.'),
    only('http-inward', '^functions/src/http/', ['^functions/src/http/', A, C, D], 'HTTP translates.'),
    only('functions-without-local', '^functions/', ['^functions/'], 'The service never knows the local mode.'),
    only(
      'script-from-contract',
      '^apps-script/src/',
      ['^apps-script/src/', C],
      'Only the contract crosses into the script.',
    ),
    only(
      'deploy-from-settings',
      '^deploy/',
      ['^deploy/', '^functions/src/(contract|app|adapters/queue)/', '^apps-script/build\\.ts$'],
      'The deployment takes numbers and routes from the service, which knows nothing of it.',
    ),
    only('cli-from-contract', '^cli/', ['^cli/', C, 'pdfmake'], 'The command line is an HTTP client that draws PDFs.'),
    {
      name: 'contract-no-packages',
      severity: 'error',
      comment: 'No zod or luxon in a script bundle.',
      from: { path: C },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    {
      name: 'pure-core-no-sdk',
      severity: 'error',
      from: { path: [D, P, A] },
      to: { path: ['googleapis', 'firebase-admin', 'google-auth-library', 'functions-framework', '/express/'] },
    },
    {
      name: 'one-file-imports-googleapis',
      severity: 'error',
      from: { pathNot: '^functions/src/adapters/sheets/google-sheets\\.ts$|^test/' },
      to: { path: 'node_modules/googleapis/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(lib|dist|\\.cache)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types'],
    },
  },
};
