using System.Text;
using System.Text.Json;

namespace Onboarding.Fuzz.Description;

/// <summary>All operations of the service: those of its OpenAPI description and the few that it leaves out.</summary>
public sealed class ApiDescription
{
    private static readonly string[] Text = ["text/plain"];
    private static readonly string[] Json = ["application/json"];
    private static readonly string[] Problem = ["application/problem+json"];

    /// <summary>The operations that the description leaves out: health, and the description itself.</summary>
    private static readonly Operation[] Undescribed =
    [
        .. from path in new[] { "/health/live", "/health/ready" }
           from method in new[] { "GET", "HEAD" }
           select new Operation(method, path) { Responses = Of((200, Text), (503, Text)) },
        .. from method in new[] { "GET", "HEAD" }
           select new Operation(method, "/") { Responses = Of((302, [])) },
        .. from path in new[] { "/v2/api-docs", "/v3/api-docs" }
           from method in new[] { "GET", "HEAD" }
           select new Operation(method, path) { Responses = Of((200, Json), (304, []), (401, Problem), (404, Problem), (429, Problem)) },
    ];

    private readonly ILookup<int, (Operation Operation, string[] Parts)> _byDepth;
    private readonly IReadOnlyList<(Operation Operation, string[] Parts)> _open;

    private ApiDescription(IReadOnlyList<Operation> operations)
    {
        Operations = operations;
        (Operation Operation, string[] Parts)[] split = [.. operations.Select(operation => (operation, Parts(operation.Template)))];
        _byDepth = split.ToLookup(one => one.Parts.Length);
        _open = [.. split.Where(one => one.Operation.Template.EndsWith('}'))];
    }

    /// <summary>The operations in a fixed order.</summary>
    public IReadOnlyList<Operation> Operations { get; }

    /// <summary>Reads an OpenAPI 3 document.</summary>
    public static ApiDescription Read(byte[] document)
    {
        var root = JsonDocument.Parse(document).RootElement;
        var schemas = root.GetProperty("components").GetProperty("schemas");
        var samples = new SchemaSamples(schemas);
        var described = from path in root.GetProperty("paths").EnumerateObject()
                        from operation in path.Value.EnumerateObject()
                        select Read(operation.Name.ToUpperInvariant(), path.Name, operation.Value, samples, schemas);
        return new([.. described.Concat(Undescribed).OrderBy(one => one.Template, StringComparer.Ordinal).ThenBy(one => one.Method, StringComparer.Ordinal)]);
    }

    /// <summary>
    /// Returns the operations whose path matches, whatever their method. The last parameter of a path may contain slashes in some calls, which the
    /// description does not show; it may also be nothing but a slash. A literal segment has precedence over a parameter, as in routing.
    /// </summary>
    /// <param name="path">The path as it was sent.</param>
    public IReadOnlyList<Operation> At(string path)
    {
        var parts = Parts(path);
        (Operation Operation, string[] Parts)[] exact = [.. _byDepth[parts.Length].Where(one => Matches(one.Parts, parts))];
        return exact.Length > 0
            ? [.. exact.Where(one => !exact.Any(other => IsMoreLiteral(other.Parts, one.Parts))).Select(one => one.Operation)]
            : [.. _open.Where(one => Begins(one.Parts, parts) || IsDot(one.Parts, parts, path)).Select(one => one.Operation)];
    }

    /// <summary>
    /// Returns the operations of a method whose path matches with a parameter where <see cref="At"/> returns a literal segment. Routing chooses one of
    /// them if the literal path lacks the method and the parameter accepts the text.
    /// </summary>
    /// <param name="path">The path as it was sent.</param>
    /// <param name="method">The HTTP method.</param>
    public IReadOnlyList<Operation> Behind(string path, string method)
    {
        var parts = Parts(path);
        return [.. _byDepth[parts.Length].Where(one => one.Operation.Method.Equals(method, StringComparison.OrdinalIgnoreCase) && Matches(one.Parts, parts))
            .Select(one => one.Operation)];
    }

