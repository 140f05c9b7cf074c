import { describe, expect, it, vi } from 'vitest';
import { ApiProblem } from './api-problem.ts';
import { mendRefusal, sendMended } from './mend-refusal.ts';

const refusal = new ApiProblem({ code: 'desk.name-needed', status: 403, title: 'Ai đang nhập?' });

function refuseOnce() {
  return vi.fn<() => Promise<string>>().mockRejectedValueOnce(refusal).mockResolvedValue('ghi rồi');
}

describe('a refusal that can be mended', () => {
  it('is mended, and the request is sent once more', async () => {
    const stop = mendRefusal('desk.name-needed', async () => true);
    const send = refuseOnce();
    await expect(sendMended(send)).resolves.toBe('ghi rồi');
    expect(send).toHaveBeenCalledTimes(2);
    stop();
  });

  it('stays a refusal when nobody mends it, when mending is put off, and when it comes again', async () => {
    await expect(sendMended(refuseOnce())).rejects.toBe(refusal);
    const stopPutOff = mendRefusal('desk.name-needed', async () => false);
    await expect(sendMended(refuseOnce())).rejects.toBe(refusal);
    stopPutOff();
    const stop = mendRefusal('desk.name-needed', async () => true);
    const never = vi.fn<() => Promise<string>>().mockRejectedValue(refusal);
    await expect(sendMended(never)).rejects.toBe(refusal);
    expect(never).toHaveBeenCalledTimes(2);
    stop();
  });

  it('of another code is left alone', async () => {
    const mend = vi.fn<() => Promise<boolean>>(async () => true);
    const stop = mendRefusal('something.else', mend);
    await expect(sendMended(refuseOnce())).rejects.toBe(refusal);
    expect(mend).not.toHaveBeenCalled();
    stop();
  });
});
