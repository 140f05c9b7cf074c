import { readProblem, unreachable } from '../client/api-problem.ts';
import { callLanguage } from '../client/call-language.ts';
import { tellRefusal } from '../client/watch-refusals.ts';

/** Fetches a file from our own server and hands it to the browser to be saved; answers its name. @throws ApiProblem */
export async function saveFile(address: string): Promise<string> {
  const answer = await fetch(address, {
    credentials: 'same-origin',
    headers: { 'accept-language': callLanguage() },
  }).catch(() => {
    throw unreachable();
  });
  if (!answer.ok) {
    throw tellRefusal(readProblem(answer.status, await answer.json().catch(() => undefined)));
  }
  const name = readFileName(answer.headers.get('content-disposition') ?? '');
  const bytes = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = bytes;
  link.download = name;
  link.click();
  // The browser reads the bytes after the click; they are given back once it surely has.
  setTimeout(() => URL.revokeObjectURL(bytes), 60_000);
  return name;
}

/** The exact name of RFC 8187, Vietnamese letters included. */
export function readFileName(disposition: string): string {
  const exact = /filename\*=UTF-8''([^;]+)/iu.exec(disposition)?.[1];
  if (exact === undefined) return /filename="([^"]*)"/u.exec(disposition)?.[1] ?? '';
  try {
    return decodeURIComponent(exact);
  } catch {
    return '';
  }
}
