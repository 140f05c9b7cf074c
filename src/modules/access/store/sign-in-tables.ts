import { boolean, pgSchema, text, timestamp } from 'drizzle-orm/pg-core';

const schema = pgSchema('sign_in');
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** The tables of the sign-in library as migration 0002 makes them; a test compares them with what it asks for. */
export const signInTables = {
  user: schema.table('user', {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    email: text('email').notNull().unique(),
    emailVerified: boolean('emailVerified').notNull(),
    image: text('image'),
    createdAt: moment('createdAt').notNull(),
    updatedAt: moment('updatedAt').notNull(),
  }),
  session: schema.table('session', {
    id: text('id').primaryKey(),
    expiresAt: moment('expiresAt').notNull(),
    token: text('token').notNull().unique(),
    createdAt: moment('createdAt').notNull(),
    updatedAt: moment('updatedAt').notNull(),
    ipAddress: text('ipAddress'),
    userAgent: text('userAgent'),
    userId: text('userId').notNull(),
  }),
  account: schema.table('account', {
    id: text('id').primaryKey(),
    accountId: text('accountId').notNull(),
    providerId: text('providerId').notNull(),
    userId: text('userId').notNull(),
    accessToken: text('accessToken'),
    refreshToken: text('refreshToken'),
    idToken: text('idToken'),
    accessTokenExpiresAt: moment('accessTokenExpiresAt'),
    refreshTokenExpiresAt: moment('refreshTokenExpiresAt'),
    scope: text('scope'),
    password: text('password'),
    createdAt: moment('createdAt').notNull(),
    updatedAt: moment('updatedAt').notNull(),
  }),
  verification: schema.table('verification', {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: moment('expiresAt').notNull(),
    createdAt: moment('createdAt').notNull(),
    updatedAt: moment('updatedAt').notNull(),
  }),
};
