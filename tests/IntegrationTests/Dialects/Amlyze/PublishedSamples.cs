using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>Every published request of kind customer or lead has the published result.</summary>
public abstract class PublishedSamples(Database database)
{
    private readonly HashSet<string> _used = [];

    private static readonly JsonNode[] Sweep = [.. AmlyzeContract.Index.Where(sample => sample["kind"]!.GetValue<string>() is "customer" or "lead")];

    [Fact]
    public async Task Every_published_request_has_the_published_result()
    {
        var app = await database.App();
        foreach (var sample in Sweep)
        {
            var name = sample["name"]!.GetValue<string>();
            var json = Unused("communicationNumber", Unused("customerExtId", AmlyzeContract.Sample(name)));
            if (sample["action"]!.GetValue<string>() == "UPDATE")
            {
                (await app.PostCustomer(First(json, sample["entityType"]!.GetValue<string>()))).ShouldBeAccepted();
            }

            var answer = await app.PostCustomer(json);

            if (sample["expectation"]!.GetValue<string>() == "accepted")
            {
                answer.WithoutWarnings().Should().Be(AmlyzeCalls.AcceptedBody, name);
                answer.Status.Should().Be(System.Net.HttpStatusCode.OK, name);
                (await app.GetCustomer(Value("customerExtId", json))).ShouldBeOk().Json["communicationNumber"]!.GetValue<string>()
                    .Should().Be(Value("communicationNumber", json), name);
            }
            else
            {
                answer.Status.Should().Be(System.Net.HttpStatusCode.BadRequest, name);
                answer.Json["resultType"]!.GetValue<string>().Should().Be("REQUEST_REJECTED", name);
                answer.Codes.Should().Equal(CodesOf(sample["reason"]!.GetValue<string>()), name);
            }
        }
    }

    [Fact]
    public void The_sweep_is_not_empty() => Sweep.Should().HaveCount(70);

    private static JsonObject First(string json, string entityType) =>
        entityType == "INDIVIDUAL" ? Payload.Person(Value("customerExtId", json)) : Payload.Organization(Value("customerExtId", json));

    // Both published rejections name the missing fields; the service defines the codes of these two.
    private static IEnumerable<string> CodesOf(string reason)
    {
        if (reason.Contains("riskLevel", StringComparison.Ordinal))
        {
            yield return "C008.I01";
        }

        if (reason.Contains("customerStatus", StringComparison.Ordinal))
        {
            yield return "C009";
        }
    }

    private static string Value(string member, string json) => Member(member).Match(json).Groups["value"].Value;

    // The pages repeat numbers that may be used only once. The second use gets a new number; all other members are unchanged.
    private string Unused(string member, string json) =>
        _used.Add($"{member} {Value(member, json)}") ? json : Member(member).Replace(json, match => $"{match.Groups["name"].Value}\"{Payload.Fresh("S")}\"", 1);

    private static Regex Member(string name) => new($"(?<name>\"{name}\"\\s*:\\s*)\"(?<value>[^\"]*)\"", RegexOptions.CultureInvariant);
}

public sealed class PublishedSamplesOnSqlite(SqliteDatabase database) : PublishedSamples(database), IClassFixture<SqliteDatabase>;

public sealed class PublishedSamplesOnSqlServer(SqlServerDatabase database) : PublishedSamples(database), IClassFixture<SqlServerDatabase>;
