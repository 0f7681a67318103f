namespace Onboarding.UnitTests.Fuzz;

/// <summary>A small API description.</summary>
internal static class FuzzSamples
{
    public const string Description = """
        {
          "paths": {
            "/onboarding/v1/things": {
              "get": { "parameters": [{ "name": "limit", "in": "query", "schema": { "type": "integer" } }], "responses": {
                "200": { "content": { "application/json": {} } }, "400": { "content": { "application/problem+json": {} } }, "304": {} } },
              "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } }, "responses": {
                "201": { "content": { "application/json": {} } }, "400": { "content": { "application/problem+json": {} } } } }
            },
            "/onboarding/v1/things/{id}": {
              "get": { "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string", "format": "uuid" } }], "responses": {
                "200": { "content": { "application/json": {} } } } }
            },
            "/onboarding/v1/open/{number}": { "get": {
              "parameters": [{ "name": "number", "in": "path", "required": true, "schema": { "type": "string" } }], "responses": {
                "200": { "content": { "application/json": {} } } } } },
            "/api/things": { "get": { "responses": { "200": { "content": { "application/json": {} } }, "204": {} } } }
          },
          "components": { "schemas": { "Thing": { "type": "object", "required": ["name"], "properties": {
            "name": { "type": "string" }, "born": { "type": "string", "format": "date" }, "kind": { "type": "string", "enum": ["A", "B"] },
            "parts": { "type": "array", "items": { "$ref": "#/components/schemas/Thing" } } } } } }
        }
        """;
}
