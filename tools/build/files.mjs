/** @fileoverview Files of a build: what is newer than its sources is left, and each is put in place whole. */
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Loaded only where something is to be built: a packed build runs without it. */
export const esbuild = () => import("esbuild");

/** Gives what esbuild says of it. */
export async function bundle(options) {
  const { outputFiles, metafile } = await (await esbuild()).build({
    ...options,
    write: false,
    metafile: true,
  });
  await Promise.all(outputFiles.map(({ path, contents }) => put(path, contents)));
  return metafile;
}

export async function copy(from, to) {
  await put(to, await readFile(from));
}

/** Puts a file in place whole: who reads it meanwhile gets the old one or the new one. */
export async function put(path, contents) {
  const bytes = Buffer.from(contents);
  if (existsSync(path) && bytes.equals(await readFile(path))) return;
  await mkdir(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}`;
  await writeFile(aside, bytes);
  await rename(aside, path);
}

/** Builds where something is newer than what `stamp` says was built, or was built otherwise. */
export async function once(stamp, how, sources, build) {
  if (
    existsSync(stamp) &&
    existsSync("dist/Code.js") &&
    (await readFile(stamp, "utf8")) === how &&
    !(await isOlder(stamp, sources))
  )
    return;
  const began = new Date();
  await build();
  await writeFile(stamp, how);
  // What is saved while building counts as newer.
  await utimes(stamp, began, began);
}

/** Whether a file is older than any of what it was built from. */
async function isOlder(built, sources) {
  const { mtimeMs } = await stat(built);
  for (const source of sources) {
    const files = (await stat(source)).isDirectory() ? await readdir(source, { recursive: true }) : [];
    for (const file of ["", ...files]) if ((await stat(join(source, file))).mtimeMs > mtimeMs) return true;
  }
  return false;
}

/** Folders of the packages whose code came into a bundle, for tools/licences. */
export async function tellInside(part, ...metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) => Object.values(outputs).map((one) => one.inputs));
  const files = inputs.flatMap((one) => Object.keys(one).filter((file) => one[file].bytesInOutput > 0));
  const folders = files.map(
    (file) => /node_modules\/(?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(file)?.[0],
  );
  await put(`build/inside/${part}.json`, JSON.stringify([...new Set(folders.filter(Boolean))].sort()));
}

/** A package's notice, which has to stay with its code. */
export const noticeOf = async (name) =>
  (await readFile(`node_modules/${name}/LICENSE`, "utf8")).trim().replace(/\s+/g, " ");
