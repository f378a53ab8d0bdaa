// Judges every page of the host at VEXEL_URL as a phone and as a desktop, and writes the report as Markdown; or only some
// pages, by their names with commas between them, and writes nothing.
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import lighthouse, { desktopConfig } from 'lighthouse';
import { throttling } from 'lighthouse/core/config/constants.js';
import { computeMedianRun } from 'lighthouse/core/lib/median-run.js';
import { pageFunctions } from 'lighthouse/core/lib/page-functions.js';
import { chromium } from 'playwright-core';
import { firstLoad } from '../scripts/first-load.mjs';
import { slowdown } from './calibration.mjs';
import { pagesOf } from './pages.mjs';

const least = { accessibility: 100, 'best-practices': 100, performance: 95 };
const categories = Object.keys(least);
/** How often each page is judged; of several times the median counts, as Lighthouse advises against noise. */
const times = { phone: 3, desktop: 1 };
const site = process.env.VEXEL_URL;
const port = 9321;
const exported = firstLoad('frontend-static/out');
const [file, only] = process.argv.slice(2);
const [load] = loadavg();

const { person, strangers, members } = await pagesOf(site);
const all = Object.keys({ ...strangers, ...members });
const names = only?.split(',') ?? all;
const unknown = names.filter((name) => !all.includes(name));
if (unknown.length > 0) throw new Error(`There is no page called ${unknown.join(' or ')}; there are ${all.join(', ')}.`);
const context = await chromium.launchPersistentContext('', {
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', `--remote-debugging-port=${port}`],
});
const gauge = await context.newPage();
const rows = await judged(strangers);
await signIn();
rows.push(...(await judged(members)));
const { Browser: browser } = await (await fetch(`http://127.0.0.1:${port}/json/version`)).json();
await context.close();

const report = document(rows);
console.log(report);
if (!only) writeFileSync(file, report);
if (rows.some(isPoor)) process.exitCode = 1;

async function signIn() {
  const page = context.pages()[0];
  await page.goto(`${site}/login/`);
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/agents/');
}

async function judged(pages) {
  const found = [];
  for (const [name, path] of Object.entries(pages).filter(([name]) => names.includes(name))) {
    for (const device of Object.keys(times)) found.push(await judge(name, path, device));
  }
  return found;
}

/** Lighthouse empties the cache before each page, and leaves whoever is signed in signed in. */
async function judge(name, path, device) {
  const runs = [];
  while (runs.length < times[device]) runs.push(await run(path, device));
  const lhr = computeMedianRun(runs);
  if (new URL(lhr.finalDisplayedUrl).pathname !== new URL(site + path).pathname) throw new Error(`${path} led to ${lhr.finalDisplayedUrl}`);
  const scores = Object.fromEntries(categories.map((category) => [category, Math.round(lhr.categories[category].score * 100)]));
  console.error(`${name}, ${device}: ${Object.values(scores).join(', ')}`);
  const { cpuSlowdownMultiplier: slowed } = lhr.configSettings.throttling;
  return { name, path, device, scores, slowed, metrics: metricsIn(lhr), scripts: scriptsIn(lhr), version: lhr.lighthouseVersion, speed: lhr.environment.benchmarkIndex, faults: faultsIn(lhr, scores) };
}

/** Now and then a trace begins too late, which says nothing about the page: Lighthouse itself asks to try again. */
async function run(path, device, attempts = 3) {
  const { lhr } = await lighthouse(site + path, { port, onlyCategories: categories, logLevel: 'silent', disableFullPageScreenshot: true, ...(await throttled(device)) }, device === 'desktop' ? desktopConfig : undefined);
  if (!lhr.runtimeError) return lhr;
  if (attempts === 1) throw new Error(`${path} could not be judged: ${lhr.runtimeError.message}`);
  return run(path, device, attempts - 1);
}

