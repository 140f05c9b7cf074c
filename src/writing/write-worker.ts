import { serveFence } from '#platform/fence/serve-fence.ts';
import { writeDocument } from './write-document.ts';
import type { WritingJob } from './written-format.ts';

serveFence((job) => writeDocument(job as WritingJob));
