export { shown } from '../manifest/shown';

/**
 * A value that Kubernetes would not take.
 *
 * Thrown by codecs deep inside a structure; each level that it passes on its way up adds the name of its field, so that
 * the whole path costs nothing unless there is something to report.
 */
export class BadValue extends Error {
  private path = '';

  constructor(private readonly problem: string) {
    super(problem);
  }

  /** Adds the field (`ports`) or position (`[0]`) in which this value stood. */
  public within(field: string): this {
    const separator = this.path === '' || this.path.startsWith('[') ? '' : '.';
    this.path = `${field}${separator}${this.path}`;
    this.message = `${this.path}: ${this.problem}`;
    return this;
  }
}

/**
 * Runs `work` and turns a bad value into an error that names where it was given.
 *
 * @param owner the construct (`[chart/agent]`) or the factory (`Toleration.exists`)
 */
export function reported<T>(owner: string, work: () => T): T {
  try {
    return work();
  } catch (e) {
    if (e instanceof BadValue) {
      throw new Error(`${owner} ${e.message}`);
    }
    throw e;
  }
}
