export const readFile = () => 0;
