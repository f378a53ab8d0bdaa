// Writes what the API document says about the fields of its bodies as a small module, for forms that check
// before they send. The document itself is too large for a page.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const kept = ['minLength', 'maxLength', 'pattern', 'minimum', 'maximum', 'minItems', 'maxItems'];

/** The bounds of each `…Body` of the document, by field; `items` are those of each item of a list. */
export function boundsOf(document) {
  const bodies = Object.entries(document.components.schemas).filter(([name, schema]) => name.endsWith('Body') && schema.properties);
  return Object.fromEntries(bodies.map(([name, { properties }]) => [camel(name), mapped(properties)]));
}

export function moduleOf(document) {
  const lines = Object.entries(boundsOf(document)).map(([name, fields]) => `export const ${name} = ${JSON.stringify(fields)} as const;\n`);
  return `// Written by scripts/write-bounds.mjs from openapi.json.\n${lines.join('')}`;
}

function mapped(properties) {
  return Object.fromEntries(Object.entries(properties).map(([field, schema]) => [field, bounds(schema)]));
}

function bounds(schema) {
  const own = Object.entries(schema).filter(([key]) => kept.includes(key));
  return { ...Object.fromEntries(own), ...(schema.items && { items: bounds(schema.items) }) };
}

function camel(name) {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const document = JSON.parse(readFileSync('openapi.json', 'utf8'));
  writeFileSync('src/lib/api/generated/bounds.ts', moduleOf(document));
}
