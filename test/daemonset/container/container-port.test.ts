import { Protocol } from '../../../src';
import { CONTAINER_PORT } from '../../../src/daemonset/container/container-port';
import { rewritten } from '../../rewritten';

test('a port is written under the names of Kubernetes', () => {
  expect(CONTAINER_PORT.encode({ containerPort: 53, name: 'dns', protocol: Protocol.UDP, hostPort: 53, hostIp: '127.0.0.1' }))
    .toEqual({ containerPort: 53, name: 'dns', protocol: 'UDP', hostPort: 53, hostIP: '127.0.0.1' });
});

test('a port without more stays without more', () => {
  expect(CONTAINER_PORT.encode({ containerPort: 9100 })).toEqual({ containerPort: 9100 });
});

test.each([
  [{ containerPort: 0 }, /containerPort: 0 is not a whole number from 1 to 65535/],
  [{ containerPort: 65536 }, /containerPort: 65536 is not/],
  [{ containerPort: 80, hostPort: 65536 }, /hostPort: 65536 is not a whole number from 0 to 65535/],
  [{ containerPort: 80, name: 'Metrics' }, /name: "Metrics" is not a port name, write/],
  [{ containerPort: 80, name: '9100' }, /name: "9100" is not a port name/],
  [{ containerPort: 80, protocol: 'tcp' as Protocol }, /protocol: "tcp" is not a Protocol, write one of "TCP", "UDP", "SCTP"/],
])('%j is refused', (port, message) => {
  expect(() => CONTAINER_PORT.encode(port)).toThrow(message);
});

test.each([
  [{ containerPort: 1 }],
  [{ containerPort: 65535, name: 'a', protocol: 'TCP', hostPort: 0 }],
  [{ containerPort: 53, name: '', protocol: 'UDP', hostPort: 53, hostIP: '::1' }],
  [{ containerPort: 9999, protocol: 'SCTP', hostIP: '' }],
])('%j is written by a program', (json) => {
  expect(rewritten(CONTAINER_PORT, json)).toEqual(json);
});
