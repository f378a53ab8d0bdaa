// Makes small copies of a choice of the pictures that `make screens` took, and the page of the documentation that shows them.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const chosen = {
  Landing: ['landing-light', 'landing-phone'],
  'Sign in': ['login-dark', 'register-phone'],
  Agents: ['agents-light', 'agents-dark', 'agents-phone'],
  'New agent': ['create-light', 'create-phone'],
  'An agent, and its settings': ['agent-light', 'agent-settings-dark'],
  Chat: ['chat-tool-open-light', 'chat-tool-open-dark', 'chat-tool-open-phone'],
  'An answer with a table, lists and code': ['chat-formatted-light'],
  'Search with Ctrl+K or Cmd+K': ['search-dark'],
};
const looks = { light: '', dark: ' in the dark theme', phone: ' on a phone' };
const largest = 80_000;
const [from, to] = process.argv.slice(2);

rmSync(`${to}/screens`, { recursive: true, force: true });
mkdirSync(`${to}/screens`);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const name of Object.values(chosen).flat()) writeFileSync(`${to}/screens/${name}.webp`, await reduced(name));
await browser.close();
const sections = Object.entries(chosen).map(([title, names]) => `## ${title}\n\n${names.map(shown).join('\n')}\n`);
writeFileSync(
  `${to}/screens.md`,
  `# How it looks\n\nMade by \`make screens-docs\`: pictures of a real host with the offline model, which \`make screens\` takes of\nevery page and state.\n\n${sections.join('\n')}`,
);

/** The browser that took the picture can also write it in a format that takes a third of the room. */
async function reduced(name) {
  const png = readFileSync(`${from}/${name}.png`).toString('base64');
  const bytes = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext('2d').drawImage(image, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.85 });
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, `data:image/png;base64,${png}`);
  if (bytes.length > largest) throw new Error(`${name} takes ${bytes.length} bytes, more than ${largest}: choose another.`);
  return Buffer.from(bytes);
}

function shown(name) {
  const [, subject, look] = /^(.+)-(\w+)$/.exec(name);
  return `<img alt="${subject.replaceAll('-', ' ')}${looks[look]}" src="screens/${name}.webp" width="${look === 'phone' ? 240 : 640}">`;
}
