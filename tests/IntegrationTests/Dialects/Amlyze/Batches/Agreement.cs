using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze.Batches;

/// <summary>Validation, storing and single calls have the same result for any item.</summary>
public abstract class Agreement(Database database)
{
    private const int Items = 260;

    [Fact]
    public async Task Validating_saving_and_single_calls_agree_item_by_item()
    {
        var app = await database.App();
        for (var seed = 1; seed <= 2; seed++)
        {
            var run = Payload.Fresh("r").Replace("-", "", StringComparison.Ordinal)[..12];
            string[] items = [.. new ItemGenerator(seed, $"{run}b").Take(Items)];
            string[] alone = [.. new ItemGenerator(seed, $"{run}s").Take(Items)];

            var validated = await app.Results(BatchCalls.ValidatePath, items);
            var saved = await app.Results(BatchCalls.SavePath, items);

            validated.Should().HaveCount(Items);
            saved.Select(result => result.Code()).Distinct().Should().HaveCountGreaterThan(15).And.Contain("");
            for (var i = 0; i < Items; i++)
            {
                validated[i].Timeless().Should().Be(saved[i].Timeless(), items[i]);
                var single = await app.PostCustomer(AsSingle(alone[i]));
                OutcomeOf(saved[i]).Should().Be(OutcomeOf(single).Replace($"{run}s", $"{run}b", StringComparison.Ordinal), items[i]);
            }

            await ShouldBeStoredAlike(app, run);
        }
    }

    // Compares the stored customers without their ids, times and numbers.
    private static async Task ShouldBeStoredAlike(OnboardingApp app, string run)
    {
        for (var i = 0; i < Items; i += 5)
        {
            var (batch, single) = (await app.GetCustomer($"{run}b-c{i}"), await app.GetCustomer($"{run}s-c{i}"));
            single.Status.Should().Be(batch.Status);
            if (batch.Status == System.Net.HttpStatusCode.OK)
            {
                Content(single.Json).Replace($"{run}s", $"{run}b", StringComparison.Ordinal).Should().Be(Content(batch.Json));
            }
        }
    }

    private static string Content(JsonNode stored)
    {
        foreach (var own in new[] { "id", "number", "createdAt", "changedAt" })
        {
            stored.AsObject().Remove(own);
        }

        return stored.ToJsonString();
    }

    // A batch is always an IMPORT; a single call must send it.
    private static string AsSingle(string item)
    {
        if (JsonNode.Parse(item) is not JsonObject request)
        {
            return item;
        }

        request.With("sourceOfRiskLevel", "IMPORT").With("initializeScreeningProcesses", Readable(request["initializeScreeningProcesses"]));
        if (request["riskLevel"] is null || (request["riskLevel"] is JsonValue level && level.TryGetValue<string>(out var text) && string.IsNullOrWhiteSpace(text)))
        {
            request["riskLevel"] = "NONE";
        }

        return request.ToJsonString();
    }

    // A batch keeps the screenings that can be read.
    private static JsonArray? Readable(JsonNode? screenings)
    {
        var list = screenings is JsonArray array ? array.AsEnumerable() : [screenings];
        string[] readable = [.. list.OfType<JsonValue>().Where(one => one.TryGetValue<string>(out _)).Select(one => one.GetValue<string>())
            .Where(one => one is "SANCTIONS" or "PEP" or "ADVERSE_MEDIA" or "INTERNAL_LIST")];
        return readable.Length == 0 ? null : new JsonArray([.. readable.Select(one => (JsonNode)one)]);
    }

    private static string OutcomeOf(JsonNode result) => result["findings"]?.ToJsonString() ?? "accepted";

    private static string OutcomeOf(Answer single)
    {
        if (single.WithoutWarnings() == AmlyzeCalls.AcceptedBody)
        {
            return "accepted";
        }

        var findings = single.Json["findings"]!.AsArray().Take(10).Select(finding => finding!.DeepClone().AsObject()).ToArray();
        foreach (var finding in findings.Where(finding => finding["code"]!.GetValue<string>() == "O001"))
        {
            finding["code"] = "O005";
        }

        return new JsonArray([.. findings]).ToJsonString();
    }
}

public sealed class AgreementOnSqlite(SqliteDatabase database) : Agreement(database), IClassFixture<SqliteDatabase>;

public sealed class AgreementOnSqlServer(SqlServerDatabase database) : Agreement(database), IClassFixture<SqlServerDatabase>;