    // Also where the literal path lacks the method: GET /cases/next is 405, not the case with the id "next".
    private static bool IsMoreLiteral(string[] other, string[] template)
    {
        var first = other.Zip(template).FirstOrDefault(pair => pair.First.StartsWith('{') != pair.Second.StartsWith('{'));
        return first.Second?.StartsWith('{') == true;
    }

    private static bool Begins(string[] template, string[] parts) => template.Length <= parts.Length && Matches(template[..^1], parts);

    // The service reads such a parameter from the path as it was sent, so it may be a dot, which the server has removed for routing.
    private static bool IsDot(string[] template, string[] parts, string sent) =>
        parts.Length == template.Length - 1 && Matches(template[..^1], parts) && Begins(template, sent.Split('/'));

    private static bool Matches(string[] template, string[] parts) => template.Zip(parts).All(pair => pair.First.StartsWith('{')
        ? pair.Second.Length > 0
        : string.Equals(pair.First, Uri.UnescapeDataString(pair.Second), StringComparison.OrdinalIgnoreCase));

    // The server removes dots as segments, also encoded ones, before the service sees the path; the slash before the last one stays. One slash at the
    // end is ignored.
    private static string[] Parts(string path)
    {
        var parts = new List<string>();
        var segments = path.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase).Split('/');
        foreach (var part in segments[^1] is "." or ".." ? [.. segments, ""] : segments)
        {
            if (part == ".." && parts.Count > 1)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ".."))
            {
                parts.Add(part);
            }
        }

        return [.. parts is [_, .., ""] ? parts[..^1] : parts];
    }

    private static Dictionary<int, IReadOnlyList<string>> Of(params (int Status, string[] Types)[] responses) =>
        responses.ToDictionary(one => one.Status, IReadOnlyList<string> (one) => one.Types);

    private static Operation Read(string method, string path, JsonElement operation, SchemaSamples samples, JsonElement schemas)
    {
        var content = operation.TryGetProperty("requestBody", out var body) ? body.GetProperty("content").EnumerateObject().ToArray() : [];
        return new(method, path)
        {
            Parameters = operation.TryGetProperty("parameters", out var parameters) ? [.. parameters.EnumerateArray().Select(one => Parameter(one, schemas))] : [],
            BodyTypes = [.. content.Select(type => type.Name)],
            Responses = operation.GetProperty("responses").EnumerateObject().ToDictionary(
                one => int.Parse(one.Name, System.Globalization.CultureInfo.InvariantCulture),
                IReadOnlyList<string> (one) => one.Value.TryGetProperty("content", out var types) ? [.. types.EnumerateObject().Select(type => type.Name)] : []),
            Sample = content.Length == 0 || !content[0].Value.TryGetProperty("schema", out var schema) ? null : dice => samples.Of(schema, dice),
            Examples = content.Length == 0 ? [] : [.. Examples(content[0].Value)],
        };
    }

    private static IEnumerable<byte[]> Examples(JsonElement content) => content.TryGetProperty("examples", out var examples)
        ? examples.EnumerateObject().Select(one => Encoding.UTF8.GetBytes(one.Value.GetProperty("value").GetRawText()))
        : [];

    private static OperationParameter Parameter(JsonElement parameter, JsonElement schemas)
    {
        var schema = parameter.TryGetProperty("schema", out var found) ? found : default;
        if (Member(schema, "$ref") is { } reference)
        {
            schema = schemas.GetProperty(reference.Split('/')[^1]);
        }

        return new(
            parameter.GetProperty("in").GetString()!,
            parameter.GetProperty("name").GetString()!,
            parameter.TryGetProperty("required", out var required) && required.GetBoolean(),
            Member(schema, "type") ?? "string",
            Member(schema, "format"),
            schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("enum", out var values)
                ? [.. values.EnumerateArray().Select(value => value.ToString())] : []);
    }

    private static string? Member(JsonElement schema, string name) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(name, out var value) ? value.GetString() : null;
}
