using System.Text.Json.Nodes;

namespace Onboarding.IntegrationTests.Common;

/// <summary>A call as the API description has it, with sample values in its path and query.</summary>
/// <param name="Method">The method.</param>
/// <param name="Template">The path with its parameters' names.</param>
/// <param name="Path">The path with sample values, and the query parameters that are required.</param>
/// <param name="HasBody">Whether it takes a body in JSON.</param>
public sealed record DescribedCall(HttpMethod Method, string Template, string Path, bool HasBody)
{
    /// <summary>Whether it is a call of the core API.</summary>
    public bool IsCore => Template.StartsWith("/onboarding/v1/", StringComparison.Ordinal);

    public override string ToString() => $"{Method} {Template}";
}

/// <summary>Lists all calls of an app, for tests of what holds for every one of them.</summary>
internal static class DescribedCalls
{
    private const string Id = "01994c8a-0000-7000-8000-000000000000";

    /// <summary>Returns the calls of the description, HEAD left out.</summary>
    public static async Task<IReadOnlyList<DescribedCall>> Calls(this OnboardingApp app) =>
    [
        .. from path in (await app.Get("/v3/api-docs")).ShouldBeOk().Json["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           where operation.Key != "head"
           select new DescribedCall(new(operation.Key.ToUpperInvariant()), path.Key, Fill(path.Key, operation.Value!), operation.Value!["requestBody"]?["content"]?["application/json"] is not null),
    ];

    private static string Fill(string path, JsonNode operation)
    {
        var query = new List<string>();
        foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
        {
            var name = parameter!["name"]!.GetValue<string>();
            if (parameter["in"]!.GetValue<string>() == "path")
            {
                path = path.Replace($"{{{name}}}", Sample(path, name, parameter["schema"]!), StringComparison.Ordinal);
            }
            else if (parameter["in"]!.GetValue<string>() == "query" && parameter["required"]?.GetValue<bool>() == true)
            {
                query.Add($"{name}=caller");
            }
        }

        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }

    private static string Sample(string path, string name, JsonNode schema) => (name, schema["type"]?.GetValue<string>(), schema["format"]?.GetValue<string>()) switch
    {
        (_, _, "uuid") => Id,
        ("id", "string", _) when path.StartsWith("/api/", StringComparison.Ordinal) => Id,
        (_, "integer", _) => "1",
        ("role", _, _) => "PRIVATE",
        ("name", _, _) => "country",
        ("key", _, _) => "default",
        ("property", _, _) => "firstName",
        _ => "1",
    };
}
