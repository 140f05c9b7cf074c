import fc from 'fast-check';

export const now = () => fc.sample(fc.date(), 1);
