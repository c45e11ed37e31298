// Who may import whom. The two lists are the sanctioned edges between neighbours; adding one is a decision of review,
// so each has its reason.

/** [from, to, reason]: feature `from` may use the index.ts of feature `to`. */
const FEATURE_EDGES = [
  ['booking', 'patients', 'a booking is for a patient'],
  ['booking', 'messages', 'a booking sends a confirmation'],
  ['booking', 'clinical-record', 'a clinical booking asks for a health history'],
  ['booking', 'care-guide', 'the match notice compares the service with the result of the guide'],
  ['clinic-site', 'booking', 'a practitioner’s page shows the next free time'],
  ['care-guide', 'booking', 'the result of the guide offers the next free times'],
  ['care-guide', 'messages', 'a visitor may have the result sent to them'],
  ['care-guide', 'patients', 'an address for the result is checked like a patient’s'],
  ['care-guide', 'identity', 'a member of staff signs the rules off for the clinic'],
  ['calendar', 'booking', 'staff see visits and change their status'],
  ['calendar', 'clinical-record', 'the list of today says whether a history was given'],
  ['calendar', 'identity', 'a list of visits is for the person who signed in'],
  ['calendar', 'clinic-setup', 'a new clinic’s empty day says what is still to be set up'],
  ['clinical-record', 'patients', 'a record belongs to a patient'],
  ['clinical-record', 'identity', 'who reads a record is written to the access log'],
  ['clinic-setup', 'identity', 'set-up makes the owner’s account'],
]
/** The same for the folders of src/domain. Every domain folder may use the kernel. */
const DOMAIN_EDGES = []

/** npm packages without input or output that rules may use. Node 26 brings Temporal, so there is none yet. */
const PURE_NPM = []

const TESTS = ['[.]test[.]tsx?$', '^src/ui/.*[.]examples[.]tsx$']
const typesExcepted = { dependencyTypesNot: ['type-only'] }

/** Neighbours below src/<root> don't know each other, except for the listed edges through index.ts. */
function neighbours(root, list, shared) {
  const senders = [...new Set(list.map(([from]) => from))]
  const allowedFrom = (sender) =>
    list.filter(([from]) => from === sender).map(([, to]) => `^src/${root}/${to}/index[.]ts$`)
  const listed = senders.map((sender) => ({
    name: `${root}-of-${sender}`,
    comment: `${sender} may import its own folder and the index.ts of the neighbours listed in .dependency-cruiser.mjs.`,
    severity: 'error',
    from: { path: `^src/${root}/${sender}/`, pathNot: TESTS },
    to: { path: `^src/${root}/`, pathNot: [`^src/${root}/${sender}/`, ...shared, ...allowedFrom(sender)] },
  }))
  const unlisted = {
    name: `${root}-are-islands`,
    comment:
      'This pair is not on the list in .dependency-cruiser.mjs. Add it there with its reason, or find another way.',
    severity: 'error',
    from: {
      path: `^src/${root}/([^/]+)/`,
      pathNot: [...TESTS, ...senders.map((sender) => `^src/${root}/${sender}/`)],
    },
    to: { path: `^src/${root}/`, pathNot: [`^src/${root}/$1/`, ...shared] },
  }
  return [...listed, unlisted]
}

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

export default {
  forbidden: [
    rule(
      'no-cycles',
      'Files that need each other are one file, or a third one is missing.',
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    rule(
      'domain-is-pure',
      'Rules get time, ids and data as arguments; they import nothing that acts.',
      { path: '^src/domain/', pathNot: TESTS },
      { pathNot: ['^src/domain/', ...PURE_NPM] },
    ),
    rule(
      'mapping-is-pure',
      'A FHIR mapping turns one value into another.',
      { path: '^src/fhir/map/', pathNot: TESTS },
      { pathNot: ['^src/(domain|fhir/map)/', ...PURE_NPM], ...typesExcepted },
    ),
    ...neighbours('domain', DOMAIN_EDGES, ['^src/domain/kernel/']),
    ...neighbours('features', FEATURE_EDGES, []),
    rule(
      'sql-only-in-queries-files',
      'Reviewers look for SQL in *.queries.ts.',
      {
        path: '^src/',
        pathNot: ['[.]queries[.]ts$', '^src/(db|server)/', '^src/entry[.]server[.]tsx$', ...TESTS],
      },
      { path: ['^src/db/', 'node_modules/(kysely|pg|pg-boss)/'], ...typesExcepted },
    ),
    rule(
      'queries-hold-no-decisions',
      'A queries file reads and writes rows; what they mean is decided elsewhere.',
      { path: '[.]queries[.]ts$' },
      { path: '^src/(domain|features)/', pathNot: '[.]queries[.]ts$', ...typesExcepted },
    ),
    rule(
      'ui-knows-nothing',
      'A component gets props; it knows no clinic.',
      { path: '^src/ui/' },
      { path: '^src/(features|db|server|domain|fhir|api)/' },
    ),
    rule(
      'outside-enters-by-the-front-door',
      'The API and FHIR use what a feature offers in its index.ts.',
      { path: '^src/(api|fhir)/', pathNot: TESTS },
      { path: '^src/features/', pathNot: '^src/features/[^/]+/index[.]ts$', ...typesExcepted },
    ),
    rule(
      'nothing-imports-the-server',
      'The server imports the rest. Types of the context, and route-context.ts for route modules, are what others may use.',
      { path: '^src/', pathNot: ['^src/server/', '^src/(root|entry[.]server)[.]tsx$', ...TESTS] },
      { path: '^src/server/', pathNot: '^src/server/route-context[.]ts$', ...typesExcepted },
    ),
    rule(
      'context-is-read-in-route-modules',
      'Only root.tsx, the API and the files of features/*/web read the context; use cases get it as an argument.',
      {
        path: '^src/',
        pathNot: [
          '^src/server/',
          '^src/features/[^/]+/web/',
          '^src/(root|entry[.]server)[.]tsx$',
          '^src/api/',
          ...TESTS,
        ],
      },
      { path: '^src/server/route-context[.]ts$', ...typesExcepted },
    ),
    rule(
      'app-does-not-import-tests',
      'What tests need stays with the tests.',
      { path: '^src/', pathNot: TESTS },
      { path: ['^test/', '[.]test[.]tsx?$'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^([.]react-router|build)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
