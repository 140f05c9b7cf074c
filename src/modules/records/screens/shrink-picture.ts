/** Enough for a screen and an A4 page; phones send four times that over a slow line. */
const LONGEST_SIDE = 2200;
const SMALL_ENOUGH = 900_000;

/** Makes a large picture small enough for a slow line, upright; whatever the browser cannot draw goes as it is. */
export async function shrinkPicture(file: File): Promise<File> {
  if (!/^image\/(?:jpeg|png|webp|heic|avif)$/u.test(file.type)) return file;
  if (file.size <= SMALL_ENOUGH && /jpeg|png/u.test(file.type)) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const share = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * share);
    canvas.height = Math.round(picture.height * share);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', 0.86);
    });
    return blob === null ? file : new File([blob], file.name.replace(/\.\w+$/u, '.jpg'), { type: blob.type });
  } catch {
    return file;
  }
}
