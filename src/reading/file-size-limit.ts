const megabyte = 1024 * 1024;

/** Bytes of the largest file that is read; plans with pictures stay below, albums and films do not. */
export const fileSizeLimit = 40 * megabyte;

/** The same for people. */
export const fileSizeLimitText = `${fileSizeLimit / megabyte} MB`;
