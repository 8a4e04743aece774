// Asks a YAML language server what an editor shows of the catalogues; exit code 1 when anything is not as it should be.
//
//   node look.mjs TOP          TOP is the checkout
//
// No diagnostics in the shipped catalogues; one for each fault put into one of them; completion and hover in German.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { server } from "./server.mjs";

const top = resolve(process.argv[2]);
const CATALOGUES = ["data/handlungsfelder.yaml", "examples/ravensburg/handlungsfelder.yaml", "tests/tiny/handlungsfelder.yaml"];
const PLAN = "examples/ravensburg/handlungsfelder.yaml";
const FAULTS = [
  ["            direction: up", "            richtung: up", "Property richtung is not allowed."],
  ["kind: share", "kind: rate", 'Missing property "per".'],
  ["kind: share", "kind: quote", "Value is not accepted."],
  ["{rule: every_year, basis: concept}", "{rule: every_year, tolerance: 2, basis: concept}", "Diesen Schlüssel kann die Regel („rule“) nicht verwenden."],
  ["{rule: at_least, value: 50, by: 2030, basis: concept}", "{rule: at_least, value: 50, basis: concept}", 'Missing property "by".'],
  ["{rule: at_least, value: 50, by: 2030, basis: concept}", "{rule: at_most, value: 50, by: 2030, basis: concept}", "Diese Regel passt nicht zur Richtung der Kennzahl („direction“)."],
  ['key: "08436064"', 'key: "8436064"', "Verlangt ist: der amtliche Schlüssel"],
  ["  as_of: 2020-01-01", "  as_of: 2020-02-30", "Verlangt ist: ein Tag, den es gibt"],
];
const NO_KEY = "            \n";
const wrong = [];
const must = (what, holds, found) => holds || wrong.push(`${what}: ${JSON.stringify(found)}`);

const { open, ask, stop } = await server();
const messages = async (file, text) => (await open(file, text)).map(({ range, message }) => `${range.start.line + 1}:${range.start.character + 1} ${message}`);
for (const name of CATALOGUES) {
  const said = await messages(join(top, name), readFileSync(join(top, name), "utf8"));
  must(`${name} without diagnostics`, said.length === 0, said.slice(0, 5));
}
const plan = readFileSync(join(top, PLAN), "utf8");
let cases = 0;
const beside = () => join(top, PLAN, "..", `case-${++cases}.yaml`); // a file that is not there: an editor's unsaved text
for (const [before, after, wanted] of FAULTS) {
  must(`there is ${before}`, plan.includes(before), plan.length);
  const said = await messages(beside(), plan.replace(before, after));
  must(`a diagnostic for ${after.trim()}`, said.length > 0 && said.some((message) => message.includes(wanted)), said);
}

// What is offered or told at the sign § of a text.
async function at(text, what) {
  const [before, after] = text.split("§");
  const lines = before.split("\n");
  const file = beside();
  await open(file, before + after);
  return ask(what, file, { line: lines.length - 1, character: lines.at(-1).length });
}
const offered = async (text) => {
  const answer = await at(text, "completion");
  return Object.fromEntries((answer.items ?? answer).map(({ label, documentation }) => [label, documentation?.value ?? documentation ?? ""]));
};
const keys = await offered(plan.replace("            direction: up\n", `            direction: up\n${NO_KEY.replace("\n", "§\n")}`));
must("a metric's keys are offered", ["per", "baseline", "caveat", "every", "delivery"].every((key) => key in keys), keys);
must("with their German descriptions", keys.caveat?.includes("Was die Zahl nicht zeigen kann."), keys.caveat);
must("each once, and none that is there", !("kind" in keys) && new Set(Object.keys(keys)).size === Object.keys(keys).length, keys);
const kinds = await offered(plan.replace("kind: milestone", "kind: §"));
must("kinds are offered with what they mean", kinds.share?.includes("Anteil in Prozent"), kinds);
const hovers = [["baseli§ne_year:", "Das Jahr, mit dem verglichen wird"], ["unit§:", "Die Einheit"], ["mile§stone", "Meilenstein: etwas, das umgesetzt wird oder nicht"]];
for (const [word, wanted] of hovers) {
  const told = (await at(plan.replace(word.replace("§", ""), word), "hover"))?.contents?.value ?? "";
  must(`hover over ${word.replace("§", "")}`, told.includes(wanted) && told.includes("```yaml"), told);
}
stop();
process.stdout.write(wrong.length ? `${wrong.join("\n")}\n` : `${CATALOGUES.length} catalogues and ${FAULTS.length} faults, completion and hover: as wanted\n`);
process.exit(wrong.length ? 1 : 0);
