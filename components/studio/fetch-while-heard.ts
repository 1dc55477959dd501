/**
 * A fetch whose answer fails when nothing of it has come for this long. Servers here say something every five seconds while they
 * think; a line that dies without a word (a lost radio, a sleeping proxy) is otherwise never told from one on which somebody thinks.
 */
export function fetchWhileHeard(silenceMilliseconds: number): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (!response.body) return response;
    return new Response(response.body.pipeThrough(untilSilent(silenceMilliseconds)), response);
  };
}

/** Ending it cancels what it reads from, so that the server hears of it too. */
function untilSilent(milliseconds: number): TransformStream<Uint8Array, Uint8Array> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (controller: TransformStreamDefaultController<Uint8Array>) => {
    clearTimeout(timer);
    timer = setTimeout(() => controller.error(new Error("The line went silent.")), milliseconds);
  };
  return new TransformStream({
    start: wait,
    transform(piece, controller) {
      wait(controller);
      controller.enqueue(piece);
    },
    flush: () => clearTimeout(timer),
  });
}
