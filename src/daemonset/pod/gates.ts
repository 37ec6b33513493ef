import { list } from '../../codec/codec';
import { dnsSubdomain, qualifiedName } from '../../codec/formats';
import { wrapped } from '../../codec/struct';

/*
 * Fields of a pod that Kubernetes wraps in objects of one field each, and that are plain text here.
 */

/** @internal */
export const READINESS_GATES = list(wrapped('conditionType', qualifiedName));

/** @internal */
export const SCHEDULING_GATES = list(wrapped('name', qualifiedName));

/** @internal */
export const SCHEDULING_GROUP = wrapped('podGroupName', dnsSubdomain);
