using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>The examples of the API description.</summary>
public sealed class DescribedExamples(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task Every_request_and_every_response_in_JSON_has_examples_that_fit_its_schema()
    {
        var document = (await (await database.App()).Get("/v3/api-docs")).ShouldBeOk().Json;
        var schemas = new DescribedSchema(document);
        var defects = new List<string>();
        foreach (var (place, content) in Contents(document))
        {
            content["example"].Should().BeNull("{0}: beside examples it is not valid", place);
            if (content["examples"]?.AsObject() is not { Count: > 0 } examples)
            {
                defects.Add($"{place} has no example");
                continue;
            }

            defects.AddRange(examples.SelectMany(one =>
                schemas.Differences(one.Value!["value"], content["schema"]!).Select(difference => $"{place}, {one.Key}: {difference}")));
        }

        defects.Should().BeEmpty();
    }

    [Fact]
    public async Task No_text_cites_a_page_for_maintainers()
    {
        var text = (await (await database.App()).Get("/v3/api-docs")).ShouldBeOk().Body;
        System.Text.RegularExpressions.Regex.Matches(text, @"\([a-z]+\.(?:json|md)\b|fields\.json|contradiction [0-9]|\([A-Z][0-9]{1,2}[a-z]?\)")
            .Select(match => match.Value).Should().BeEmpty();
    }

    private static IEnumerable<(string Place, JsonNode Content)> Contents(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where operation.Key != "head"
        from content in In("request", operation.Value!["requestBody"]).Concat(
            operation.Value!["responses"]!.AsObject().SelectMany(response => In(response.Key, response.Value)))
        select ($"{operation.Value!["operationId"]} {content.Place}", content.Content);

    private static IEnumerable<(string Place, JsonNode Content)> In(string place, JsonNode? holder) =>
        (holder?["content"]?.AsObject() ?? new JsonObject()).Where(type => type.Key.EndsWith("json", StringComparison.Ordinal))
            .Select(type => ($"{place} {type.Key}", type.Value!));
}
