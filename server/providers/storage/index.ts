export { createLocalStorage, sweepIncoming } from "./local";
