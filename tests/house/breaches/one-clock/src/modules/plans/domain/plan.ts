export const isLate = (day: Date) => day < new Date();
