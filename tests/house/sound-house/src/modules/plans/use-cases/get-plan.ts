import { organization } from '#modules/organizations/door.ts';

export const getPlan = () => organization();
