import type { FileHandle } from "node:fs/promises";
import type { ByteRange } from "./parse-range";

const CHUNK_BYTES = 256 * 1024;

/**
 * The bytes of a range as a web stream that reads only when its consumer asks for more. The file is closed at the end, on an
 * error, when the consumer cancels and when `signal` aborts, whichever comes first.
 */
export function readSlice(file: FileHandle, { start, end }: ByteRange, signal: AbortSignal): ReadableStream<Uint8Array> {
  let position = start;
  let closing: Promise<void> | undefined;
  const close = () => {
    signal.removeEventListener("abort", abort);
    closing ??= file.close();
    return closing;
  };
  let abort = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        abort = () => {
          controller.error(signal.reason);
          void close();
        };
        if (signal.aborted) abort();
        else signal.addEventListener("abort", abort, { once: true });
      },
      async pull(controller) {
        if (position > end) {
          await close();
          controller.close();
          return;
        }
        try {
          const chunk = new Uint8Array(Math.min(CHUNK_BYTES, end - position + 1));
          const { bytesRead } = await file.read(chunk, 0, chunk.length, position);
          if (bytesRead === 0) throw new Error("the file became shorter while it was read");
          position += bytesRead;
          if (!signal.aborted) controller.enqueue(chunk.subarray(0, bytesRead));
        } catch (error) {
          await close();
          if (!signal.aborted) throw error;
        }
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}
