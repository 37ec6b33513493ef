import { cdk8s, javascript } from 'projen';

const project = new cdk8s.ConstructLibraryCdk8s({
  name: 'cdk8s-daemonsets',
  description: 'Typed constructs that run node agents on Kubernetes as complete, correct DaemonSets',
  keywords: ['kubernetes', 'daemonset', 'node-agent', 'log-collector', 'node-exporter', 'cni', 'fluent-bit', 'flannel', 'kube-proxy'],
  author: 'The cdk8s-daemonsets authors',
  authorAddress: 'cdk8s-daemonsets@example.com',
  repositoryUrl: 'https://github.com/cdk8s-daemonsets/cdk8s-daemonsets.git',
  license: 'Apache-2.0',
  copyrightOwner: 'The cdk8s-daemonsets authors',
  copyrightPeriod: '2026',
  stability: 'experimental',
  defaultReleaseBranch: 'main',

  packageManager: javascript.NodePackageManager.NPM,
  projenrcTs: true,
  tsconfigDevFile: 'tsconfig.dev.json',
  minNodeVersion: '20.0.0',
  jsiiVersion: '~6.0.0',
  typescriptVersion: '~5.9.0',
  constructsVersion: '10.8.1',
  cdk8sVersion: '2.70.106',
  peerDeps: ['cdk8s-plus-27@^2.9.5'],
  bin: { 'cdk8s-daemonsets': 'lib/cli/main.js' },
  // Libraries that are not jsii modules travel inside the package.
  bundledDeps: ['commander', 'yaml'],
  devDeps: ['@types/node@^20', 'cdk8s-cli', 'cli-table3', 'esbuild', 'fast-check'],

  // Where the package goes in each language; publishing itself is set up with the first release.
  publishToPypi: { distName: 'cdk8s-daemonsets', module: 'cdk8s_daemonsets' },
  publishToMaven: {
    javaPackage: 'io.github.cdk8sdaemonsets',
    mavenGroupId: 'io.github.cdk8sdaemonsets',
    mavenArtifactId: 'cdk8s-daemonsets',
  },
  publishToGo: { moduleName: 'github.com/cdk8s-daemonsets/cdk8s-daemonsets-go' },
  publishToNuget: { dotNetNamespace: 'Cdk8sDaemonsets', packageId: 'Cdk8sDaemonsets' },
  github: false,
  release: false,
  depsUpgrade: false,

  docgenFilePath: 'API.md',
  jestOptions: {
    // A test run never rewrites what it checks: `npx projen test:update` does, on purpose.
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    jestConfig: {
      // Examples and tests import the package by its name, as a user would.
      moduleNameMapper: { '^cdk8s-daemonsets$': '<rootDir>/src' },
      setupFiles: ['<rootDir>/test/seed.ts'],
      // `npx projen test --coverage` measures it.
      collectCoverage: false,
      // Jest leaves a core free otherwise, which of two is half.
      maxWorkers: '100%',
      modulePathIgnorePatterns: ['<rootDir>/dist/'],
    },
  },
  tsconfigDev: {
    compilerOptions: { paths: { 'cdk8s-daemonsets': ['./src/index.ts'] } },
    include: ['.projenrc.ts'],
    exclude: ['lib', 'dist', 'benchmarks/out'],
  },
  typecheckTests: true,
  eslintOptions: {
    dirs: ['src'],
    devdirs: ['test', 'examples', 'benchmarks', 'conformance'],
    // Everything that is linted belongs to one TypeScript project.
    tsconfigPath: './tsconfig.dev.json',
    projectService: false,
    // A test changes no file: `npx projen eslint --fix` does, on purpose.
    commandOptions: { fix: false },
  },
  gitignore: ['/benchmarks/out/', '.jsii.tabl.json'],
});

// There the package's own name stands among the others, as in an app.
project.eslint!.addOverride({ files: ['examples/**', 'benchmarks/**', 'conformance/**'], rules: { 'import/order': 'off' } });

project.npmignore?.exclude('/.ci/', '/benchmarks/', '/conformance/', '/docs/', '/examples/', '.jsii.tabl.json');

// What can be imported. The name also leads the examples to the package itself.
project.package.addField('exports', {
  '.': './lib/index.js',
  './package.json': './package.json',
  './.jsii': './.jsii',
});

// `containerPort` of a `ContainerPort` is Kubernetes' own name; C# has another for the struct.
project.compileTask.reset('jsii --silence-warnings=reserved-word --silence-warnings=member-name-conflicts-with-type-name');
// An app loads the bundle of what it uses, not the files of every agent there is.
project.compileTask.exec('ts-node --transpile-only projenrc/bundle.ts');

const docs = project.addTask('docs', {
  description: 'Write docs/checks.md from the rules',
  exec: 'ts-node --transpile-only projenrc/checks-doc.ts',
});
project.tasks.tryFind('post-compile')!.spawn(docs);

// Snippets in the README and in doc comments compile. (Those in docs are compiled by a test.)
project.tasks.tryFind('post-compile')!.exec('jsii-rosetta extract --strict');

// Node 20 is supported, and jsii need not warn about it at every step.
project.tasks.addEnvironment('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');

// What takes seconds comes first, so that a mistake in the rules and the schema is seen at once; all tests come last, so that a run
// ends with their results. Some of them read what the compiler writes.
const test = project.testTask;
test.removeStep(test.steps.length - 1);
test.prependSpawn(project.eslint!.eslintTask);
test.prependSpawn(project.compileTask);
test.prependExec('jest --reporters=default --ci test/checks test/manifest', { name: 'The fastest tests first' });

project.addTask('test:long', {
  description: 'Run the tests that take minutes, test/**/*.long.ts: properties over many draws, and the package in an empty folder',
  env: { JEST_JUNIT_OUTPUT_NAME: 'junit-long.xml' },
  steps: [
    { spawn: 'compile' },
    { spawn: 'package:js' },
    { exec: 'jest --testMatch "<rootDir>/test/**/*.long.ts" --ci', receiveArgs: true },
  ],
});

project.tasks.tryFind('package:js')!.prependExec('ts-node --transpile-only projenrc/check-compiled.ts');

// A build packages for npm only: the other languages need toolchains of their own, see `npx projen package-all`.
project.packageTask.reset();
project.packageTask.spawn(project.tasks.tryFind('package:js')!);

project.addTask('examples', {
  description: 'Compile, and synthesize every example into its own folder',
  steps: [
    // The compiler is heard only when it fails, and with --json, the standard output is nothing but JSON.
    { exec: 'ts-node --transpile-only projenrc/quietly.ts projen compile' },
    { exec: 'ts-node --transpile-only examples/synth.ts', receiveArgs: true },
  ],
});

project.addTask('conformance:python', {
  description: 'Compile, and hold what Python gives through jsii against what TypeScript gives; it needs python3 and a package index',
  steps: [
    { exec: 'ts-node --transpile-only projenrc/quietly.ts projen compile' },
    { exec: 'ts-node --transpile-only conformance/python/run.ts' },
  ],
});

project.addTask('benchmark', {
  description: 'Compile, and measure speed and memory beside cdk8s-plus and plain objects',
  steps: [
    { exec: 'projen compile >&2' },
    { exec: 'tsc --project benchmarks/tsconfig.json' },
    { exec: 'node benchmarks/out/run.js', receiveArgs: true },
  ],
});

project.synth();
