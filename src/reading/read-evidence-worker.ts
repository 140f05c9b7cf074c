import { serveFence } from '#platform/fence/serve-fence.ts';
import type { DocumentFile } from './read-document-file.ts';
import { readEvidenceFile } from './read-evidence-file.ts';

serveFence((file) => readEvidenceFile(file as DocumentFile));
