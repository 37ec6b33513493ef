import { Fingerprint, effectOf } from './fingerprint';

/** `- FluentBit (restarts pods): <text> <!-- pods …, rights …, all … -->` */
const ENTRY = /^- (\w+) \(([^)]*)\): ([^]*?)\s*<!-- pods (\w+), rights (\w+), all (\w+) -->\s*$/;
const WHAT = '(what has changed, and why)';

/** What is wrong with the entries of an engine in the changelog, which come newest first and end with the one where it is new. */
export function problemsOf(changelog: string, engine: string, now: Fingerprint): string[] {
  const entries = changelog.split(/^(?=- |#|$)/m).map((text) => ENTRY.exec(text)).filter((match) => match?.[1] === engine)
    .map((match) => ({ effect: match![2], text: match![3], print: { pods: match![4], rights: match![5], all: match![6] } }));
  const [newest] = entries;
  const isRecorded = newest !== undefined && Object.entries(now).every(([part, hash]) => newest.print[part as keyof Fingerprint] === hash);
  const unrecorded = `${engine} gives other manifests than CHANGELOG.md knows of. Write as the first entry under "### Engines" of [Unreleased]:\n\n`
    + `- ${engine} (${effectOf(newest?.print, now)}): ${WHAT} <!-- pods ${now.pods}, rights ${now.rights}, all ${now.all} -->\n`;
  return [
    ...(isRecorded ? [] : [unrecorded]),
    ...entries.flatMap(({ effect, text, print }, i) => {
      const right = effectOf(entries[i + 1]?.print, print);
      return [
        ...(effect === right ? [] : [`CHANGELOG.md: - ${engine} (${effect}): ${text}: by its fingerprints that is not "${effect}", write "${right}"`]),
        ...(text.length > 10 && text !== WHAT ? [] : [`CHANGELOG.md: - ${engine} (${effect}): ${text}: write what has changed, and why`]),
      ];
    }),
  ];
}
