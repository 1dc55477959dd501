import { isFree, nextFreePort } from "../setup/ports.mjs";
import { SetUpError, say } from "../setup/progress.mjs";

const USUAL_PORT = 3000;

/** The port for the web process: PORT if it is set and free, else the first free one from 3000 on. */
export async function choosePort() {
  const asked = process.env.PORT?.trim();
  if (asked) {
    const port = Number(asked);
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      throw new SetUpError(`PORT must be a number from 1 to 65535, not "${asked}".`);
    if (!(await isFree(port)))
      throw new SetUpError(
        `Port ${port} is taken by another program. Set PORT to a free one, or leave it unset to get the next free one.`,
      );
    return port;
  }
  const port = await nextFreePort(USUAL_PORT);
  if (port !== USUAL_PORT) say(`Port ${USUAL_PORT} is taken by another program; using ${port}`);
  return port;
}
