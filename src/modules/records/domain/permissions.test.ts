import { describe, expect, test } from 'vitest';
import type { Actor, Role } from '#kernel/law/actor.ts';
import { buildActor } from '#testing/build-actor.ts';
import { canRecord, listRecordPermissions, type RecordMatter, type RecordsAction } from './permissions.ts';

const somebody = (role: Role, organizationId: string | null = 'own') => buildActor({ role, organizationId });
const own: RecordMatter = { owing: 'own', consolidates: false };
const others: RecordMatter = { owing: 'other', consolidates: false };
const consolidated: RecordMatter = { owing: 'other', consolidates: true };
const may = (actor: Actor, action: RecordsAction, matter: RecordMatter) =>
  canRecord(actor, action, matter).allowed;

describe('the page of law for records', () => {
  test('lets everybody read, and a reader do nothing else', () => {
    expect(listRecordPermissions(somebody('reader'))).toEqual(['records.read', 'records.read-inspection']);
  });

  test('lets an officer enter for the own body, and for another where the own one consolidates', () => {
    const officer = somebody('officer');
    expect(may(officer, 'records.add-record', own)).toBe(true);
    expect(may(officer, 'records.add-record', others)).toBe(false);
    expect(may(officer, 'records.add-record', consolidated)).toBe(true);
  });

  test('lets a room enter what it did of work that was handed down to it, and nothing above its place', () => {
    const handed = { ...others, holds: true };
    const allowed = (matter: RecordMatter) =>
      (
        [
          'records.add-record',
          'records.ask-for-more',
          'records.answer-question',
          'records.confirm-record',
          'records.make-reply-link',
          'records.merge-events',
        ] as const
      ).filter((action) => may(somebody('officer'), action, matter));
    expect(allowed(handed)).toEqual(['records.add-record']);
    expect(allowed({ ...handed, viaLink: true })).toEqual(['records.add-record']);
    expect(may(somebody('officer'), 'records.change-record', { ...handed, enteredBy: 'own' })).toBe(true);
  });

  test('lets only the body itself confirm, not even an administrator of another', () => {
    expect(may(somebody('officer'), 'records.confirm-record', own)).toBe(true);
    expect(may(somebody('officer'), 'records.confirm-record', consolidated)).toBe(false);
    expect(may(somebody('administrator', null), 'records.confirm-record', own)).toBe(false);
  });

  test('lets nobody ask the own body for more, and nobody answer for another', () => {
    const officer = somebody('officer');
    expect(may(officer, 'records.ask-for-more', { owing: 'own', consolidates: true })).toBe(false);
    expect(may(officer, 'records.ask-for-more', consolidated)).toBe(true);
    expect(may(officer, 'records.ask-for-more', others)).toBe(false);
    // It sent the link by which the record came.
    expect(may(officer, 'records.ask-for-more', { ...others, viaLink: true, linkBy: 'own' })).toBe(true);
    expect(may(officer, 'records.ask-for-more', { ...others, viaLink: true, linkBy: 'third' })).toBe(false);
    expect(may(officer, 'records.answer-question', consolidated)).toBe(false);
  });

  test('lets a record be changed by its body and by the one that entered it', () => {
    const officer = somebody('officer');
    expect(may(officer, 'records.change-record', { ...own, enteredBy: 'other' })).toBe(true);
    expect(may(officer, 'records.change-record', { ...others, enteredBy: 'own' })).toBe(true);
    expect(may(officer, 'records.change-record', { ...consolidated, enteredBy: 'third' })).toBe(false);
    expect(may(somebody('officer', null), 'records.change-record', { ...others, enteredBy: null })).toBe(
      false,
    );
  });
});
