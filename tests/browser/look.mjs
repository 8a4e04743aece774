// Opens HTML files in headless Chromium and says what is wrong with them, as JSON; exit code 1 if anything is.
//
//   node look.mjs [--shots FOLDER] FILE...
//
// In light, dark and as printed: axe-core with the rules of WCAG 2.0 and 2.1, A and AA (on a screen those of 2.2, too). In a window of 320, 360 and 1280
// pixels: whether the page scrolls sideways. Any message on the console. HTML that html-validate calls not valid.
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
  for (const file of wanted) found[basename(file)] = { ...(await look(resolve(file))), valid: await valid(file) };
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
process.stdout.write(`${JSON.stringify(found, null, 1)}\n`);
process.exitCode = Object.values(found).some((f) => f.axe.length || f.console.length || f.sideways.length || f.valid.length) ? 1 : 0;

async function look(file) {
  const answer = { axe: [], rules_passed: {}, console: [], sideways: [] };
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
      const { violations, passes } = await page.evaluate((only) => window.axe.run(document, { runOnly: only, resultTypes: ["violations"] }), tags);
      answer.rules_passed[`${name} ${width}`] = passes.length;
      for (const v of violations) answer.axe.push(`${name} ${width} ${v.id}: ${v.nodes.length} x ${v.nodes[0].html.slice(0, 160)} ${v.nodes[0].failureSummary}`);
      if (shots && name !== "print") await page.screenshot({ path: join(shots, `${basename(file, ".html")}-${name}-${width}.png`), fullPage: false });
    }
  }
  if (shots) await page.pdf({ path: join(shots, `${basename(file, ".html")}.pdf`), preferCSSPageSize: true, printBackground: false });
  await page.close();
  return answer;
}

async function valid(file) {
  const report = await new HtmlValidate(VALID).validateFile(file);
  return report.results.flatMap((r) => r.messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`)).slice(0, 20);
}
