import { serveFence } from '#platform/fence/serve-fence.ts';
import { type DocumentFile, readDocumentFile } from './read-document-file.ts';

serveFence((file) => readDocumentFile(file as DocumentFile));
