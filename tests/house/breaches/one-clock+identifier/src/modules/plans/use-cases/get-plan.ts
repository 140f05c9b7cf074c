export const getPlan = () => crypto.randomUUID();
