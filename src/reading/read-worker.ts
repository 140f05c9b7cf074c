import { serveFence } from '#platform/fence/serve-fence.ts';
import { printDocumentFile } from './print-document-file.ts';
import { readDocumentFile } from './read-document-file.ts';
import type { ReadingJob } from './reading-job.ts';

serveFence((payload) => {
  const { file, print } = payload as ReadingJob;
  return print === null ? readDocumentFile(file) : printDocumentFile(file, print);
});
