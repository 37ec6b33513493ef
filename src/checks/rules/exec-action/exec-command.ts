import { problemIf, Rule } from '../../rule';

export const execCommand: Rule<'ExecAction'> = {
  id: 'exec-command',
  summary: 'A command has at least one word',
  severity: 'error',
  verdict: 'api-server',
  about: 'ExecAction',
  find: ({ command = [] }) => problemIf(command.length === 0, 'command', () => '[] is empty, give at least one'),
};
