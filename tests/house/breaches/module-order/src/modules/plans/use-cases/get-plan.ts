export const getPlan = () => 0;
