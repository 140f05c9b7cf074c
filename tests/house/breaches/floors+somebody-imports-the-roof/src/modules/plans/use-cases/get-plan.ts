import { server } from '../../../start/server.ts';

export const getPlan = () => server;
