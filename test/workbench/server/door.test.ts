/** @fileoverview Who is let in: this machine, this page, with the key; and nothing outside the page's own folder. */

import { createHash } from "node:crypto";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Caller, dataFolder, type Running, startServer } from "./support";

let data: ReturnType<typeof dataFolder>;
let server: Running;
let page: Caller;

beforeAll(async () => {
  data = dataFolder();
  server = await startServer(data.folder);
  page = new Caller(server.address);
});
afterAll(async () => {
  await server.kill();
  data.remove();
});

/** A request with headers that fetch would not let through. */
function raw(path: string, headers: Record<string, string>, method = "POST"): Promise<number> {
  const { hostname, port } = new URL(page.origin);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on("error", reject);
    asked.end(method === "POST" ? "{}" : undefined);
  });
}

describe("the door", () => {
  it("lets a call in that shows the key", async () => {
    expect((await page.call("state", {})).book.sheets[0]?.shape.name).toBe("Chấm điểm");
  });

  it("turns away a call without the key, or with another", async () => {
    for (const Authorization of ["", "Bearer x", `Bearer ${page.token}x`, page.token]) {
      const response = await page.fetch("/api/state", {
        method: "POST",
        body: "{}",
        headers: { Authorization },
      });
      expect(response.status).toBe(401);
      expect(await response.text()).toBe(
        "Thiếu khóa truy cập, hãy mở trang bằng địa chỉ mà chương trình in ra.",
      );
    }
    expect((await page.fetch("/api/events", { headers: { Authorization: "" } })).status).toBe(401);
    expect((await page.fetch("/api/download", { headers: { Authorization: "" } })).status).toBe(401);
  });

  it("turns away other names for this machine and other sites' pages, key or not", async () => {
    const { host } = new URL(page.origin);
    const Authorization = `Bearer ${page.token}`;
    expect(await raw("/api/state", { Host: host, Authorization })).toBe(200);
    expect(await raw("/api/state", { Host: host, Authorization, Origin: page.origin })).toBe(200);
    expect(await raw("/api/state", { Host: "evil.example", Authorization })).toBe(403);
    expect(await raw("/", { Host: "evil.example" }, "GET")).toBe(403);
    expect(await raw("/api/state", { Host: host, Authorization, Origin: "http://evil.example" })).toBe(403);
    // A frame without an origin of its own, as a script's sidebar is.
    expect(await raw("/api/state", { Host: host, Authorization, Origin: "null" })).toBe(403);
    const elsewhere = { Host: host, "Sec-Fetch-Site": "cross-site" };
    expect(await raw("/api/state", { ...elsewhere, Authorization })).toBe(403);
    // The file that brings the key leads to the page, and to nothing else, and nobody else's page shows it.
    const led = { ...elsewhere, "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document" };
    expect(await raw("/", led, "GET")).toBe(200);
    expect(await raw("/main.js", led, "GET")).toBe(403);
    expect(await raw("/", { ...led, "Sec-Fetch-Dest": "iframe" }, "GET")).toBe(403);
    expect(await raw("/api/state", { ...led, Authorization })).toBe(403);
  });

  it("gives its page's files and no other", async () => {
    const { headers } = await page.fetch("/");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    // What would read the machine's fonts is left out of the page (tools/build/page.mjs).
    expect(headers.get("permissions-policy")).toBe("local-fonts=()");
    for (const path of [
      "/../start.js",
      "/%2e%2e/start.js",
      "/..%2fstart.js",
      "/start.js",
      "/khoa",
      "//etc/passwd",
    ]) {
      expect(await raw(path, { Host: new URL(page.origin).host }, "GET"), path).toBe(404);
    }
  });

  it("lets a browser keep what is named by its contents, and nothing else", async () => {
    const kept = async (path: string) => (await page.fetch(path)).headers.get("cache-control");
    const index = await (await page.fetch("/")).text();
    const named = [...index.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css)[^"]*)"/g)].map(
      ([, path]) => path ?? "",
    );
    expect(named.map((path) => path.replace(/\?.*/, ""))).toEqual(["/univer.css", "/style.css", "/page.js"]);
    for (const path of named) {
      const response = await page.fetch(path);
      expect(response.headers.get("cache-control"), path).toBe("private, max-age=31536000, immutable");
      const print = createHash("sha256").update(new Uint8Array(await response.arrayBuffer()));
      expect(path).toMatch(new RegExp(`\\?${print.digest("hex").slice(0, 16)}$`));
    }
    for (const path of ["/", "/page.js", "/huong-dan.html", "/api/state"])
      expect(await kept(path), path).toBe("no-store");
  });

  it("listens on this machine's own address only", async () => {
    const { networkInterfaces } = await import("node:os");
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((one) => one && !one.internal && one.family === "IPv4");
    for (const other of others) {
      await expect(fetch(`http://${other?.address}:${new URL(page.origin).port}/`)).rejects.toThrow();
    }
  });

  it("takes no more than it can hold, and answers nonsense with a status", async () => {
    const big = await page.fetch("/api/edit", { method: "POST", body: "x".repeat(65 * 2 ** 20) });
    expect(big.status).toBe(413);
    expect((await page.fetch("/api/edit", { method: "POST", body: "{" })).status).toBe(400);
    expect(await page.ask("nothing" as never, {} as never)).toEqual({
      ok: false,
      message: "Chương trình không hiểu thao tác này, hãy tải lại trang.",
    });
    expect((await page.fetch("/frame/x")).status).toBe(404);
  });

  it("stops when asked to, and leaves the port", async () => {
    const other = dataFolder();
    const short = await startServer(other.folder);
    expect(await short.stop()).toBe(0);
    await expect(fetch(new URL(short.address).origin)).rejects.toThrow();
    other.remove();
  });
});
