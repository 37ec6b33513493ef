import { readFileSync, readdirSync } from 'fs';
import { join } from 'path';

export const ROOT = join(__dirname, '..');

/** A piece of code in a Markdown file. */
export interface Snippet {
  /** Where it stands: `docs/agents.md:12`. */
  readonly place: string;
  readonly language: string;
  readonly code: string;
}

/** The Markdown files that users read. */
export const GUIDES = ['README.md', 'CONTRIBUTING.md', ...readdirSync(join(ROOT, 'docs')).sort().map((name) => `docs/${name}`)];

/** The pieces of code of a Markdown file. */
export function snippetsOf(file: string): Snippet[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(/^```(.*)\n([^]*?)^```$/gm)].map(({ index, 1: language, 2: code }) => ({
    place: `${file}:${text.slice(0, index).split('\n').length + 1}`, language, code,
  }));
}
