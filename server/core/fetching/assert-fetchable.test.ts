import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assertFetchable } from "./assert-fetchable";
import { isPublicAddress } from "./public-address";

const isFetchable = (url: string, allowed: string[] = []): boolean => {
  try {
    assertFetchable(url, allowed);
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: "invalid_request", message: expect.stringMatching(/^This URL cannot be used: it /) });
    return false;
  }
};

test.each([
  "https://example.com/cat.png",
  "http://example.com/cat.png?size=2#part",
  "https://cdn.example.co.uk:8443/a/b",
  "https://例え.jp/絵.png",
  "https://93.184.216.34/cat.png",
  "https://[2606:4700::1111]/cat.png",
  "HTTPS://EXAMPLE.COM",
  "https://localhost.example.com/",
  "https://my-local.example/",
  "https://example.com/a@b",
  "https://example.com/?user=a@b",
  "http://1.1.1.1/",
])("%s may be fetched", (url) => expect(isFetchable(url)).toBe(true));

test.each([
  "",
  "cat.png",
  "//example.com/cat.png",
  "ftp://example.com/cat.png",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "data:text/plain,x",
  "gopher://example.com/",
  "https://user:pass@example.com/",
  "https://user@example.com/",
  "https://@example.com/",
  "https://example.com@127.0.0.1/",
  "http://example.com:8080/",
  "http://example.com:22/",
  "https://example.com:80/",
  "https://example.com:25/",
  "https://example.com:6379/",
  "https:\\\\example.com\\",
  "https://exa\tmple.com/",
  "https://example.com/a b",
  "https://example.com/\n",
  " https://example.com/",
  "https://",
  "https:///",
  "https://exa mple.com",
  `https://example.com/${"x".repeat(4096)}`,
])("%j is refused before anything is connected", (url) => expect(isFetchable(url)).toBe(false));

test.each([
  "localhost",
  "localhost.",
  "LOCALHOST",
  "foo.localhost",
  "printer.local",
  "metadata.google.internal",
  "metadata",
  "kubernetes.default.svc.cluster.local",
  "postgres",
  "router.lan",
  "nas.home.arpa",
  "127.0.0.1",
  "127.0.0.1.",
  "127.1",
  "0",
  "0x7f000001",
  "017700000001",
  "0177.0.0.0x1",
  "2130706433",
  "127。0。0。1",
  "①②⑦.0.0.1",
  "%31%32%37.0.0.1",
  "169.254.169.254",
  "0xa9fea9fe",
  "10.0.0.1",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "100.64.0.1",
  "198.18.0.1",
  "192.0.2.1",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
  "[::1]",
  "[::]",
  "[0:0:0:0:0:0:0:1]",
  "[::127.0.0.1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[::ffff:0:127.0.0.1]",
  "[64:ff9b::127.0.0.1]",
  "[64:ff9b:1::7f00:1]",
  "[2002:7f00:1::]",
  "[2001:0:7f00:1::]",
  "[fe80::1]",
  "[fec0::1]",
  "[fc00::1]",
  "[fd00:ec2::254]",
  "[ff02::1]",
  "[100::1]",
  "[2001:db8::1]",
  "[5f00::1]",
])("host %s is not on the public internet", (host) => {
  for (const scheme of ["http", "https"]) expect(isFetchable(`${scheme}://${host}/x`)).toBe(false);
});

test("a listed private host may be reached, with its port or with any, and nothing beside it", () => {
  expect(isFetchable("http://127.0.0.1:4000/x", ["127.0.0.1:4000"])).toBe(true);
  expect(isFetchable("http://127.0.0.1:4001/x", ["127.0.0.1:4000"])).toBe(false);
  expect(isFetchable("http://127.0.0.1:4001/x", ["127.0.0.1"])).toBe(true);
  expect(isFetchable("http://user@127.0.0.1:4000/x", ["127.0.0.1:4000"])).toBe(false);
  expect(isFetchable("ftp://127.0.0.1:4000/x", ["127.0.0.1:4000"])).toBe(false);
});

describe("no spelling of a private address gets through", () => {
  const octet = fc.nat({ max: 255 });
  const privateV4 = fc.oneof(
    fc.tuple(fc.constantFrom(10, 127, 0), octet, octet, octet),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
    fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
    fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
    fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), octet, octet),
    fc.tuple(fc.integer({ min: 224, max: 255 }), octet, octet, octet),
  );
  const digits = (value: number) =>
    fc.constantFrom(String(value), `0x${value.toString(16)}`, `0${value.toString(8)}`, `0X0${value.toString(16)}`);
  const spellings = privateV4.chain(([a, b, c, d]) => {
    const [whole, hex] = [((a * 256 + b) * 256 + c) * 256 + d, (n: number, m: number) => (n * 256 + m).toString(16)];
    return fc.oneof(
      fc
        .tuple(digits(a), digits(b), digits(c), digits(d), fc.constantFrom(".", "。", "．", "｡"), fc.constantFrom("", "."))
        .map(([w, x, y, z, dot, end]) => [w, x, y, z].join(dot) + end),
      fc.tuple(digits(a), digits(b), digits(c * 256 + d)).map((parts) => parts.join(".")),
      fc.tuple(digits(a), digits((b * 256 + c) * 256 + d)).map((parts) => parts.join(".")),
      digits(whole),
      fc
        .constantFrom("::ffff:", "::", "64:ff9b::", "64:ff9b:1::", "::ffff:0:")
        .map((prefix) => `[${prefix}${hex(a, b)}:${hex(c, d)}]`),
      fc.constantFrom("::ffff:", "64:ff9b::").map((prefix) => `[${prefix}${a}.${b}.${c}.${d}]`),
      fc.constant(`[2002:${hex(a, b)}:${hex(c, d)}::1]`),
      fc.constant(
        [...`${a}.${b}.${c}.${d}`].map((char) => (/\d/.test(char) ? String.fromCodePoint(0xff10 + Number(char)) : char)).join(""),
      ),
      fc.constant([...`${a}.${b}.${c}.${d}`].map((char) => `%${char.charCodeAt(0).toString(16)}`).join("")),
    );
  });
  const urls = fc
    .record({
      scheme: fc.constantFrom("http", "https", "HTTP", "hTTps"),
      user: fc.constantFrom("", "", "", "a@", "a:b@", "example.com@", "@"),
      host: spellings,
      port: fc.constantFrom("", "", ":80", ":443", ":8443", ":8080", ":0", ":65535"),
      rest: fc.constantFrom("", "/", "/x.png", "?x", "#@example.com", "/@example.com"),
    })
    .map(({ scheme, user, host, port, rest }) => `${scheme}://${user}${host}${port}${rest}`);

  test("in 12 000 generated URLs", () =>
    fc.assert(
      fc.property(urls, (url) => !isFetchable(url)),
      { numRuns: 12_000 },
    ));

  test("while public addresses in the same spellings do", () => {
    const publicV4 = fc.tuple(fc.integer({ min: 11, max: 99 }), octet, octet, octet);
    fc.assert(
      fc.property(publicV4, ([a, b, c, d]) => isFetchable(`https://${a}.${b}.${c}.${d}/`)),
      { numRuns: 2_000 },
    );
  });
});

test.each(["", "not an address", "127.0.0.1:80", "1.2.3", "::g"])("%j is no public address", (text) =>
  expect(isPublicAddress(text)).toBe(false),
);
