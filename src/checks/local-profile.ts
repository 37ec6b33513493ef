import { Problem, problemIf } from './rule';
import { shown } from '../manifest/shown';

/** What is wrong with a security profile: one of the node has a name, and no other has. */
export function localProfileProblems({ type, localhostProfile }: { readonly type?: string; readonly localhostProfile?: string }): Problem[] {
  return type === 'Localhost'
    ? problemIf(localhostProfile === undefined, 'localhostProfile', () => 'it is missing, write the profile of the node that is meant')
    : problemIf(localhostProfile !== undefined, 'localhostProfile', () => `${shown(localhostProfile)} goes with type Localhost only, leave it out`);
}
