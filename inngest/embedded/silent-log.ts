/** For tests: what the engine and the SDK would say is not part of a test's result. */
const nothing = () => {};
export const silentLog = { debug: nothing, info: nothing, warn: nothing, error: nothing };
