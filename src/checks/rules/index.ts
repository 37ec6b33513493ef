import { Rule } from '../rule';
import { handlerPortKnown } from './container/handler-port-known';
import { mountPathUnique } from './container/mount-path-unique';
import { mountPropagationPrivileged } from './container/mount-propagation-privileged';
import { portNameUnique } from './container/port-name-unique';
import { selectorMatchesTemplate } from './daemon-set-spec/selector-matches-template';
import { containerNameUnique } from './pod-spec/container-name-unique';
import { containerRequired } from './pod-spec/container-required';
import { hostNetworkPort } from './pod-spec/host-network-port';
import { hostPortUnique } from './pod-spec/host-port-unique';
import { volumeNameUnique } from './pod-spec/volume-name-unique';
import { updateStrategyStep } from './rolling-update-daemon-set/update-strategy-step';

/** Every rule there is. A new one is a file beside these and a line here. */
export const RULES: Rule[] = [
  selectorMatchesTemplate,
  updateStrategyStep,
  containerRequired,
  containerNameUnique,
  volumeNameUnique,
  hostPortUnique,
  hostNetworkPort,
  mountPathUnique,
  mountPropagationPrivileged,
  portNameUnique,
  handlerPortKnown,
];
