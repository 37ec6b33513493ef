#!/usr/bin/env node
import { readFileSync } from 'fs';
import { join } from 'path';
import { Command } from 'commander';

const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8'));
const program = new Command('cdk8s-daemonsets').description('Tools for DaemonSets written with cdk8s-daemonsets.').version(version);

program.command('import')
  .description('writes a TypeScript program that synthesizes the objects of a manifest, with its DaemonSets as typed code')
  .argument('<file>', 'the manifest (YAML or JSON), or - for standard input')
  .option('--output <dir>', 'the folder to write main.ts into (default: the current folder; for standard input, the program is printed)')
  .option('--convert-deployments', 'turn Deployments into DaemonSets')
  .option('--force', 'overwrite main.ts if it is there')
  .action(async (file, options) => {
    const { importManifest } = await import('./import/command.js');
    process.exitCode = importManifest(file, options);
  });

// Whoever reads the program may stop before its end.
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') { process.stderr.write(`standard output: ${message}\n`); }
  process.exit(code === 'EPIPE' ? 0 : 1);
});

void program.parseAsync();
