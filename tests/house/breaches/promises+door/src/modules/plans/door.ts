export const plan = () => 0;
