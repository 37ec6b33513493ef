import { Construct } from 'constructs';
import { BadValue, reported } from '../../codec/bad-value';
import { Codec, inside } from '../../codec/codec';
import { scopeOf } from '../../daemonset/common/construct-arguments';

/*
 * Which scopes have a platform, and below which there are agents already.
 */

const PLATFORMS = new WeakMap<Construct, object>();
const WITH_AGENTS = new WeakMap<Construct, string>();

/** The platform of a construct: its own, or that of the nearest scope around it that has one. */
export function nearestPlatform(scope: Construct): object | undefined {
  const nearest = scopeOf('Platform.of', scope).node.scopes.reverse().find((construct) => PLATFORMS.has(construct));
  return nearest && PLATFORMS.get(nearest);
}

/** Gives a scope a platform. Throws when an agent below it has another, or when it has one. */
export function setPlatform(scope: Construct, platform: object, codec: Codec<any>): void {
  scopeOf('Platform.set', scope);
  reported('Platform.set:', () => {
    inside('platform', () => codec.encode(platform));
    const agent = WITH_AGENTS.get(scope);
    if (agent !== undefined) {
      throw new BadValue(`the agent "${agent}" is there already and has another platform, set this one before`).within('scope');
    }
    if (PLATFORMS.has(scope)) {
      throw new BadValue(`"${scope.node.path}" has a platform already, set one of the two`).within('scope');
    }
  });
  PLATFORMS.set(scope, platform);
}

/** Remembers that there is an agent below its scopes: none of them can get a platform any more. */
export function rememberAgent(agent: Construct): void {
  agent.node.scopes.forEach((scope) => { if (!WITH_AGENTS.has(scope)) { WITH_AGENTS.set(scope, agent.node.path); } });
}
