/** A picture that was taken apart and put together again from the parts that show it. */
export interface RebuiltPicture {
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly bytes: Uint8Array;
  /** As stored; a picture that stands on its side is turned by its reader. */
  readonly width: number;
  readonly height: number;
}

/** Why a picture was not taken; `detail` names the limit or the part, null when there is none. */
export interface PictureFailure {
  readonly code: 'picture-broken' | 'picture-too-large' | 'picture-format';
  readonly detail: string | null;
}

/** Cameras of phones make pictures up to here; what claims more is made to exhaust its reader. */
const mostPixels = 64_000_000;
const longestSide = 20_000;

/** Looks at the size a picture claims; null when it may be read. */
export function refuseSize(width: number, height: number): PictureFailure | null {
  if (width < 1 || height < 1) return { code: 'picture-broken', detail: null };
  if (width > longestSide || height > longestSide || width * height > mostPixels)
    return { code: 'picture-too-large', detail: `${width} x ${height}` };
  return null;
}
