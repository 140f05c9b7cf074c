const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** Writes a number below a hundred in Vietnamese words (`hai mươi mốt`), larger ones in figures. */
export function printVietnameseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const units = value % 10;
  if (tens === 0) return digits[units] ?? '';
  const head = tens === 1 ? 'mười' : `${digits[tens]} mươi`;
  return units === 0 ? head : `${head} ${unitAfterTens(units, tens)}`;
}

function unitAfterTens(units: number, tens: number): string {
  if (units === 5) return 'lăm';
  if (tens > 1 && units === 1) return 'mốt';
  if (tens > 1 && units === 4) return 'tư';
  return digits[units] ?? '';
}
