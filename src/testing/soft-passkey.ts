import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** What the server asks a browser (WebAuthn options as JSON), as far as a passkey reads it. */
export interface PasskeyQuestion {
  readonly challenge: string;
  readonly rp?: { readonly id: string };
  readonly rpId?: string;
  readonly user?: { readonly id: string };
}

/** What may be wrong with an answer, for tests that attack. */
export interface PasskeyFaults {
  readonly origin?: string;
  /** False: the person was there, and neither finger nor PIN was asked. */
  readonly verified?: boolean;
  readonly userHandle?: string;
}

/** A passkey in memory, as a phone or a security key would hold it. */
export interface SoftPasskey {
  /** Answers the question of a server that wants a new passkey. */
  make(question: PasskeyQuestion, faults?: PasskeyFaults): object;
  /** Answers the question of a server that somebody signs in to. */
  use(question: PasskeyQuestion, faults?: PasskeyFaults): object;
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_KEY = 0x40;

/** Makes a passkey for the site at `origin`: one key on P-256, a counter, no word on its maker. */
export function makeSoftPasskey(origin: string): SoftPasskey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  let counter = 0;
  let handle = '';
  const head = (site: string, flags: number): Buffer => {
    counter += 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(Buffer.from(site)), Buffer.from([flags]), count]);
  };
  const envelope = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' };
  const flagsOf = ({ verified = true }: PasskeyFaults) => PRESENT | (verified ? VERIFIED : 0);
  return {
    make: (question, faults = {}) => {
      handle = question.user?.id ?? '';
      const key = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey(publicKey)]);
      const data = Buffer.concat([head(question.rp?.id ?? '', flagsOf(faults) | WITH_KEY), key]);
      const client = clientData('webauthn.create', question, faults.origin ?? origin);
      const response = {
        clientDataJSON: client.toString('base64url'),
        attestationObject: attest(data).toString('base64url'),
        transports: ['internal'],
      };
      return { ...envelope, response, clientExtensionResults: {} };
    },
    use: (question, faults = {}) => {
      const data = head(question.rpId ?? '', flagsOf(faults));
      const client = clientData('webauthn.get', question, faults.origin ?? origin);
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
      const response = {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
        userHandle: faults.userHandle ?? handle,
      };
      return { ...envelope, response, clientExtensionResults: {} };
    },
  };
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function clientData(type: string, { challenge }: PasskeyQuestion, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

/** The public key as COSE writes it: {1: 2, 3: -7, -1: 1, -2: x, -3: y}. */
function coseKey(publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  return Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ]);
}

/** {fmt: "none", attStmt: {}, authData} in CBOR. */
function attest(data: Buffer): Buffer {
  const length = Buffer.from([0x58, data.length]);
  const text = (words: string) => Buffer.concat([Buffer.from([0x60 + words.length]), Buffer.from(words)]);
  return Buffer.concat([
    Buffer.from([0xa3]),
    text('fmt'),
    text('none'),
    text('attStmt'),
    Buffer.from([0xa0]),
    text('authData'),
    length,
    data,
  ]);
}
