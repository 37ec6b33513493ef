/*
 * What somebody may have meant who wrote a name that there is not.
 */

/** The end of a message about an unknown name: the known one that is nearest, or all that there are. */
export function hint(unknown: string, known: readonly string[]): string {
  const nearest = nearestTo(unknown, known);
  if (nearest !== undefined) { return `did you mean ${nearest}?`; }
  return known.length > 0 ? `there is ${known.slice(0, 12).join(', ')}${known.length > 12 ? ', …' : ''}` : 'there are none';
}

/** The known name that differs least from an unknown one: in case, or in at most a third of its letters. */
function nearestTo(unknown: string, known: readonly string[]): string | undefined {
  const wanted = unknown.toLowerCase();
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(unknown.length / 3)) + 1;
  for (const name of known) {
    const distance = edits(wanted, name.toLowerCase());
    if (distance < least) { [nearest, least] = [name, distance]; }
  }
  return nearest;
}

/** How many letters have to be changed, added or left out to make one text of another. */
function edits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (let j = 0; j < to.length; j++) {
      next.push(Math.min(next[j] + 1, row[j + 1] + 1, row[j] + (letter === to[j] ? 0 : 1)));
    }
    row = next;
  }
  return row[to.length];
}
