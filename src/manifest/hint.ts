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
export function nearestTo(unknown: string, known: readonly string[]): string | undefined {
  const wanted = unknown.toLowerCase();
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(unknown.length / 3)) + 1;
  for (const name of known) {
    const distance = edits(wanted, name.toLowerCase());
    if (distance < least) { [nearest, least] = [name, distance]; }
  }
  return nearest;
}

/** How many letters have to be changed, added, left out or swapped with the next to make one text of another. */
function edits(from: string, to: string): number {
  const rows = [Array.from({ length: to.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= from.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      rows[i][j] = Math.min(
        rows[i][j - 1] + 1, rows[i - 1][j] + 1, rows[i - 1][j - 1] + (same ? 0 : 1), swapped ? rows[i - 2][j - 2] + 1 : Infinity,
      );
    }
  }
  return rows[from.length][to.length];
}
