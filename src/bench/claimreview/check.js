// SPDX-License-Identifier: Apache-2.0
// Has the TypeScript compiler hold an exported page of ClaimReviews against schema.org's vocabulary, as the npm package
// schema-dts types it: a property that a type does not have, or a value of another type, ends it with an error.
//   npm install --no-save schema-dts@2.1.0 typescript@5.9.3 && node src/bench/claimreview/check.js page.jsonld
const fs = require('node:fs');
const path = require('node:path');
const typescript = require('typescript');

const page = fs.readFileSync(process.argv[2], 'utf8').trim();
const file = path.join(__dirname, 'page.ts');
fs.writeFileSync(
  file,
  `import type { ClaimReview } from 'schema-dts';
export const page: { '@context': 'https://schema.org'; '@graph': Exclude<ClaimReview, string>[] } = ${page};\n`,
);
try {
  const program = typescript.createProgram([file], { strict: true, noEmit: true, skipLibCheck: true, types: [] });
  const wrong = typescript.getPreEmitDiagnostics(program);
  wrong.forEach(one => console.error(typescript.flattenDiagnosticMessageText(one.messageText, '\n').slice(0, 800)));
  console.log(`${JSON.parse(page)['@graph'].length} reviews, ${wrong.length} faults`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  fs.rmSync(file);
}
