/** The code for one-time codes, loaded when the first of them is made or given. */
export function loadOneTimeCodes(): Promise<typeof import('./one-time-codes.ts')> {
  return import('./one-time-codes.ts');
}

/** The code for passkeys, loaded when the first of them is made or used. */
export function loadPasskeyCeremonies(): Promise<typeof import('./passkey-ceremonies.ts')> {
  return import('./passkey-ceremonies.ts');
}
