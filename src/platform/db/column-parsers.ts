import pg from 'pg';

const { INT8, DATE } = pg.types.builtins;

/**
 * How column values become JavaScript values in `query`: a `date` stays text ('2026-06-15'), because the
 * driver's default would turn it into midnight of the machine's own zone; a `bigint` becomes a number and
 * refuses to lose digits; everything else as the driver does it.
 */
export const columnParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary' && oid === DATE) return (text: string) => text;
    if (format !== 'binary' && oid === INT8) return readBigint;
    return pg.types.getTypeParser(oid, format as 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

function readBigint(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new Error(`The number ${text} is too large to be read without loss.`);
  return value;
}
