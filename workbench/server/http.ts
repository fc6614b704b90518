/**
 * @fileoverview The door to the browser: this machine only, the page's own files, calls that show the key, and a
 * stream of what happens. Whatever comes from another site is turned away.
 */

import { timingSafeEqual } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { MAX_FILE } from "../xlsx/limits";
import { FRAME_POLICY } from "./frames";
import type { SentFile } from "./merge-sent";
import type { Room } from "./room";
import type { BookBytes } from "./saver";
import { Refusal } from "./sentences";
import type { Answer, CallName, WireEvent } from "./wire";

/** One call's JSON: a paste of a whole sheet fits. */
const MAX_CALL = 64 * 2 ** 20;

/** By which a page says which workbook is its own. */
const BOOK_HEADER = "x-so-tinh";

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** Refused with an HTTP status. */
class Status extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export interface DoorOptions {
  readonly room: () => Room;
  readonly token: string;
  /** The first page has come with the key. */
  readonly came: () => void;
  /** The page's own files. */
  readonly folder: string;
}

export class Door {
  readonly #options: DoorOptions;
  readonly #server: Server;
  /** Whoever listens, and to which workbook. */
  readonly #streams = new Map<ServerResponse, string>();
  #hosts = new Set<string>();
  #hasCome = false;

  constructor(options: DoorOptions) {
    this.#options = options;
    this.#server = createServer((request, response) => {
      // Whoever asked may be gone before the answer is there.
      response.on("error", () => undefined);
      this.#serve(request, response).catch((error: unknown) => {
        const status = error instanceof Status ? error.status : 500;
        if (!(error instanceof Status)) console.error(error);
        if (response.headersSent) return response.destroy();
        // What was not read of the call must not be taken for the next one.
        response.setHeader("Connection", "close");
        const message = error instanceof Status ? error.message : "Chương trình gặp lỗi, hãy tải lại trang.";
        send(response, status, "text/plain; charset=utf-8", message);
      });
    });
  }

  /** Listens on this machine's own address and nowhere else. @returns the port */
  async listen(port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(port, "127.0.0.1", resolve);
    });
    const { port: given } = this.#server.address() as AddressInfo;
    this.#hosts = new Set([`127.0.0.1:${given}`, `localhost:${given}`]);
    return given;
  }

  /** Tells the pages of a workbook; null: all of them. */
  tell(key: string | null, event: WireEvent): void {
    const streams = [...this.#streams].filter(([, of]) => key === null || of === key);
    if (streams.length === 0) return;
    const line = `data: ${JSON.stringify(event)}\n\n`;
    for (const [stream] of streams) stream.write(line);
  }

  /** How many pages show a workbook. */
  pages(key: string): number {
    return [...this.#streams.values()].filter((of) => of === key).length;
  }

  async close(): Promise<void> {
    this.tell(null, { kind: "bye" });
    for (const stream of this.#streams.keys()) stream.end();
    // Whoever still has something to tell would write behind the end.
    this.#streams.clear();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#checkFromHere(request);
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const { pathname } = url;
    if (pathname.startsWith("/api/")) {
      this.#checkToken(request);
      await this.#api(pathname.slice(5), url, request, response);
      return;
    }
    if (request.method !== "GET") throw new Status(405, "Chỉ đọc được ở đây.");
    if (pathname.startsWith("/frame/")) {
      const html = this.#options.room().frames.html(pathname.slice(7));
      if (html === null) throw new Status(404, "Khung này không còn nữa, hãy mở lại từ menu.");
      send(response, 200, "text/html; charset=utf-8", html, { "Content-Security-Policy": FRAME_POLICY });
      return;
    }
    await this.#file(pathname === "/" ? "/index.html" : pathname, url.search !== "", response);
  }

  /** Turns away other machines' names for this one (DNS rebinding) and other sites' pages. */
  #checkFromHere({ headers, url, method }: IncomingMessage): void {
    if (!this.#hosts.has(headers.host ?? "")) throw new Status(403, "Địa chỉ này không được phép.");
    const { origin } = headers;
    if (origin !== undefined && !this.#hosts.has(origin.replace(/^http:\/\//, "")))
      throw new Status(403, "Trang khác không được gọi vào đây.");
    // The file that brings the key, or a link in a letter, may lead to the page: it can do nothing without the key.
    const comes = url === "/" && method === "GET" && headers["sec-fetch-mode"] === "navigate";
    if (headers["sec-fetch-site"] === "cross-site" && !(comes && headers["sec-fetch-dest"] === "document"))
      throw new Status(403, "Trang khác không được gọi vào đây.");
  }

  #checkToken({ headers }: IncomingMessage): void {
    const given = Buffer.from(headers.authorization ?? "");
    const wanted = Buffer.from(`Bearer ${this.#options.token}`);
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
      throw new Status(401, "Thiếu khóa truy cập, hãy mở trang bằng địa chỉ mà chương trình in ra.");
    if (!this.#hasCome) this.#options.came();
    this.#hasCome = true;
  }

  async #api(name: string, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const key = String(request.headers[BOOK_HEADER] ?? "");
    if (name === "events" && request.method === "GET") return this.#stream(key, response);
    if (name === "download" && request.method === "GET") return await this.#download(key, response);
    if (request.method !== "POST") throw new Status(405, "Cách gọi không đúng.");
    if (name === "give") return await this.#give(key, request, response);
    const answer = await this.#answer(async () => {
      const room = this.#options.room();
      if (name === "open") {
        const bytes = await body(request, MAX_FILE);
        const { searchParams } = url;
        return await room.openBytes(searchParams.get("name") ?? "", bytes, searchParams.has("convert"));
      }
      if (name === "merge")
        return await room.merge(url.searchParams.get("unit") ?? "", filesIn(await body(request, MAX_FILE)));
      if (name === "saved") return (await room.desk(key)).saver.wroteInBrowser(await body(request, MAX_FILE));
      const input: unknown = JSON.parse((await body(request, MAX_CALL)).toString("utf8") || "{}");
      return await room.call(key, name as CallName, input as never);
    });
    send(response, 200, "application/json; charset=utf-8", JSON.stringify(answer));
  }

  async #answer(work: () => Promise<unknown>): Promise<Answer<unknown>> {
    try {
      return { ok: true, value: await work() };
    } catch (error) {
      if (error instanceof Status) throw error;
      if (error instanceof Refusal) {
        return { ok: false, message: error.message, ...error.more };
      }
      if (error instanceof SyntaxError) throw new Status(400, "Nội dung gửi lên không đọc được.");
      throw error;
    }
  }

  #stream(given: string, response: ServerResponse): void {
    response.writeHead(200, headersFor("text/event-stream; charset=utf-8"));
    // The line stands, also where nothing happens yet.
    response.write(": \n\n");
    const desk = this.#options.room().openDesk(given);
    for (const event of desk?.greeting() ?? []) response.write(`data: ${JSON.stringify(event)}\n\n`);
    const key = given || (desk?.meta.key ?? "");
    this.#streams.set(response, key);
    // Says that we are there: the page notices an end that came without a word.
    const beat = setInterval(() => response.write(": \n\n"), 15_000);
    response.on("close", () => {
      clearInterval(beat);
      this.#streams.delete(response);
      this.#options.room().left(key);
    });
  }

  async #download(key: string, response: ServerResponse): Promise<void> {
    sendBook(response, await (await this.#options.room().desk(key)).bytes());
  }

  /** The workbook to be written into a file that only the browser can write; the call brings what stands there. */
  async #give(key: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const there = await body(request, MAX_FILE);
    let book: BookBytes | null = null;
    const answer = await this.#answer(async () => {
      book = await (await this.#options.room().desk(key)).saver.forBrowser(there);
    });
    if (book) sendBook(response, book);
    else send(response, 200, "application/json; charset=utf-8", JSON.stringify(answer));
  }

  /**
   * One of the page's own files; nothing above their folder can be named.
   * @param isNamed by its contents too: a browser keeps it, with what it compiled of it
   */
  async #file(pathname: string, isNamed: boolean, response: ServerResponse): Promise<void> {
    const type = TYPES[path.extname(pathname)];
    if (!type || !/^\/[\w.-]+$/.test(pathname)) throw new Status(404, "Không có tệp này.");
    let bytes: Buffer;
    try {
      bytes = await readFile(path.join(this.#options.folder, pathname));
    } catch {
      throw new Status(404, "Không có tệp này.");
    }
    send(response, 200, type, bytes, {
      "Content-Security-Policy": PAGE_POLICY,
      // The grid would read every font of the machine, and does not need to.
      "Permissions-Policy": "local-fonts=()",
      ...(isNamed ? { "Cache-Control": "private, max-age=31536000, immutable" } : {}),
    });
  }
}

