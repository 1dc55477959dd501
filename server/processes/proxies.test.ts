import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { addressOf, proxyCheck } from "./proxies";

const callerOf = (socket: string, forwarded: string | undefined, trusted: string[] = []) =>
  addressOf(
    { socket: { remoteAddress: socket }, headers: { "x-forwarded-for": forwarded } } as unknown as IncomingMessage,
    proxyCheck(trusted),
  );

test.each<[string, string, string | undefined, string[], string]>([
  ["nobody in between", "198.51.100.9", undefined, [], "198.51.100.9"],
  ["a claim of a stranger", "198.51.100.9", "203.0.113.7", [], "198.51.100.9"],
  ["a proxy on this machine", "127.0.0.1", "203.0.113.7", [], "203.0.113.7"],
  ["the same over IPv6", "::ffff:127.0.0.1", "2001:db8::7", [], "2001:db8::7"],
  ["a claim before a proxy", "127.0.0.1", "10.9.9.9, 203.0.113.7", [], "203.0.113.7"],
  ["a proxy elsewhere that is not known", "10.0.0.5", "203.0.113.7", [], "10.0.0.5"],
  ["a proxy elsewhere that is", "10.0.0.5", "203.0.113.7", ["10.0.0.0/8"], "203.0.113.7"],
  ["two proxies in a row", "10.0.0.5", "192.0.2.1, 203.0.113.7, 10.2.3.4", ["10.0.0.0/8"], "203.0.113.7"],
  ["only proxies", "10.0.0.5", "10.2.3.4", ["10.0.0.0/8"], "10.2.3.4"],
  ["an address with its port", "127.0.0.1", "203.0.113.7:50123", [], "203.0.113.7"],
  ["the same over IPv6, in brackets", "127.0.0.1", "[2001:db8::7]:50123", [], "2001:db8::7"],
  ["something that is no address", "127.0.0.1", "unknown", [], "127.0.0.1"],
  ["a network of IPv6", "fd00::5", "203.0.113.7", ["fd00::/8"], "203.0.113.7"],
])("%s: who calls from %s, forwarded for %s, behind %j, is %s", (_, socket, forwarded, trusted, caller) => {
  expect(callerOf(socket, forwarded, trusted)).toBe(caller);
});

test.each(["10.0.0.0/33", "10.0.0/8", "proxy.example", "10.0.0.0/8/8", "10.0.0.1/", "fd00::/129"])(
  "%s is refused by name",
  (entry) => {
    expect(() => proxyCheck([entry])).toThrow(`${entry} is no address and no network`);
  },
);
