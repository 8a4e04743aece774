// Opens HTML files in headless Chromium and says what is wrong with them, as JSON; exit code 1 if anything is.
//
//   node look.mjs [--shots FOLDER] FILE...
//
// In light, dark and as printed: axe-core with the rules of WCAG 2.0 and 2.1, A and AA (on a screen those of 2.2, too). In a window of 320, 360 and 1280
// pixels: whether the page scrolls sideways. Of a page named brief: whether it fits on one sheet and on four screens of a phone.
// What axe would fetch again to look into (preload) the policy of a page forbids; it needs it for no rule asked here.
// Whether two texts of a drawing cover each other. Any message on the console. HTML that html-validate calls not valid.
// CHROMIUM names the browser, else /usr/bin/chromium.
import { createRequire } from "node:module";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
const WIDTHS = [320, 360, 1280];
const AT_ONCE = 2; // pages looked at beside each other
const MODES = { light: { colorScheme: "light", media: "screen" }, dark: { colorScheme: "dark", media: "screen" }, print: { colorScheme: "light", media: "print" } };
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
// What the HTML standard asks, without matters of taste (how long a title is, how an attribute is written).
const VALID = { extends: ["html-validate:standard"], rules: { "long-title": "off", "no-inline-style": "off", "no-raw-characters": "off", "tel-non-breaking": "off" } };

const wanted = process.argv.slice(2);
const shots = wanted[0] === "--shots" ? wanted.splice(0, 2)[1] : null;
const profile = mkdtempSync(join(tmpdir(), "kassel-browser-"));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium", headless: true, args: FLAGS,
});
const found = {};
try {
  const waiting = [...wanted];
  const next = async () => {
    for (let file; (file = waiting.shift()); ) found[basename(file)] = { ...(await look(resolve(file))), valid: await valid(file) };
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
process.stdout.write(`${JSON.stringify(found, null, 1)}\n`);
process.exitCode = Object.values(found).some((f) => f.axe.length || f.console.length || f.sideways.length || f.covered.length || f.valid.length || f.sheet?.length) ? 1 : 0;

async function look(file) {
  const answer = { axe: [], rules_passed: {}, console: [], sideways: [], covered: [] };
  const page = await browser.newPage();
  page.on("console", (message) => answer.console.push(message.text()));
  page.on("pageerror", (error) => answer.console.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) answer.console.push(`asked for ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const [name, mode] of Object.entries(MODES)) {
      await page.emulateMedia(mode);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width && name !== "print") answer.sideways.push(`${name} ${width}: ${wide}`);
      await page.evaluate(AXE); // from outside, so that the page's own policy stays in force
      const tags = name === "print" ? TAGS : [...TAGS, "wcag22aa"];
      const { violations, passes } = await page.evaluate((only) => window.axe.run(document, { runOnly: only, resultTypes: ["violations"], preload: false }), tags);
      answer.rules_passed[`${name} ${width}`] = passes.length;
      for (const v of violations) answer.axe.push(`${name} ${width} ${v.id}: ${v.nodes.length} x ${v.nodes[0].html.slice(0, 160)} ${v.nodes[0].failureSummary}`);
      if (shots && name !== "print") await page.screenshot({ path: join(shots, `${basename(file, ".html")}-${name}-${width}.png`), fullPage: false });
    }
  }
  if (basename(file).startsWith("brief")) answer.sheet = await sheet(page);
  answer.covered = await page.evaluate(covered);
  if (shots) await page.pdf({ path: join(shots, `${basename(file, ".html")}.pdf`), preferCSSPageSize: true, printBackground: false });
  await page.close();
  return answer;
}

// The page for the council is one sheet of paper and four screens of a phone; what is too much, in words.
async function sheet(page) {
  await page.emulateMedia(MODES.light);
  await page.setViewportSize({ width: 360, height: 780 });
  const high = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.emulateMedia(MODES.print);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const pages = pdf.match(/\/Type\s*\/Page\b/g).length;
  return [...(high > 4 * 780 ? [`${high} px high at 360`] : []), ...(pages > 1 ? [`${pages} pages`] : [])];
}

// What axe cannot see: texts of one drawing that cover each other by more than a pixel, or reach out of it.
function covered() {
  const found = [];
  for (const drawing of document.querySelectorAll("svg[role=img]")) {
    const edge = drawing.getBoundingClientRect();
    const texts = [...drawing.querySelectorAll("text, tspan[x]")].filter((t) => !t.querySelector("tspan[x]"));
    const boxes = texts.map((t) => [t.textContent, t.getBoundingClientRect()]).filter(([, box]) => box.width);
    boxes.forEach(([text, a], n) => {
      if (a.left < edge.left - 1 || a.right > edge.right + 1 || a.bottom > edge.bottom + 1 || a.top < edge.top - 1) found.push(`${text} reaches out`);
      for (const [other, b] of boxes.slice(0, n)) {
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) - a.height / 4; // a box is higher than its letters
        if (wide > 1 && high > 1) found.push(`${text} covers ${other}`);
      }
    });
  }
  return found;
}

async function valid(file) {
  const report = await new HtmlValidate(VALID).validateFile(file);
  return report.results.flatMap((r) => r.messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`)).slice(0, 20);
}
