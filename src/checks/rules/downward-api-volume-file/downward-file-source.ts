import { oneOfProblems } from '../../one-of';
import { problemIf, Rule } from '../../rule';

export const downwardFileSource: Rule<'DownwardAPIVolumeFile'> = {
  id: 'downward-file-source',
  summary: 'A file about the pod holds a field of it or a resource of a named container',
  severity: 'error',
  verdict: 'api-server',
  about: 'DownwardAPIVolumeFile',
  find: (file) => [
    ...oneOfProblems({ ...file }, ['fieldRef', 'resourceFieldRef'], 'source'),
    ...problemIf(file.resourceFieldRef !== undefined && !file.resourceFieldRef.containerName, 'resourceFieldRef.containerName',
      () => 'it is missing, write the name of the container: a volume belongs to none'),
  ],
};
