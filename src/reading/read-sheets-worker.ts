import { serveFence } from '#platform/fence/serve-fence.ts';
import type { DocumentFile } from './read-document-file.ts';
import { readSheetsFile } from './read-sheets-file.ts';

serveFence((file) => readSheetsFile(file as DocumentFile));
