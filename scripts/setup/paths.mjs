import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Where this installation keeps what it makes: database, media, secrets, browser. `DATA_DIR`, else `.data` in the checkout. */
export const dataDirectory = () => path.resolve(root, process.env.DATA_DIR || ".data");

/** @param {string[]} parts */
export const inCheckout = (...parts) => path.join(root, ...parts);

/** @param {string[]} parts */
export const inData = (...parts) => path.join(dataDirectory(), ...parts);
