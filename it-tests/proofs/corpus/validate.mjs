// Says of each document named on standard input whether the public validator accepts it.
import { createInterface } from "node:readline";
import { readFileSync } from "node:fs";

const { Validator } = await import(
  new URL("node_modules/@seriousme/openapi-schema-validator/index.js", `file://${process.argv[2]}/`)
);
for await (const path of createInterface({ input: process.stdin })) {
  let verdict = "no";
  try {
    // As text: the validator takes a path that it cannot open for a document.
    verdict = (await new Validator().validate(readFileSync(path, "utf8"))).valid ? "yes" : "no";
  } catch {
    // It cannot read the document, so it does not accept it.
  }
  console.log(`${path}\t${verdict}`);
}
