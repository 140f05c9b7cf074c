import type { SourceFile } from '../domain/reading.ts';

/**
 * Headers under which a file of others may be handed out: always saved, never shown, never guessed at, so that
 * nothing in it runs on our pages (RFC 6266 for the name, RFC 8187 for its Vietnamese letters).
 */
export function attachmentHeaders(
  file: Pick<SourceFile, 'name' | 'mediaType' | 'size'>,
): Record<string, string> {
  const plain = file.name
    .normalize('NFD')
    .replace(/đ/gu, 'd')
    .replace(/Đ/gu, 'D')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w .-]/gu, '_');
  const exact = encodeURIComponent(file.name).replace(
    /['()*]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
  return {
    'Content-Type': file.mediaType,
    'Content-Length': String(file.size),
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${exact}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-store',
  };
}