function sendBook(response: ServerResponse, { name, bytes }: BookBytes): void {
  send(
    response,
    200,
    /\.xlsm$/i.test(name)
      ? "application/vnd.ms-excel.sheet.macroEnabled.12"
      : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    { "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}` },
  );
}

function headersFor(type: string): Record<string, string> {
  return {
    "Content-Type": type,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
  };
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  content: string | Buffer,
  extra: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { ...headersFor(type), ...extra });
  response.end(content);
}

/** Several files in one call: a line of JSON with name and size of each, then all their bytes. */
function filesIn(sent: Buffer): SentFile[] {
  const end = sent.indexOf("\n");
  const list = JSON.parse(sent.subarray(0, Math.max(0, end)).toString("utf8")) as {
    name: string;
    size: number;
  }[];
  let at = end + 1;
  return list.map(({ name, size }) => {
    const bytes = sent.subarray(at, at + size);
    at += size;
    return { name: String(name), bytes };
  });
}

async function body(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooBig = new Status(413, `Nội dung gửi lên lớn hơn ${limit / 2 ** 20} MB nên không nhận được.`);
  const announced = Number(request.headers["content-length"] ?? 0);
  if (announced > limit) {
    // A browser hears why only once it has sent all; who sends without end is cut off.
    if (announced < 8 * limit) for await (const _ of request);
    throw tooBig;
  }
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > limit) throw tooBig;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
