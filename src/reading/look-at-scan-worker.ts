import { serveFence } from '#platform/fence/serve-fence.ts';
import { lookAtScan, type ScanQuestion } from './look-at-scan.ts';

serveFence((question) => lookAtScan(question as ScanQuestion));
