/**
 * The same image in another registry, under the path that it has in its own: `quay.io/prometheus/node-exporter:v1` in
 * `registry.example.com/mirror` is `registry.example.com/mirror/prometheus/node-exporter:v1`.
 */
export function mirrored(image: string, registry: string): string {
  const [first, ...rest] = image.split('/');
  // As container runtimes tell a registry from the beginning of a path.
  const isRegistry = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
  return `${registry}/${isRegistry ? rest.join('/') : image}`;
}
