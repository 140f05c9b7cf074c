import '#ui-kit/tokens/fonts.ts';
import '#ui-kit/tokens/kit-styles.ts';
import { createRoot } from 'react-dom/client';
import { Application } from './application.tsx';
import { showChosenLook } from './chosen-look.ts';
import { fillSlots } from './fill-slots.ts';
import { pageNonce, teachNonce } from './page-nonce.ts';

const nonce = pageNonce();
teachNonce(nonce);
showChosenLook();
fillSlots();

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element #root to draw into.');
createRoot(root).render(<Application nonce={nonce} />);
