export * from './gone.ts';
