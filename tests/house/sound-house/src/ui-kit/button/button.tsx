import { parseDay } from '#kernel/time/parse-day.ts';

export const Button = () => <button type="button">{String(parseDay(''))}</button>;
