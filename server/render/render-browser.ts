import { openBrowser } from "@remotion/renderer";
import { listenOnLoopbackOnly } from "./loopback-only";

type Browser = Awaited<ReturnType<typeof openBrowser>>;

/** The same for every call that draws: Chromium as a plain headless shell with one process per page. */
export const browserOptions = (chromiumPath: string) =>
  ({
    browserExecutable: chromiumPath,
    chromeMode: "headless-shell",
    // `gl` stays unset: software GL through ANGLE halves the speed.
    chromiumOptions: { enableMultiProcessOnLinux: true },
    logLevel: "error",
  }) as const;

let open: { chromiumPath: string; browser: Promise<Browser> } | null = null;

/**
 * Lends the process's one browser. After an error or an abort it is closed, for no one knows what its pages still do; else it
 * stays warm for the next task and dies with the process.
 */
export async function withBrowser<Result>(
  chromiumPath: string,
  signal: AbortSignal,
  draw: (browser: Browser) => Promise<Result>,
): Promise<Result> {
  if (open?.chromiumPath !== chromiumPath) {
    await closeBrowser();
    open = { chromiumPath, browser: start(chromiumPath) };
  }
  let browser: Browser | undefined;
  const kill = () => void closeBrowser();
  signal.addEventListener("abort", kill, { once: true });
  try {
    browser = await open.browser;
    signal.throwIfAborted();
    return await draw(browser);
  } catch (error) {
    await closeBrowser();
    throw error;
  } finally {
    signal.removeEventListener("abort", kill);
  }
}

/** Ends the process's browser, if there is one. */
export async function closeBrowser(): Promise<void> {
  const closing = open;
  open = null;
  const browser = await closing?.browser.catch(() => null);
  await browser?.close({ silent: true }).catch(() => {});
}

async function start(chromiumPath: string): Promise<Browser> {
  listenOnLoopbackOnly();
  const before = new Set(process.listeners("SIGINT"));
  const browser = await openBrowser("chrome", browserOptions(chromiumPath));
  // Remotion ends the process on Ctrl-C and swallows SIGTERM. Here the parent decides, and SIGTERM is how it ends idle children.
  for (const listener of process.listeners("SIGINT")) if (!before.has(listener)) process.off("SIGINT", listener);
  process.off("SIGTERM", exit);
  process.on("SIGTERM", exit);
  return browser;
}

/** Remotion's own `exit` listener kills the browser. */
const exit = () => process.exit(0);
