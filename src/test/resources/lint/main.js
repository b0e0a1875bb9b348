// usage: node bpmnlint.cjs <.bpmnlintrc> <file.bpmn>...   prints one JSON array of {file, id, rule, category, message}
const { readFileSync } = require('node:fs');
const { Linter } = require('bpmnlint');
const { BpmnModdle } = require('bpmn-moddle');
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');
const recommended = require('bpmnlint/config/recommended');
const rules = require('./rules.js');

const resolver = {
  resolveRule: (pkg, name) => rules[name] || Promise.reject(new Error(`no rule ${name}`)),
  resolveConfig: (pkg, name) => recommended,
};

async function main([config, ...files]) {
  const linter = new Linter({ config: JSON.parse(readFileSync(config, 'utf8')), resolver });
  const found = [];
  for (const file of files) {
    const { rootElement, warnings } = await new BpmnModdle({ camunda }).fromXML(readFileSync(file, 'utf8'));
    warnings.forEach(w => found.push({ file, id: '', rule: 'import', category: 'error', message: w.message }));
    for (const [rule, reports] of Object.entries(await linter.lint(rootElement))) {
      reports.forEach(r => found.push({ file, id: r.id, rule, category: r.category, message: r.message }));
    }
  }
  console.log(JSON.stringify(found));
}
main(process.argv.slice(2)).catch(e => { console.error(e); process.exit(2); });
