// Validates documents by the JSON schema of their version of OpenAPI.
import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';

for (const file of process.argv.slice(2)) {
  const result = await new Validator().validate(JSON.parse(readFileSync(file, 'utf8')));
  if (!result.valid) {
    console.error(`${file} is not valid: ${JSON.stringify(result.errors, null, 1)}`);
    process.exitCode = 1;
  }
}
