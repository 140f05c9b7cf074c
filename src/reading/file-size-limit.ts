/** Bytes of the largest file that is read: a scan of 500 pages stays below. */
export const fileSizeLimit = 64 * 1024 * 1024;
