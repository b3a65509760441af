// SPDX-License-Identifier: Apache-2.0
// Expands an exported page of Web Annotations with the npm package jsonld, in safe mode: a term that the vocabulary does not
// have ends it with an error. Offline; context.json has those terms of http://www.w3.org/ns/anno.jsonld that we write.
//   npm install --no-save jsonld@9.0.0 && node src/bench/jsonld/check.js page.jsonld
const fs = require('node:fs');
const path = require('node:path');
const jsonld = require('jsonld');

const context = JSON.parse(fs.readFileSync(path.join(__dirname, 'context.json')));
const page = JSON.parse(fs.readFileSync(process.argv[2]));
const options = {
  safe: true,
  documentLoader: async url => ({ documentUrl: url, document: context }),
};

async function check() {
  const [expanded] = await jsonld.expand(page, options);
  const items = expanded['http://www.w3.org/ns/activitystreams#items'][0]['@list'];
  const quads = await jsonld.toRDF(page, options);
  if (items.length !== page.items.length) {
    throw new Error(`${page.items.length} items became ${items.length}`);
  }
  console.log(`${items.length} annotations, ${quads.length} statements`);
}

check().catch(error => {
  console.error(String(error), JSON.stringify(error.details ?? {}).slice(0, 400));
  process.exitCode = 1;
});
