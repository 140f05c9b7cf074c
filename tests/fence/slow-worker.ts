import { serveFence } from '#platform/fence/serve-fence.ts';

// A worker on a machine so busy that it takes long to come to life.
await new Promise((resolve) => setTimeout(resolve, 2500));
serveFence((payload) => payload);
