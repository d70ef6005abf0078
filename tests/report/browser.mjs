// The pages of a folder in a real browser: drawn, printed, silent, and without a finding of axe.
//
// Usage: node browser.mjs FOLDER. The pages come from tests/report/main.rs; pictures and PDFs go beside them.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = resolve(process.argv[2]);
const widths = { paper: 794, phone: 390 };
let faults = 0;
const fault = (page, what) => {
  faults += 1;
  console.error(`${page}: ${what}`);
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
const pages = readdirSync(folder).filter((name) => name.endsWith(".html"));
if (pages.length === 0) fault(folder, "no pages");
for (const file of pages) {
  const name = basename(file, ".html");
  for (const [width, pixels] of Object.entries(widths)) {
    const page = await browser.newPage({ viewport: { width: pixels, height: 1000 } });
    const address = pathToFileURL(join(folder, file)).href;
    page.on("console", (message) => fault(name, `console: ${message.text()}`));
    page.on("pageerror", (error) => fault(name, `error: ${error.message}`));
    page.on("dialog", (dialog) => fault(name, `a dialog: ${dialog.message()}`).then(dialog.dismiss()));
    page.on("request", (request) => request.url() === address || fault(name, `asked for ${request.url()}`));
    await page.goto(address);

    const seen = await page.evaluate(() => ({
      acting: document.querySelectorAll("script, img, iframe, object, embed, link, a, form, base").length,
      width: document.scrollingElement.scrollWidth,
      drawn: [...document.querySelectorAll("svg")].every((svg) => svg.getBoundingClientRect().height > 40),
      styled: getComputedStyle(document.querySelector("footer")).backgroundColor,
      text: document.body.innerText,
    }));
    if (seen.acting) fault(name, `${seen.acting} elements that act or lead away`);
    if (seen.width > pixels) fault(name, `${width}: ${seen.width} wide on ${pixels}`);
    if (!seen.drawn) fault(name, "a drawing is empty");
    if (seen.styled === "rgba(0, 0, 0, 0)") fault(name, "its own style is refused");
    if (!name.startsWith("empty") && !seen.text.includes("<script>alert(1)</script>")) {
      fault(name, "a hostile note is not shown as it was written");
    }

    await page.evaluate(axe);
    const found = await page.evaluate(() => window.axe.run());
    for (const { id, help, nodes } of found.violations) {
      fault(name, `${width}: axe ${id}: ${help}: ${nodes.map((node) => node.html).join(" ").slice(0, 200)}`);
    }
    if (found.passes.length < 15) fault(name, `axe looked at ${found.passes.length} rules only`);

    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
    if (width === "paper") {
      const pdf = await page.pdf({ path: join(folder, `${name}.pdf`), preferCSSPageSize: true });
      if (pdf.length < 10_000) fault(name, `a PDF of ${pdf.length} bytes`);
    }
    await page.close();
  }
}
await browser.close();
console.log(`${pages.length} pages, ${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
