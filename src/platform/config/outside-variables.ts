import { z } from 'zod';

/** How letters go out. */
export interface MailConfig {
  /** Host, port, user and password of the mail server in one address: `smtp://` or `smtps://`. */
  readonly url: string;
  /** The sender that people see: `Nhịp Cầu <nhipcau@songhien.example>`. */
  readonly from: string;
  /** Whether a line that cannot be encrypted is refused: always, but for a host on this machine or `?tls=no`. */
  readonly requireTls: boolean;
}

/** Who else may say who somebody is. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The name on the button of the sign-in page. */
  readonly name: string;
}

/** What the administrator decides about the doors to the outside. */
export interface OutsideConfig {
  /** Null: letters stay in the house and are copied by hand. */
  readonly mail: MailConfig | null;
  /** Null: nobody else is asked. */
  readonly oidc: OidcConfig | null;
  /** The address under which staff reach the server, without a closing slash; null: taken from each request. */
  readonly publicOrigin: string | null;
  /** True when STAFF_ORIGIN was given: requests under any other host name than it and the portal's are refused. */
  readonly namedHosts: boolean;
  /** The address of the public pages; null while they have none of their own. */
  readonly portalOrigin: string | null;
}

const origin = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin);

/** The variables of the outside doors, as parts of the schema of all variables. */
export const OUTSIDE_VARIABLES = {
  STAFF_ORIGIN: origin.optional(),
  PORTAL_ORIGIN: z.literal('none').or(origin).optional(),
  PUBLIC_ORIGIN: origin.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, hostname: /^.+$/ }).optional(),
  MAIL_FROM: z
    .string()
    .max(320)
    .regex(/^(?:[^<>@"\r\n]*<[^<>\s@]+@[^<>\s@]+>|[^<>\s@"]+@[^<>\s@"]+)$/)
    .optional(),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .refine((text) => isEncrypted(text) || isLocalHost(new URL(text).hostname))
    .optional(),
  OIDC_CLIENT_ID: z.string().max(500).optional(),
  OIDC_CLIENT_SECRET: z.string().max(2000).optional(),
  OIDC_NAME: z.string().normalize('NFC').max(60).optional(),
};

const outside = z.object(OUTSIDE_VARIABLES);

/** The variables of the outside doors once each has been read. */
export type OutsideVariables = z.infer<typeof outside>;

/** The names of the variables that are wrong beside each other, each once; empty when all fit. */
export function listMisfits(values: OutsideVariables): (keyof OutsideVariables)[] {
  const misfits = [...misfitsOfMail(values), ...misfitsOfProvider(values), ...misfitsOfHosts(values)];
  return [...new Set(misfits)];
}

/** Puts variables that fit together into what the house goes by. */
export function readOutside(values: OutsideVariables): OutsideConfig {
  const { SMTP_URL, MAIL_FROM, PORTAL_ORIGIN } = values;
  return {
    mail:
      SMTP_URL === undefined || MAIL_FROM === undefined
        ? null
        : { url: SMTP_URL, from: MAIL_FROM.normalize('NFC'), requireTls: requiresTls(SMTP_URL) },
    oidc: readProvider(values),
    publicOrigin: values.STAFF_ORIGIN ?? values.PUBLIC_ORIGIN ?? null,
    namedHosts: values.STAFF_ORIGIN !== undefined,
    portalOrigin: PORTAL_ORIGIN === undefined || PORTAL_ORIGIN === 'none' ? null : PORTAL_ORIGIN,
  };
}

/** Whether a host name leads to this machine, where nobody can listen in. */
export function isLocalHost(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    /^127(?:\.\d{1,3}){3}$/.test(hostname) ||
    hostname === '[::1]' ||
    hostname === '::1'
  );
}

function misfitsOfMail({ SMTP_URL, MAIL_FROM }: OutsideVariables): (keyof OutsideVariables)[] {
  if (SMTP_URL === undefined) return [];
  const tls = new URL(SMTP_URL).searchParams.get('tls');
  return [
    ...(MAIL_FROM === undefined ? (['MAIL_FROM'] as const) : []),
    ...(tls !== null && tls !== 'no' ? (['SMTP_URL'] as const) : []),
  ];
}

function misfitsOfProvider(values: OutsideVariables): (keyof OutsideVariables)[] {
  const together = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
  const missing = together.filter((name) => values[name] === undefined);
  return missing.length === together.length ? [] : missing;
}

/**
 * Staff and public on one host name would share cookies and storage. A house that is on the Internet says by
 * STAFF_ORIGIN where its staff are, and must then say where the public is too, or that it has no public pages.
 */
function misfitsOfHosts(values: OutsideVariables): (keyof OutsideVariables)[] {
  const { STAFF_ORIGIN, PUBLIC_ORIGIN, PORTAL_ORIGIN } = values;
  if (STAFF_ORIGIN !== undefined && PUBLIC_ORIGIN !== undefined && STAFF_ORIGIN !== PUBLIC_ORIGIN)
    return ['PUBLIC_ORIGIN'];
  if (PORTAL_ORIGIN === 'none') return [];
  if (PORTAL_ORIGIN === undefined) {
    const isOutside = STAFF_ORIGIN !== undefined && !isLocalHost(new URL(STAFF_ORIGIN).hostname);
    return isOutside ? ['PORTAL_ORIGIN'] : [];
  }
  if (STAFF_ORIGIN === undefined) return ['STAFF_ORIGIN'];
  // Cookies do not know ports: another port is no other host.
  return new URL(PORTAL_ORIGIN).hostname === new URL(STAFF_ORIGIN).hostname ? ['PORTAL_ORIGIN'] : [];
}

function readProvider(values: OutsideVariables): OidcConfig | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = values;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null;
  return { issuer, clientId, clientSecret, name: values.OIDC_NAME ?? new URL(issuer).hostname };
}

function requiresTls(smtpUrl: string): boolean {
  const { hostname, searchParams } = new URL(smtpUrl);
  return searchParams.get('tls') !== 'no' && !isLocalHost(hostname);
}

function isEncrypted(text: string): boolean {
  return text.startsWith('https:');
}
