import { moment } from './clock.test.ts';

export const now = () => moment;
