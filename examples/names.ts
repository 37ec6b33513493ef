import { readdirSync } from 'fs';
import { basename, dirname } from 'path';

/** The examples, each by its folder in this one: those that have a cdk8s.yaml. */
export function exampleNames(): string[] {
  return readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => basename(file) === 'cdk8s.yaml').map(dirname).sort();
}