/** A phone is simulated by slowing down this machine, by as much as it is faster at this moment. */
async function throttled(device) {
  if (device !== 'phone') return {};
  return { throttling: { ...throttling.mobileSlow4G, cpuSlowdownMultiplier: slowdown(await gauge.evaluate(pageFunctions.computeBenchmarkIndex)) } };
}

/** What the score for performance is made of, as far as it takes time. */
function metricsIn(lhr) {
  return ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'].map((id) => lhr.audits[id].displayValue);
}

/** What came over the wire as JavaScript until the page was shown and silent, whoever asked for it. */
function scriptsIn(lhr) {
  const scripts = lhr.audits['network-requests'].details.items.filter(({ mimeType }) => /javascript/.test(mimeType));
  return { count: scripts.length, bytes: scripts.reduce((sum, { transferSize }) => sum + transferSize, 0) };
}

/** What cost a page points, in the categories that are too low. */
function faultsIn(lhr, scores) {
  const low = categories.filter((category) => scores[category] < least[category]);
  const refs = low.flatMap((category) => lhr.categories[category].auditRefs.filter(({ weight }) => weight > 0));
  return refs.map(({ id }) => lhr.audits[id]).filter(({ score }) => score !== null && score < 0.9).map(({ title, displayValue }) => [title, displayValue].filter(Boolean).join(': '));
}

function isPoor({ scores }) {
  return categories.some((category) => scores[category] < least[category]);
}

function document(all) {
  const day = new Date().toISOString().slice(0, 10);
  const range = (numbers, digits = 0) => `${Math.min(...numbers).toFixed(digits)} and ${Math.max(...numbers).toFixed(digits)}`;
  const poor = all.filter(isPoor).map(({ name, device, faults }) => `- ${name}, ${device}: ${faults.join('; ')}`);
  return [
    '# Lighthouse',
    '',
    `Made by \`make lighthouse\` on ${day}: Lighthouse ${all[0].version}, ${browser.replace('/', ' ')} and Node ${process.versions.node}`,
    `on ${cpus().length} cores (${cpus()[0].model.trim()}), against a laptop host of its own with the offline model. Members’ pages`,
    `are judged by somebody who is signed in, with an empty cache; each page ${times.phone} times as a phone, of which the median`,
    `counts, and once as a desktop. Wanted: ${categories.map((category) => `${category} ${least[category]}`).join(', ')}.`,
    '',
    `Performance depends on what else the machine does: its load was ${load.toFixed(1)} when this began. Lighthouse found its speed`,
    `(benchmark index) between ${range(all.map(({ speed }) => speed))}. Its phone is a fast desktop computer slowed down 4 times; a slower one is to be`,
    'slowed down less, by a [published rule](https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md#calibrating-the-cpu-slowdown).',
    `By the index before each page that was between ${range(all.filter(({ device }) => device === 'phone').map(({ slowed }) => slowed), 1)} times, and never more than 4.`,
    '',
    ...table(
      ['page', 'device', ...categories, 'first paint', 'largest paint', 'blocked', 'slowed down'],
      all.map(({ name, device, scores, metrics, slowed }) => [name, device, ...Object.values(scores), ...metrics, `${slowed.toFixed(1)} times`]),
    ),
    ...(poor.length > 0 ? ['', '## Too low', '', ...poor] : []),
    '',
    '## JavaScript',
    '',
    'The first load is what the HTML names and what the budget holds (`npm run first-load`), counted as gzip. Everything is',
    'what a page has fetched, as Brotli, by the time it is shown and the network is silent: what it loads beside the session,',
    'and what it fetches ahead for the pages that it links to, too.',
    '',
    ...table(['page', 'first load', 'everything', 'files'], all.filter(({ device }) => device === 'phone').map(loaded)),
    '',
  ].join('\n');
}

function loaded({ name, path, scripts }) {
  const { bytes } = exported.find(({ page }) => page === new URL(path, site).pathname.replace(/^\/agents\/(?!create\/)[^/]+\//, '/agents/_/'));
  return [name, kilobytes(bytes), kilobytes(scripts.bytes), scripts.count];
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
