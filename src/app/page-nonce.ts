/** The nonce of this page, which the server wrote and the content security policy asks of every style element. */
export function pageNonce(): string | undefined {
  const mark = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  const nonce = mark?.nonce ?? mark?.getAttribute('nonce') ?? '';
  return nonce === '' ? undefined : nonce;
}

/** Tells libraries that make style elements by themselves (the scroll lock of dialogs) which nonce to write. */
export function teachNonce(nonce: string | undefined): void {
  if (nonce !== undefined) Object.assign(globalThis, { __webpack_nonce__: nonce });
}
