/**
 * FFmpeg inside this process, through `node-av`. Only child processes load it: a crash of native code then costs one task. The
 * package is optional, there is none for some platforms.
 */
export type Av = typeof import("node-av/lib") & typeof import("node-av/constants");

let loading: Promise<Av | null> | undefined;

/** The bindings, or null where there are none for this platform. */
export function loadAv(): Promise<Av | null> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Av | null> {
  polyfillWithResolvers();
  try {
    const [lib, constants] = await Promise.all([import("node-av/lib"), import("node-av/constants")]);
    lib.Log.setLevel(constants.AV_LOG_ERROR);
    return { ...lib, ...constants };
  } catch {
    return null;
  }
}

/** The bindings call it and Node 20 does not have it. */
function polyfillWithResolvers(): void {
  const promises = Promise as unknown as { withResolvers?: unknown };
  promises.withResolvers ??= function withResolvers<T>() {
    let resolve: (value: T | PromiseLike<T>) => void = () => undefined;
    let reject: (reason?: unknown) => void = () => undefined;
    const promise = new Promise<T>((onDone, onFail) => {
      resolve = onDone;
      reject = onFail;
    });
    return { promise, resolve, reject };
  };
}

/** An encoder by FFmpeg's name for it, or null where it is not built in. The package brands its own list of names. */
export const findEncoder = (av: Av, name: string) =>
  av.Codec.findEncoderByName(name as Parameters<typeof av.Codec.findEncoderByName>[0]);
