/** Writes docs/checks.md from the rules. */
import { writeFileSync } from 'fs';
import { CHECKS_DOC, checksDoc } from '../test/checks/checks-doc';

writeFileSync(CHECKS_DOC, checksDoc());
