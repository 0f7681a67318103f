using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze.Batches;

/// <summary>A thousand items, of which a hundred have known defects, with their exact results.</summary>
public abstract class MixedBatches(Database database)
{
    private const int Items = 1_000;

    [Fact]
    public async Task Each_of_a_thousand_items_gets_exactly_its_result()
    {
        var app = await database.App();
        var (items, expected) = Mixture();
        expected.Values.Distinct().Should().HaveCountGreaterThan(25);

        var validated = await app.Results(BatchCalls.ValidatePath, items);
        var saved = await app.Results(BatchCalls.SavePath, items);

        validated.Select(BatchCalls.Timeless).Should().Equal(saved.Select(BatchCalls.Timeless));
        saved.Should().HaveCount(Items);
        for (var i = 0; i < Items; i++)
        {
            var (sent, codes) = (JsonNode.Parse(items[i]) as JsonObject, expected.GetValueOrDefault(i, ""));
            saved[i].Codes().Should().Be(codes, items[i]);
            saved[i].Code().Should().Be(codes.Split(' ')[0]);
            saved[i]["resultType"]!.GetValue<string>().Should().Be(codes.Length == 0 ? "REQUEST_ACCEPTED" : "REQUEST_REJECTED");
            saved[i]["communicationNumber"]?.GetValue<string>().Should().Be(sent?["communicationNumber"]?.GetValue<string>());
            saved[i]["customerExtId"]?.GetValue<string>().Should().Be(sent?["customerExtId"]?.GetValue<string>());
            saved[i]["errorDescription"]?.GetValue<string>().Should().Be(saved[i]["findings"]![0]!["message"]!.GetValue<string>());
        }

        (await app.Count($"SELECT COUNT(*) AS Value FROM Customers")).Should().Be(Items - 100);
        (await app.Count($"SELECT COUNT(*) AS Value FROM CommunicationNumbers")).Should().Be(Items - 100);
        (await app.Count($"SELECT COUNT(*) AS Value FROM AuditEntries")).Should().Be(Items);
        (await app.Results(BatchCalls.SavePath, items)).Count(result => result.Code().Length == 0).Should().Be(0);
    }

    private static (string[] Items, Dictionary<int, string> Expected) Mixture()
    {
        var random = new Random(20240528);
        JsonObject[] valid = [.. Enumerable.Range(0, Items).Select(i => i % 2 == 0 ? BatchCalls.Person() : BatchCalls.Organization())];
        string[] items = [.. valid.Select(item => item.ToJsonString())];
        var expected = new Dictionary<int, string>();
        var places = Enumerable.Range(1, Items - 1).OrderBy(_ => random.Next()).Take(100).ToArray();
        for (var i = 0; i < places.Length; i++)
        {
            // The first item is always valid. Items that repeat a number or a customer repeat that of the first one.
            (expected[places[i]], items[places[i]]) = (i % (KnownDefects.All.Count + 3)) switch
            {
                0 => ("O005", BatchCalls.Person(number: valid[0]["communicationNumber"]!.GetValue<string>()).ToJsonString()),
                1 => ("C004", BatchCalls.Person(valid[0]["customerExtId"]!.GetValue<string>()).ToJsonString()),
                2 => ("400", "[]"),
                var known => (KnownDefects.All[known - 3].Codes, KnownDefects.All[known - 3].Item().ToJsonString()),
            };
        }

        return (items, expected);
    }
}

public sealed class MixedBatchesOnSqlite(SqliteDatabase database) : MixedBatches(database), IClassFixture<SqliteDatabase>;

public sealed class MixedBatchesOnSqlServer(SqlServerDatabase database) : MixedBatches(database), IClassFixture<SqlServerDatabase>;
