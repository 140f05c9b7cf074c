import { z } from 'zod';

export const getPlan = () => z.string();
