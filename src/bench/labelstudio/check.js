// SPDX-License-Identifier: Apache-2.0
// Has Label Studio's own front end read an unpacked export in a real browser: what it then marks in the text, and what it would
// save of each annotation, must be what the file says: places, words, labels, numbers and relations.
//   npm install --no-save @heartexlabs/label-studio@1.4.0 && node src/bench/labelstudio/check.js folder chromium
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { execFileSync } = require('node:child_process');

const [folder, browser] = process.argv.slice(2);
const build = path.join(path.dirname(require.resolve('@heartexlabs/label-studio/package.json')), 'build/static');
const script = pathToFileURL(path.join(build, 'js/main.js'));
const tasks = JSON.parse(fs.readFileSync(path.join(folder, 'tasks.json')));
const config = fs.readFileSync(path.join(folder, 'config.xml'), 'utf8');

/** Runs in the page; its words come back as the text of an element. */
function read(config, task) {
  const show = what => {
    document.getElementById('read').textContent = encodeURIComponent(JSON.stringify(what));
  };
  addEventListener('error', event => show({ error: String(event.message) }));
  new LabelStudio('studio', {
    config,
    task,
    interfaces: ['annotations:menu'],
    user: { pk: 1, firstName: 'A', lastName: 'B' },
    onLabelStudioLoad: async studio => {
      const pause = () => new Promise(drawn => setTimeout(drawn, 1000));
      await pause();
      const found = [];
      for (const annotation of studio.annotationStore.annotations) {
        studio.annotationStore.selectAnnotation(annotation.id);
        await pause();
        const regions = [...annotation.regionStore.regions];
        const marked = regions.map(region => [region.id.replace(/#.*/, ''), region._getRange().toString()]);
        found.unshift({ result: annotation.serializeAnnotation(), marked: Object.fromEntries(marked) });
      }
      show(found);
    },
  });
}

/** What must be the same, in an order of its own. */
function essence(result) {
  return result
    .map(({ id, type, from_id, to_id, labels, from_name, value = {} }) => {
      const { start, end, text, number } = value;
      return type === 'relation'
        ? JSON.stringify([type, from_id, to_id, labels])
        : JSON.stringify([type, id, from_name, start, end, text, value.labels, number]);
    })
    .sort();
}

function check(task) {
  const page = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'studio-')), 'page.html');
  const literal = what => JSON.stringify(what).replaceAll('<', '\\u003c');
  fs.writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><div id="studio"></div><pre id="read"></pre><script src="${script}"></script>
<script>(${read})(${literal(config)}, ${literal(task)})</script>`,
  );
  const shown = execFileSync(
    browser,
    ['--headless', '--no-sandbox', '--disable-gpu', '--virtual-time-budget=20000', '--dump-dom', pathToFileURL(page).href],
    { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const found = JSON.parse(decodeURIComponent(/<pre id="read">([^<]*)</.exec(shown)?.[1] || '{}'));
  if (!Array.isArray(found)) {
    throw new Error(`article ${task.id}: not read: ${JSON.stringify(found)}`);
  }
  task.annotations.forEach((annotation, i) => {
    const wanted = essence(annotation.result);
    const got = essence(found[i].result);
    const elsewhere = annotation.result.filter(one => one.value && found[i].marked[one.id] !== one.value.text);
    elsewhere.forEach(one => console.error('marked', found[i].marked[one.id], 'for', one.value.text));
    wanted.filter(one => !got.includes(one)).forEach(one => console.error('lost  ', one));
    got.filter(one => !wanted.includes(one)).forEach(one => console.error('other ', one));
    if (wanted.join() !== got.join() || elsewhere.length > 0) {
      process.exitCode = 1;
    }
    console.log(`article ${task.id}, annotation ${i + 1}: ${got.length} of ${wanted.length}`);
  });
}

tasks.forEach(check);
