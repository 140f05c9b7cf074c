import { describe, expect, it } from 'vitest';
import { StartupError } from '../words/startup-error.ts';
import { CONFIG_REMEDIES } from './config-remedies.ts';
import { CONFIG_VARIABLES, readConfig } from './read-config.ts';

function refuse(environment: Record<string, string>): string {
  try {
    readConfig(environment, '/srv');
  } catch (error) {
    if (error instanceof StartupError && error.code === 'config.invalid') return error.message;
    throw error;
  }
  throw new Error('The configuration was accepted.');
}

describe('the configuration', () => {
  it('needs nothing to be set', () => {
    expect(readConfig({}, '/srv')).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      dataDir: '/srv/data',
      dataDirChosen: false,
      databaseUrl: null,
      databaseSingleRole: false,
      publicOrigin: null,
    });
  });

  it('takes an empty value for none, and relative folders from where it was started', () => {
    const config = readConfig(
      { PORT: ' ', DATA_DIR: '../elsewhere', DATABASE_SINGLE_ROLE: '' },
      '/srv/house',
    );
    expect(config).toMatchObject({ port: 8080, dataDir: '/srv/elsewhere', dataDirChosen: true });
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['DATABASE_URL', 'mysql://db/house'],
    ['DATABASE_SINGLE_ROLE', 'perhaps'],
    ['ADMIN_EMAIL', 'nobody'],
    ['ADMIN_PASSWORD', 'much2short'],
    ['PUBLIC_ORIGIN', 'no-scheme.vn'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s by its name, with the remedy and without the value', (name, value) => {
    const message = refuse({ [name]: value });
    expect(message).toContain(name);
    expect(message).toContain(CONFIG_REMEDIES[name as keyof typeof CONFIG_REMEDIES].en);
    expect(message).not.toContain(value);
  });

  it('names every wrong variable at once', () => {
    const message = refuse({ PORT: 'x', LOG_LEVEL: 'y' });
    expect(message).toContain('PORT, LOG_LEVEL');
  });

  it('refuses an owner without the everyday role', () => {
    expect(refuse({ DATABASE_OWNER_URL: 'postgres://owner:p@db/house' })).toContain('DATABASE_URL');
  });

  it('has a remedy for every variable it reads', () => {
    expect([...CONFIG_VARIABLES].sort()).toEqual(Object.keys(CONFIG_REMEDIES).sort());
  });
});
