using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>
/// Adds the examples in the folders Examples to the description: <c>{operationId}.{number}-{name}.json</c> is a request,
/// <c>{operationId}.{status}.json</c> a response, <c>{operationId}.parameters.json</c> the values of parameters, and
/// <c>Errors.{schema}.{status}.json</c> the response to a rejected request of every operation with that schema. Requests are in the order of their
/// numbers, the simplest first, because the page shows the first one.
/// </summary>
internal sealed class WorkedExamples : IOperationFilter
{
    private const string Folder = ".Examples.";
    private const string Errors = "Errors";
    private const string Parameters = "parameters";

    private static readonly Dictionary<string, JsonNode> All = typeof(WorkedExamples).Assembly.GetManifestResourceNames()
        .Where(name => name.Contains(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        .ToDictionary(name => name[(name.IndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..^".json".Length], Read);

    /// <inheritdoc/>
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        // The other paths of an action have the same examples.
        var id = OperationIds.WithoutPath(OperationIds.Of(context.ApiDescription)!);
        foreach (var content in Contents(operation.RequestBody?.Content, JsonBodies))
        {
            foreach (var (name, example) in All.Where(one => IsRequest(one.Key, id)))
            {
                Add(content, name[(name.IndexOf('-', StringComparison.Ordinal) + 1)..], example);
            }
        }

        foreach (var (name, value) in All.GetValueOrDefault($"{id}.{Parameters}")?.AsObject() ?? [])
        {
            operation.Parameters!.OfType<OpenApiParameter>().Single(parameter => parameter.Name == name).Example = value;
        }

        foreach (var (status, response) in operation.Responses ?? [])
        {
            foreach (var content in Contents(response.Content, JsonBodies))
            {
                var schema = (content.Schema as OpenApiSchemaReference)?.Reference.Id;
                if (All.TryGetValue($"{id}.{status}", out var example) || All.TryGetValue($"{Errors}.{schema}.{status}", out example))
                {
                    Add(content, "example", example);
                }
            }
        }
    }

    private static bool IsRequest(string name, string id) =>
        name.StartsWith($"{id}.", StringComparison.Ordinal) && name[(id.Length + 1)..].Contains('-', StringComparison.Ordinal);

    private static bool JsonBodies(string type) => type.EndsWith("json", StringComparison.Ordinal);

    private static IEnumerable<OpenApiMediaType> Contents(IDictionary<string, IOpenApiMediaType>? content, Func<string, bool> isMeant) =>
        content?.Where(one => isMeant(one.Key)).Select(one => one.Value).OfType<OpenApiMediaType>() ?? [];

    private static void Add(OpenApiMediaType content, string name, JsonNode example)
    {
        content.Examples ??= new Dictionary<string, IOpenApiExample>();
        content.Examples[name] = new OpenApiExample { Value = example };
    }

    private static JsonNode Read(string resource)
    {
        using var file = typeof(WorkedExamples).Assembly.GetManifestResourceStream(resource)!;
        return JsonNode.Parse(file)!;
    }
}
