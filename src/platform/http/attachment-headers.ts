/** A file of others as it is handed out. */
export interface FileToHandOut {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

/**
 * Headers under which a file of others may be handed out: always saved, never shown, never guessed at, so that
 * nothing in it runs on our pages (RFC 6266 for the name, RFC 8187 for its Vietnamese letters).
 */
export function attachmentHeaders(file: FileToHandOut): Record<string, string> {
  return headersOf(file, 'attachment', 'private, no-store');
}

/**
 * The same for a picture that was written anew and may be shown on a page; its bytes never change under their
 * address, so a browser may keep them for a day.
 */
export function pictureHeaders(file: FileToHandOut): Record<string, string> {
  return headersOf(file, 'inline', 'private, max-age=86400');
}

function headersOf(file: FileToHandOut, disposition: string, keeping: string): Record<string, string> {
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
    'Content-Disposition': `${disposition}; filename="${plain}"; filename*=UTF-8''${exact}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': keeping,
  };
}
