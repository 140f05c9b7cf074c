import { describe, expect, test } from 'vitest';
import { layUnder, NO_FIELDS, readTypedHour, refuseTime, touch, workOf } from './quick-work-fields.ts';

const understood = {
  text: 'Báo cáo số đoàn ra',
  organizations: [{ id: 'b1', name: 'Sở Ngoại vụ' }],
  day: '2027-03-12',
  hour: '16:00',
  timeWords: 'trước 16h thứ Sáu',
  near: { today: '2027-03-10', tomorrow: '2027-03-11', friday: '2027-03-12', monthEnd: '2027-03-31' },
};

describe('the form of quick work', () => {
  test('is filled in from the line, and sent as it stands', () => {
    expect(workOf(layUnder(NO_FIELDS, understood))).toEqual({
      text: 'Báo cáo số đoàn ra',
      organizationIds: ['b1'],
      day: '2027-03-12',
      hour: '16:00',
      timeWords: 'trước 16h thứ Sáu',
      planId: null,
    });
  });

  test('keeps what a person typed when the line changes, and forgets the words of a time typed anew', () => {
    const typed = touch(layUnder(NO_FIELDS, understood), 'time', { day: '15/3/2027', hour: '' });
    const again = layUnder(touch(typed, 'text', { text: 'Gửi số liệu' }), {
      ...understood,
      day: '2027-04-01',
    });
    expect(workOf(again)).toMatchObject({
      text: 'Gửi số liệu',
      day: '2027-03-15',
      hour: null,
      timeWords: null,
      organizationIds: ['b1'],
    });
  });

  test('is not sent without words or bodies, or with a day or hour that is none', () => {
    expect(workOf(NO_FIELDS)).toBeNull();
    const whole = layUnder(NO_FIELDS, understood);
    expect(workOf({ ...whole, bodies: [] })).toBeNull();
    expect(workOf({ ...whole, day: '31/2/2027' })).toBeNull();
    expect(refuseTime({ ...whole, hour: '25h' })).toEqual({ day: false, hour: true });
    expect(refuseTime({ ...whole, day: '' })).toEqual({ day: false, hour: true });
    expect(workOf({ ...whole, day: '', hour: '' })).toMatchObject({ day: null, hour: null });
  });

  test.each([
    ['16h', '16:00'],
    ['9h30', '09:30'],
    ['8', '08:00'],
    ['16:45', '16:45'],
    ['7 giờ', '07:00'],
    ['24h', null],
    ['chiều', null],
  ])('reads an hour: %s', (words, hour) => {
    expect(readTypedHour(words)).toBe(hour);
  });
});
