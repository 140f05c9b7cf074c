import { readProblem, unreachable } from './api-problem.ts';
import { callLanguage } from './call-language.ts';
import { sendMended } from './mend-refusal.ts';
import { tellRefusal } from './watch-refusals.ts';

/** Where an upload stands: bytes are on their way (0 to 1), or the server has them all and reads. */
export type UploadProgress =
  | { readonly phase: 'sending'; readonly share: number }
  | { readonly phase: 'reading' };

/**
 * Sends one file as multipart part `file` and tells how far it is; throws an ApiProblem when refused.
 *
 * XMLHttpRequest because fetch tells nothing of bytes sent, and office lines are slow.
 */
export function uploadFile<Answer>(
  address: string,
  file: File,
  onProgress: (progress: UploadProgress) => void,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return sendMended(() => uploadOnce(address, file, onProgress, headers));
}

function uploadOnce<Answer>(
  address: string,
  file: File,
  onProgress: (progress: UploadProgress) => void,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', callLanguage());
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress({ phase: 'sending', share: event.loaded / event.total });
    };
    request.upload.onload = () => onProgress({ phase: 'reading' });
    request.onerror = () => reject(unreachable());
    request.onload = () => {
      const content = parse(request.responseText);
      if (request.status >= 200 && request.status < 300 && content !== undefined) resolve(content as Answer);
      else reject(tellRefusal(readProblem(request.status, content)));
    };
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}

function parse(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}
