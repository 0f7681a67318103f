using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>Accepted data is stored completely, also after a restart.</summary>
public abstract class ReadBack(Database database)
{
    // The action of the request, and names that no current field table has or that do not apply to that type of related entity.
    private static readonly string[] Ignored = ["action", "countryOfBusinessOperations", "iSanctioned"];

    [Theory]
    [InlineData("individual-evaluate-update-full-rel-org-ind")]
    [InlineData("organization-import-full-rel-org-2408b")]
    [InlineData("individual-import-update-full")]
    public async Task Every_value_of_a_full_request_is_read_back(string sample)
    {
        var app = await database.App();
        var externalId = Payload.Fresh("FULL");
        var request = (JsonObject)JsonNode.Parse(AmlyzeContract.Sample(sample))!;
        request.With("action", "CREATE").With("customerExtId", externalId).With("communicationNumber", Payload.Fresh("N"));
        (await app.PostCustomer(request)).ShouldBeAccepted();

        var sent = Scalars(request).GroupBy(value => value).ToDictionary(same => same.Key, same => same.Count());
        var stored = Scalars((await app.GetCustomer(externalId)).ShouldBeOk().Json).GroupBy(value => value).ToDictionary(same => same.Key, same => same.Count());

        sent.Should().HaveCountGreaterThan(40);
        sent.Where(value => stored.GetValueOrDefault(value.Key) < value.Value).Should().BeEmpty("each value sent is stored as often as it was sent");
    }

    [Fact]
    public async Task A_restart_keeps_customers_versions_and_audit()
    {
        var first = await database.Start();
        var externalId = Payload.Fresh("KEPT");
        var requester = Payload.Fresh("clerk");
        (await first.PostCustomer(Payload.Person(externalId, requester: requester))).ShouldBeAccepted();
        (await first.PostCustomer(Payload.Person(externalId, action: "UPDATE", requester: requester).With("lastName", "Naujas"))).ShouldBeAccepted();
        (await first.PostCustomer(Payload.Person(externalId, requester: requester))).ShouldBeRejected("C004");
        var before = await first.Assessed(externalId);
        await database.Stop(first);

        var second = await database.Start();

        (await second.GetCustomer(externalId)).ShouldBeOk().Body.Should().Be(before.Body);
        (await second.AuditOf(requester)).Select(entry => entry["outcome"]!.GetValue<string>()).Should().Equal("ACCEPTED", "ACCEPTED", "REFUSED");
        (await second.Versions(await second.IdOf(externalId))).Items.Should().HaveCount(2);
        (await second.PostCustomer(Payload.Person(externalId))).ShouldBeRejected("C004");
    }

    [Theory]
    [InlineData("Žýdrūnė ß İ 李 \U0001F600 'quoted' \"twice\" \\ / < > &")]
    [InlineData("  blanks around  ")]
    public async Task Text_is_returned_as_it_was_sent(string name)
    {
        var app = await database.App();
        var externalId = Payload.Fresh("Žė/ %2 +");
        (await app.PostCustomer(Payload.Person(externalId).With("firstName", name))).ShouldBeAccepted();

        var stored = (await app.GetCustomer(externalId)).ShouldBeOk().Json;

        stored["firstName"]!.GetValue<string>().Should().Be(name);
        stored["externalId"]!.GetValue<string>().Should().Be(externalId);
        stored["name"]!.GetValue<string>().Should().Be($"{name} Pavardenis");
    }

    [Fact]
    public async Task Amounts_keep_every_digit()
    {
        var app = await database.App();
        var externalId = Payload.Fresh("SUM");
        var json = Payload.Person(externalId).ToJsonString().TrimEnd('}') + """, "initialDepositAmount": 123456789012345678.901234, "initialDepositCurrency": "EUR"}""";
        (await app.PostCustomer(json)).ShouldBeAccepted();

        (await app.GetCustomer(externalId)).Body.Should().Contain("123456789012345678.901234");
    }

    [Fact]
    public async Task An_unknown_customer_is_not_found()
    {
        var app = await database.App();
        (await app.GetCustomer(Payload.Fresh("UNKNOWN"))).ShouldBeProblem(404);
        (await app.Get($"/onboarding/v1/customers/{Guid.NewGuid()}")).ShouldBeProblem(404);
    }

    private static IEnumerable<string> Scalars(JsonNode? node, string? owner = null) => node switch
    {
        null => [],
        JsonObject members => members.Where(member => !Ignored.Contains(member.Key)).SelectMany(member => Scalars(member.Value, member.Key)),
        JsonArray items => items.SelectMany(item => Scalars(item, owner)),
        _ => [Plain(node.ToString())],
    };

    // A timestamp is stored as its date.
    private static string Plain(string text) => Regex.IsMatch(text, @"^\d{4}-\d\d-\d\dT") ? text[..10] : text;
}

public sealed class ReadBackOnSqlite(SqliteDatabase database) : ReadBack(database), IClassFixture<SqliteDatabase>;

public sealed class ReadBackOnSqlServer(SqlServerDatabase database) : ReadBack(database), IClassFixture<SqlServerDatabase>;
