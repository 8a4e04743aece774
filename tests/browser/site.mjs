// Opens pages of the documents' site in headless Chromium and says what is wrong with them, as JSON; exit code 1 if anything is.
//
//   node site.mjs [--shots FOLDER] SITE PAGE...
//
// In light and dark, in a window of 360 and of 1280 pixels: axe-core with the rules of WCAG 2.0 to 2.2, A and AA; whether the page scrolls
// sideways. Any message on the console, and anything asked for from another host. CHROMIUM names the browser, else /usr/bin/chromium.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const HOST = "http://site.test/"; // nobody is there: each request is answered from the folder
const wanted = process.argv.slice(2);
const shots = wanted[0] === "--shots" ? wanted.splice(0, 2)[1] : null;
const [site, ...pages] = wanted;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const found = {};
try {
  for (const page of pages) found[page] = await look(page);
} finally {
  await browser.close();
}
process.stdout.write(`${JSON.stringify(found, null, 1)}\n`);
process.exitCode = Object.values(found).some((f) => f.axe.length || f.console.length || f.sideways.length || !f.passed) ? 1 : 0;

async function look(name) {
  const answer = { axe: [], console: [], sideways: [], passed: 0 };
  const page = await browser.newPage();
  page.on("console", (message) => answer.console.push(message.text()));
  page.on("pageerror", (error) => answer.console.push(String(error)));
  await page.route("**/*", (route) => {
    const url = route.request().url();
    if (url.startsWith(HOST)) return route.fulfill({ path: join(site, decodeURIComponent(new URL(url).pathname)) });
    answer.console.push(`asked for ${url}`);
    return route.abort();
  });
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(HOST + name);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) answer.sideways.push(`${colorScheme} ${width}: ${wide}`);
      await page.evaluate(AXE);
      const { violations, passes } = await page.evaluate((only) => window.axe.run(document, { runOnly: only, resultTypes: ["violations"] }), TAGS);
      answer.passed += passes.length;
      for (const v of violations) answer.axe.push(`${colorScheme} ${width} ${v.id}: ${v.nodes.length} x ${v.nodes[0].html.slice(0, 160)} ${v.nodes[0].failureSummary}`);
      if (shots) await page.screenshot({ path: join(shots, `${name.replaceAll("/", "-")}-${colorScheme}-${width}.png`) });
    }
  }
  await page.close();
  return answer;
}
