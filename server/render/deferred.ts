/** A promise and the ends of it. */
export function deferred() {
  let resolve: () => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<void>((onDone, onFail) => {
    resolve = onDone;
    reject = onFail;
  });
  // Nobody may be waiting for this one yet.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
