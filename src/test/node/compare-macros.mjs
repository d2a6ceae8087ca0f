// Opens a palmares archive with the DuckDB package of npm, which is not ours, asks it every question of ANSWERS.json, and
// compares what it says with the answers there, which the command line gave.
//
//   node compare-macros.mjs ARCHIVE ANSWERS.json
//
// ANSWERS.json is a list of {sql, rows}, the rows as objects. Prints one line a question; exits with 1 on a difference.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const [archive, answersFile] = process.argv.slice(2);
const answers = JSON.parse(readFileSync(answersFile, 'utf8'));
const instance = await DuckDBInstance.create(archive, { access_mode: 'READ_ONLY' });
const connection = await instance.connect();
let differences = 0;

for (const { sql, rows: expected } of answers) {
  const actual = (await connection.runAndReadAll(sql)).getRowObjectsJson();
  const difference = firstDifference(expected, actual);
  console.log(`${difference ?? 'same'}: ${sql} (${actual.length} rows)`);
  differences += difference ? 1 : 0;
}
process.exit(differences ? 1 : 0);

function firstDifference(expected, actual) {
  if (expected.length !== actual.length) {
    return `the command line has ${expected.length} rows`;
  }
  for (const [row, wanted] of expected.entries()) {
    const columns = Object.keys(wanted);
    if (columns.join() !== Object.keys(actual[row]).join()) {
      return `the command line has the columns ${columns}, this client ${Object.keys(actual[row])}`;
    }
    for (const column of columns) {
      if (!isSame(wanted[column], actual[row][column])) {
        return `row ${row + 1}, ${column}: ${wanted[column]} on the command line, ${actual[row][column]} here`;
      }
    }
  }
  return undefined;
}

// The package writes whole numbers of 64 bits and decimals as text and a map as a list of its pairs, the command line as numbers and
// as an object.
function isSame(wanted, actual) {
  if (wanted !== null && typeof wanted === 'object' && actual !== null) {
    const inside = Array.isArray(wanted) ? actual : ofMap(actual);
    const names = Object.keys(wanted);
    return names.join() === Object.keys(inside).join() && names.every((name) => isSame(wanted[name], inside[name]));
  }
  return typeof wanted === 'number' && actual !== null ? wanted === Number(actual) : wanted === actual;
}

function ofMap(pairs) {
  return Array.isArray(pairs) ? Object.fromEntries(pairs.map(({ key, value }) => [key, value])) : pairs;
}
