import { Button } from '#ui-kit/button/button.tsx';

export const routes = Button;
