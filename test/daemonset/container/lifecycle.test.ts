import { HttpScheme, LifecycleHandler } from '../../../src';
import { LIFECYCLE } from '../../../src/daemonset/container/lifecycle';
import { LIFECYCLE_HANDLER } from '../../../src/daemonset/container/lifecycle-handler';
import { programWith } from '../../evaluate';
import { rewritten } from '../../rewritten';

test('handlers stand before and after the life of a container', () => {
  expect(LIFECYCLE.encode({
    postStart: LifecycleHandler.exec(['sh', '-c', 'touch /tmp/started']),
    preStop: LifecycleHandler.httpGet('/drain', { port: 'admin', scheme: HttpScheme.HTTPS }),
    stopSignal: 'SIGQUIT',
  })).toEqual({
    postStart: { exec: { command: ['sh', '-c', 'touch /tmp/started'] } },
    preStop: { httpGet: { path: '/drain', port: 'admin', scheme: 'HTTPS' } },
    stopSignal: 'SIGQUIT',
  });
});

test('sleeping for no time is written', () => {
  expect(LIFECYCLE_HANDLER.encode(LifecycleHandler.sleep(0))).toEqual({ sleep: { seconds: 0 } });
});

test.each([
  [() => LifecycleHandler.exec([]), /LifecycleHandler\.exec: command: \[\] is empty/],
  [() => LifecycleHandler.sleep(-1), /LifecycleHandler\.sleep: seconds: -1 is not a whole number from 0/],
  [() => LifecycleHandler.tcpSocket({ port: '' }), /LifecycleHandler\.tcpSocket: port: "" is not a port/],
  [() => LifecycleHandler.httpGet('/', { port: '70000' }), /LifecycleHandler\.httpGet: port: "70000" is not a port/],
  [() => LIFECYCLE.encode({ stopSignal: 'TERM' }), /stopSignal: "TERM" is not a signal, write its name such as "SIGTERM"/],
])('what an API server refuses is refused: %s', (make, message) => {
  expect(make).toThrow(message);
});

test.each([
  [{}],
  [{ postStart: { exec: { command: ['a'] } }, preStop: { sleep: { seconds: 5 } }, stopSignal: 'SIGTERM' }],
  [{ postStart: { httpGet: { path: '/', port: 1, scheme: 'HTTP', host: 'h', httpHeaders: [{ name: 'A', value: 'b' }] } } }],
  [{ preStop: { tcpSocket: { port: 'a', host: 'h' } }, stopSignal: 'SIGRTMIN+1' }],
])('%j is written by a program', (json) => {
  expect(rewritten(LIFECYCLE, json)).toEqual(json);
});

test('a handler that is none has no expression', () => {
  expect(() => LIFECYCLE.express({ preStop: {} }, programWith())).toThrow(/no LifecycleHandler for {}/);
});
