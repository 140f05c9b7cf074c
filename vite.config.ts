import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { PAGE_NONCE_PLACEHOLDER } from './src/platform/http/page-nonce.ts';

/** The staff application: built into dist/app, served below /app/ with a nonce of its own for each page. */
export default defineConfig({
  root: fileURLToPath(new URL('./src/app', import.meta.url)),
  base: '/app/',
  plugins: [react()],
  html: { cspNonce: PAGE_NONCE_PLACEHOLDER },
  build: {
    outDir: fileURLToPath(new URL('./dist/app', import.meta.url)),
    emptyOutDir: true,
    // The oldest browser on Windows 7 machines, of which offices still have many.
    target: 'chrome109',
    // The content security policy lets in no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    // The page behind a reply link is one of its own: a telephone on a slow line fetches nothing of the staff's.
    rolldownOptions: {
      input: ['index', 'reply'].map((page) =>
        fileURLToPath(new URL(`./src/app/${page}.html`, import.meta.url)),
      ),
    },
  },
  server: { proxy: { '/api': 'http://localhost:8080' } },
});
