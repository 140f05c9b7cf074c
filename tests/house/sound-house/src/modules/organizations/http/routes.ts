import { shape } from '../contract.ts';
import { organization } from '../door.ts';

export const routes = { shape, organization };
