import { problemIf, Rule } from '../../rule';

/** A command has words. */
export const execCommand: Rule<'ExecAction'> = {
  id: 'exec-command',
  severity: 'error',
  verdict: 'api-server',
  about: 'ExecAction',
  find: ({ command = [] }) => problemIf(command.length === 0, 'command', () => '[] is empty, give at least one'),
};
