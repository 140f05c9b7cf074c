/** Sends lines as they are asked for, each with its end; whoever leaves early ends the asking. */
export function streamLines(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      let text = '';
      // Some hundred lines at once: a chunk for each would cost more than reading it.
      while (text.length < 65_536) {
        const next = await lines.next();
        if (next.done === true) {
          if (text !== '') controller.enqueue(encoder.encode(text));
          return controller.close();
        }
        text += `${next.value}\n`;
      }
      controller.enqueue(encoder.encode(text));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}
