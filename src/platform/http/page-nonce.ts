/** Stands in a built page where the nonce of each answer goes; Vite writes it when told so by `html.cspNonce`. */
export const PAGE_NONCE_PLACEHOLDER = 'NHIPCAU_PAGE_NONCE';
