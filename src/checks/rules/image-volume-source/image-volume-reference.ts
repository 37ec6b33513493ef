import { problemIf, Rule } from '../../rule';

export const imageVolumeReference: Rule<'ImageVolumeSource'> = {
  id: 'image-volume-reference',
  summary: 'A volume of an image says which',
  severity: 'error',
  verdict: 'api-server',
  since: '1.37',
  about: 'ImageVolumeSource',
  find: ({ reference }) => problemIf(!reference, 'reference', () => 'is missing, write the image such as "registry.example.com/data:1.0"'),
};
