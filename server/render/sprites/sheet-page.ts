import { readdir } from "node:fs/promises";
import { extname, join } from "node:path";
import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";
import type { Placement } from "@/remotion/sheets/place-tiles";
import type { SheetProps } from "@/remotion/sheets/Sheet";
import { AppError } from "@/server/core/errors";
import type { MediaFile } from "../film-media";
import { type MediaServer, startMediaServer } from "../media-server";

/** Fonts and pictures of a sheet have this long to load; a busy machine needs more than one would think. */
const DRAW_TIMEOUT_MILLISECONDS = 60_000;

/** Large enough for every sheet; changing it for each would lay the page out and draw it anew. */
const VIEWPORT = { width: 1280, height: 2_560 };

const mimeTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
};

/** A picture of a sheet, and where on it each of its tiles lies, in CSS pixels. */
export interface DrawnSheet {
  png: Buffer;
  placements: Placement[];
}

interface OpenPage {
  chromiumPath: string;
  bundleDir: string;
  /** Pixels per CSS pixel, as the page has it now. */
  scale: number;
  /** The timeline that the page has, as JSON. */
  film: string;
  browser: Browser;
  server: MediaServer;
  page: Page;
  protocol: CDPSession;
}
type PageOptions = Pick<OpenPage, "chromiumPath" | "bundleDir" | "scale">;

let open: Promise<OpenPage> | null = null;

/**
 * Lends the process's one page that draws sheets, at `scale` pixels per CSS pixel. It stays open between films, and goes with the
 * process. After an error or an abort it is closed, for no one knows what it still does.
 */
export async function withSheetPage<Result>(
  options: PageOptions,
  signal: AbortSignal,
  work: (draw: (props: SheetProps) => Promise<DrawnSheet>) => Promise<Result>,
): Promise<Result> {
  const kill = () => void closeSheetPage();
  signal.addEventListener("abort", kill, { once: true });
  try {
    const page = await pageFor(options);
    signal.throwIfAborted();
    return await work((props) => drawSheet(page, props));
  } catch (error) {
    await closeSheetPage();
    throw error;
  } finally {
    signal.removeEventListener("abort", kill);
  }
}

/** Ends the process's browser, if there is one. */
export async function closeSheetPage(): Promise<void> {
  const closing = open;
  open = null;
  const last = await closing?.catch(() => null);
  await last?.browser.close().catch(() => undefined);
  await last?.server.close();
}

async function pageFor(options: PageOptions): Promise<OpenPage> {
  const now = await open?.catch(() => null);
  const isFit = now?.browser.isConnected() && now.chromiumPath === options.chromiumPath && now.bundleDir === options.bundleDir;
  if (!now || !isFit) {
    await closeSheetPage();
    open = openPage(options);
    return open;
  }
  // A preview after a film, and a film after its preview: another size is no reason to start another browser.
  if (now.scale !== options.scale) await setScale(now.protocol, options.scale);
  now.scale = options.scale;
  return now;
}

/** An idle child is asked to end; the browser's profile in the temporary folder goes only if it is closed properly. */
const endProperly = () => void closeSheetPage().finally(() => process.exit(0));

async function openPage(options: PageOptions): Promise<OpenPage> {
  process.off("SIGTERM", endProperly);
  process.on("SIGTERM", endProperly);
  const { chromiumPath, bundleDir, scale } = options;
  const server = await startMediaServer(await siteFiles(join(bundleDir, "sheets")));
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    // When this process ends is its parent's business.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      // Letters stand where the reference renderer has them: between pixels, not fitted to them.
      "--font-render-hinting=none",
      // There is no graphics card to be had, and imitating one costs more than drawing without.
      "--disable-gpu",
      // A sheet is drawn when it is there, not at the next sixtieth of a second: a picture takes several of those.
      "--disable-frame-rate-limit",
      "--disable-gpu-vsync",
      // Chromium's own sandbox does not start as root; it draws our own page only.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
  const page = await browser.newPage({ viewport: VIEWPORT });
  page.setDefaultTimeout(DRAW_TIMEOUT_MILLISECONDS);
  await page.goto(`${server.base}/index.html`);
  const protocol = await page.context().newCDPSession(page);
  await protocol.send("Emulation.setDefaultBackgroundColorOverride", { color: { r: 0, g: 0, b: 0, a: 0 } });
  await setScale(protocol, scale);
  return { chromiumPath, bundleDir, scale, film: "", browser, server, page, protocol };
}

const setScale = (protocol: CDPSession, deviceScaleFactor: number): Promise<unknown> =>
  protocol.send("Emulation.setDeviceMetricsOverride", { ...VIEWPORT, deviceScaleFactor, mobile: false });

async function siteFiles(folder: string): Promise<Record<string, MediaFile>> {
  const files: Record<string, MediaFile> = {};
  for (const name of await readdir(folder)) {
    files[name] = { path: join(folder, name), mimeType: mimeTypes[extname(name)] ?? "application/octet-stream" };
  }
  return files;
}

async function drawSheet(opened: OpenPage, { timeline, ...props }: SheetProps): Promise<DrawnSheet> {
  const { page, protocol } = opened;
  let tooLate: (cause: Error) => void = () => undefined;
  const broken = new Promise<never>((_, reject) => {
    tooLate = reject;
    page.once("pageerror", (cause) => reject(notDrawn(cause)));
    page.once("crash", () => reject(notDrawn(new Error("the page crashed"))));
  });
  // A layer that fails to draw ends inside the page: its tile just never comes.
  const late = setTimeout(() => tooLate(notDrawn(new Error("the sheet was not there in time"))), DRAW_TIMEOUT_MILLISECONDS);
  broken.catch(() => undefined);
  const draw = async () => {
    const film = JSON.stringify(timeline);
    if (film !== opened.film) {
      await page.evaluate((text) => window.openFilm(text), film);
      opened.film = film;
    }
    const placements = await page.evaluate((given) => window.drawSheet(given), props);
    const width = Math.max(...placements.map(({ left, width: own }) => left + own));
    const height = Math.max(...placements.map(({ top, height: own }) => top + own));
    // A picture taken without Playwright's: it would wait, resize and compress harder than is of use here.
    const { data } = await protocol.send("Page.captureScreenshot", {
      ...{ format: "png", optimizeForSpeed: true, captureBeyondViewport: height > VIEWPORT.height },
      clip: { x: 0, y: 0, width, height, scale: 1 },
    });
    return { png: Buffer.from(data, "base64"), placements };
  };
  try {
    return await Promise.race([draw(), broken]);
  } finally {
    clearTimeout(late);
    page.removeAllListeners("pageerror");
    page.removeAllListeners("crash");
  }
}

const notDrawn = (cause: Error): AppError =>
  new AppError("internal", "The words over the film could not be drawn; the step is tried again.", { cause, retryable: true });
