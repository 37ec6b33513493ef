import { HttpScheme, Probe } from '../../../src';
import { PROBE } from '../../../src/daemonset/container/probe';
import { programWith } from '../../evaluate';
import { rewritten } from '../../rewritten';

const json = (probe: Probe) => PROBE.encode(probe);

test('a command is written with when it runs', () => {
  expect(json(Probe.exec(['cat', '/tmp/ready'], { initialDelaySeconds: 0, periodSeconds: 5 })))
    .toEqual({ exec: { command: ['cat', '/tmp/ready'] }, initialDelaySeconds: 0, periodSeconds: 5 });
});

test('an HTTP request goes to a named port, or to a number', () => {
  expect(json(Probe.httpGet('/healthz', { port: 'metrics' }))).toEqual({ httpGet: { path: '/healthz', port: 'metrics' } });
  expect(json(Probe.httpGet('/healthz', { port: '9100' }))).toEqual({ httpGet: { path: '/healthz', port: 9100 } });
});

test('an HTTP request is written with all that it has', () => {
  expect(json(Probe.httpGet('/', {
    port: '443', scheme: HttpScheme.HTTPS, host: '127.0.0.1', httpHeaders: [{ name: 'X-Probe', value: '' }], failureThreshold: 6,
  }))).toEqual({
    httpGet: { path: '/', port: 443, scheme: 'HTTPS', host: '127.0.0.1', httpHeaders: [{ name: 'X-Probe', value: '' }] }, failureThreshold: 6,
  });
});

test('TCP and gRPC have their ports', () => {
  expect(json(Probe.tcpSocket({ port: 'bgp' }))).toEqual({ tcpSocket: { port: 'bgp' } });
  expect(json(Probe.grpc({ port: 9090, service: '' }))).toEqual({ grpc: { port: 9090, service: '' } });
});

test.each([
  [() => Probe.exec([]), /Probe\.exec: command: \[\] is empty/],
  [() => Probe.exec(['a'], { periodSeconds: -1 }), /Probe\.exec: periodSeconds: -1 is not a whole number from 0/],
  [() => Probe.exec(['a'], { terminationGracePeriodSeconds: 0 }), /terminationGracePeriodSeconds: 0 is not a whole number from 1/],
  [() => Probe.httpGet('/', { port: '0' }), /Probe\.httpGet: port: "0" is not a port/],
  [() => Probe.httpGet('/', { port: 'not a port' }), /Probe\.httpGet: port: "not a port" is not a port, write the name/],
  [() => Probe.httpGet('/', { port: '1', httpHeaders: [{ name: 'X_Probe', value: '' }] }), /httpHeaders\[0\]\.name: "X_Probe" is not the name of a header/],
  [() => Probe.tcpSocket({ port: '65536' }), /Probe\.tcpSocket: port: "65536" is not a port/],
  [() => Probe.grpc({ port: 0 }), /Probe\.grpc: port: 0 is not a whole number/],
])('what an API server refuses is refused: %s', (make, message) => {
  expect(make).toThrow(message);
});

const OPTIONS = {
  initialDelaySeconds: 0, periodSeconds: 1, timeoutSeconds: 2, successThreshold: 3, failureThreshold: 4, terminationGracePeriodSeconds: 5,
};

test.each([
  [{ exec: { command: ['a', ''] } }, 'Probe.exec'],
  [{ exec: { command: ['a'] }, ...OPTIONS }, 'Probe.exec'],
  [{ httpGet: { path: '', port: 'http' } }, 'Probe.httpGet'],
  [{ httpGet: { path: '/', port: 1, scheme: 'HTTP', host: '', httpHeaders: [] }, ...OPTIONS }, 'Probe.httpGet'],
  [{ httpGet: { path: '/', port: 1, scheme: 'HTTPS', host: 'h', httpHeaders: [{ name: 'A', value: 'b' }] } }, 'Probe.httpGet'],
  [{ tcpSocket: { port: 65535 } }, 'Probe.tcpSocket'],
  [{ tcpSocket: { port: 'a', host: 'h' }, ...OPTIONS }, 'Probe.tcpSocket'],
  [{ grpc: { port: 1 } }, 'Probe.grpc'],
  [{ grpc: { port: 1, service: 's' }, ...OPTIONS }, 'Probe.grpc'],
])('%j is written by a program', (original, callee) => {
  expect(PROBE.express(original, programWith())).toMatchObject({ callee });
  expect(rewritten(PROBE, original)).toEqual(original);
});

test('the path that Kubernetes sets by default is written out', () => {
  expect(rewritten(PROBE, { httpGet: { port: 80 } })).toEqual({ httpGet: { path: '/', port: 80 } });
});

test('a probe without a handler, or with two, has no expression', () => {
  expect(() => PROBE.express({ periodSeconds: 1 }, programWith())).toThrow(/no Probe for {"periodSeconds":1}/);
  expect(() => PROBE.express({ exec: { command: ['a'] }, grpc: { port: 1 } }, programWith())).toThrow(/no Probe for/);
});
