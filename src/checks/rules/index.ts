import { containerNameUnique } from './container-name-unique';
import { containerRequired } from './container-required';
import { handlerPortKnown } from './handler-port-known';
import { hostNetworkPort } from './host-network-port';
import { hostPortUnique } from './host-port-unique';
import { mountPathUnique } from './mount-path-unique';
import { mountPropagationPrivileged } from './mount-propagation-privileged';
import { portNameUnique } from './port-name-unique';
import { selectorMatchesTemplate } from './selector-matches-template';
import { updateStrategyStep } from './update-strategy-step';
import { volumeNameUnique } from './volume-name-unique';
import { Rule } from '../finding';

/** Every rule there is. A new one is a file beside this one and a line here. */
export const RULES: Rule[] = [
  selectorMatchesTemplate,
  updateStrategyStep,
  containerRequired,
  containerNameUnique,
  volumeNameUnique,
  mountPathUnique,
  mountPropagationPrivileged,
  portNameUnique,
  hostPortUnique,
  hostNetworkPort,
  handlerPortKnown,
];
