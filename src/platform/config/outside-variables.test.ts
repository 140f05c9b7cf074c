import { describe, expect, it } from 'vitest';
import { StartupError } from '../words/startup-error.ts';
import { readConfig } from './read-config.ts';

const STAFF = 'https://nhipcau.songhien.example';
const PORTAL = 'https://doingoai.songhien.example';
const PROVIDER = {
  OIDC_ISSUER: 'https://sso.songhien.example/realms/tinh',
  OIDC_CLIENT_ID: 'nhipcau',
  OIDC_CLIENT_SECRET: 'bi-mat-cua-ung-dung',
};

function refuse(environment: Record<string, string>): string {
  try {
    readConfig(environment, '/srv');
  } catch (error) {
    if (error instanceof StartupError) return error.message;
  }
  throw new Error('The configuration was accepted.');
}

describe('the two host names', () => {
  it('may both be left out for a trial', () => {
    expect(readConfig({}, '/srv')).toMatchObject({
      publicOrigin: null,
      portalOrigin: null,
      namedHosts: false,
    });
  });

  it('are kept apart when both are given', () => {
    const config = readConfig({ STAFF_ORIGIN: `${STAFF}/`, PORTAL_ORIGIN: PORTAL }, '/srv');
    expect(config).toMatchObject({ publicOrigin: STAFF, portalOrigin: PORTAL, namedHosts: true });
  });

  it('keep the older name of the first, as one name for whatever comes', () => {
    const config = readConfig({ PUBLIC_ORIGIN: STAFF }, '/srv');
    expect(config).toMatchObject({ publicOrigin: STAFF, portalOrigin: null, namedHosts: false });
  });

  it.each([
    ['one host for both', { STAFF_ORIGIN: STAFF, PORTAL_ORIGIN: STAFF }, 'PORTAL_ORIGIN'],
    ['one host on two ports', { STAFF_ORIGIN: STAFF, PORTAL_ORIGIN: `${STAFF}:8443` }, 'PORTAL_ORIGIN'],
    ['staff on the Internet and nothing said of the portal', { STAFF_ORIGIN: STAFF }, 'PORTAL_ORIGIN'],
    ['a portal without the staff', { PORTAL_ORIGIN: PORTAL }, 'STAFF_ORIGIN'],
    [
      'two addresses of the staff',
      { STAFF_ORIGIN: STAFF, PUBLIC_ORIGIN: PORTAL, PORTAL_ORIGIN: 'none' },
      'PUBLIC_ORIGIN',
    ],
  ])('keep the house from starting with %s, and say which variable', (_case, environment, name) => {
    const message = refuse(environment);
    expect(message).toContain(`not valid: ${name}`);
    expect(message).toContain('→');
  });

  it('let the administrator say that there are no public pages', () => {
    expect(readConfig({ STAFF_ORIGIN: STAFF, PORTAL_ORIGIN: 'none' }, '/srv').portalOrigin).toBeNull();
  });
});

describe('the mail server', () => {
  const from = 'Nhịp Cầu <nhipcau@songhien.example>';

  it.each([
    ['smtp://mail.songhien.example:587', true],
    ['smtp://mail.songhien.example:25?tls=no', false],
    ['smtp://localhost:25', false],
    ['smtp://127.0.0.1:25', false],
    ['smtps://mail.songhien.example', true],
  ])('of %s needs an encrypted line: %s', (url, requireTls) => {
    expect(readConfig({ SMTP_URL: url, MAIL_FROM: from }, '/srv').mail).toEqual({ url, from, requireTls });
  });

  it.each([
    [{ SMTP_URL: 'smtp://mail.songhien.example' }, 'MAIL_FROM'],
    [{ SMTP_URL: 'http://mail.songhien.example', MAIL_FROM: from }, 'SMTP_URL'],
    [{ SMTP_URL: 'smtp://mail.songhien.example?tls=maybe', MAIL_FROM: from }, 'SMTP_URL'],
    [{ SMTP_URL: 'smtp://mail.songhien.example', MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' }, 'MAIL_FROM'],
    [{ SMTP_URL: 'smtp://mail.songhien.example', MAIL_FROM: 'a@b.example, c@d.example' }, 'MAIL_FROM'],
  ])('of %j is refused by %s', (environment, name) => {
    expect(refuse(environment)).toContain(name);
  });

  it('is never repeated with its password', () => {
    const message = refuse({ SMTP_URL: 'smtp://user:hunter22@mail.songhien.example?tls=x', MAIL_FROM: from });
    expect(message).not.toContain('hunter22');
  });
});

describe('the identity provider', () => {
  it('is named by its host when no name is given', () => {
    expect(readConfig(PROVIDER, '/srv').oidc).toEqual({
      issuer: PROVIDER.OIDC_ISSUER,
      clientId: 'nhipcau',
      clientSecret: 'bi-mat-cua-ung-dung',
      name: 'sso.songhien.example',
    });
  });

  it('needs its three variables together, and an encrypted line unless it is on this machine', () => {
    const { OIDC_CLIENT_SECRET: _secret, ...half } = PROVIDER;
    expect(refuse(half)).toContain('OIDC_CLIENT_SECRET');
    expect(refuse({ ...PROVIDER, OIDC_ISSUER: 'http://sso.songhien.example' })).toContain('OIDC_ISSUER');
    expect(readConfig({ ...PROVIDER, OIDC_ISSUER: 'http://localhost:9000' }, '/srv').oidc?.name).toBe(
      'localhost',
    );
  });
});
