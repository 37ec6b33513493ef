/** The parts of a duration of Prometheus, from the longest on, in milliseconds. */
const UNITS: [unit: string, milliseconds: number][] = [
  ['y', 31536000000], ['w', 604800000], ['d', 86400000], ['h', 3600000], ['m', 60000], ['s', 1000], ['ms', 1],
];
const DURATION = new RegExp(`^(?:0|${UNITS.map(([unit]) => `(?:(\\d+)${unit})?`).join('')})$`);

/** Whether text is a duration of Prometheus, such as `1m30s`. */
export function isPrometheusDuration(text: string): boolean {
  return text !== '' && DURATION.test(text);
}

/** How long a duration of Prometheus is. */
export function millisecondsOf(duration: string): number {
  const parts = DURATION.exec(duration)!.slice(1);
  return parts.reduce((sum, part, i) => sum + Number(part ?? 0) * UNITS[i][1], 0);
}
