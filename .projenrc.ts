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
  // Libraries that are not jsii modules travel inside the package.
  bundledDeps: ['commander', 'yaml'],
  devDeps: ['@types/node@^20', 'cdk8s-cli', 'cli-table3', 'fast-check'],

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
    },
  },
});

// Everything that is linted belongs to one TypeScript project.
project.eslint?.config.parserOptions && Object.assign(project.eslint.config.parserOptions, {
  projectService: undefined,
  project: './tsconfig.dev.json',
});

project.synth();
