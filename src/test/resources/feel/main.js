// Input: a JSON array of [condition, context]. Output: a JSON array of true/false, as form-js's ConditionChecker says.
const { unaryTest } = require('feelin');
const { readFileSync } = require('node:fs');

const holds = ([condition, context]) => unaryTest(condition, context) === true;

console.log(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(holds)));
