import '#ui-kit/tokens/tokens.css';
import { createRoot } from 'react-dom/client';
import { ReplyPage } from '#modules/records/screens/reply/reply-page.tsx';
import { showChosenLook } from './chosen-look.ts';

showChosenLook();

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element #root to draw into.');
createRoot(root).render(<ReplyPage />);
