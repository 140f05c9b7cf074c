export const moment = new Date();
