import { failure, type Result } from '#kernel/base/result.ts';
import type { PictureFailure, RebuiltPicture } from './picture.ts';
import { rebuildJpeg } from './rebuild-jpeg.ts';
import { rebuildPng } from './rebuild-png.ts';

/**
 * Reads a JPEG or PNG part by part and writes it anew from the parts that show it: places, devices, names, comments
 * and whatever was hung on its end are gone. The light itself is not touched. Run it behind a fence.
 */
export function rebuildPicture(bytes: Uint8Array): Result<RebuiltPicture, PictureFailure> {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return rebuildJpeg(bytes);
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return rebuildPng(bytes);
  return failure({ code: 'picture-format', detail: null });
}
