import type { Shown } from '../contract.ts';

export const OrganizationName = ({ one }: { one: Shown }) => <b>{one.name}</b>;
