using System.Globalization;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze;

/// <summary>
/// Documents that expire. The tests have their own database, because any instance can report them, and run one app at a time, because clocks differ.
/// </summary>
public abstract class ExpiringDocuments(Database database)
{
    [Fact]
    public async Task A_document_is_reported_once_30_days_before_its_last_day()
    {
        var clock = new MovingClock();
        var app = await database.Start(new AppChoices { Clock = clock });
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var (person, renewed, closed) = (Payload.Fresh("X"), Payload.Fresh("X"), Payload.Fresh("X"));
        (await app.PostCustomer(With(Payload.Person(person), today.AddDays(40), today.AddDays(400), today.AddDays(-1)))).ShouldBeAccepted();
        (await app.PostCustomer(With(Payload.Person(renewed), today.AddDays(40)))).ShouldBeAccepted();
        (await app.PostCustomer(With(Payload.Person(closed).Imported("LOW", "CLOSED").With("closingDate", "2024-05-01"), today.AddDays(40)))).ShouldBeAccepted();
        await Task.Delay(TimeSpan.FromSeconds(2));
        (await Items(app)).Should().BeEmpty();

        clock.Advance(TimeSpan.FromDays(5));
        (await app.PostCustomer(With(Payload.Person(renewed, action: "UPDATE"), today.AddDays(3_000)))).ShouldBeAccepted();
        clock.Advance(TimeSpan.FromDays(6));
        app = await Restart(app, clock);
        var item = (await Eventually.Value(() => Items(app), items => items.Length > 0)).Should().ContainSingle().Subject;
        (item["externalId"]!.GetValue<string>(), item["kind"]!.GetValue<string>(), item["text"]!.GetValue<string>(), item["dueOn"]!.GetValue<string>())
            .Should().Be((person, "DOCUMENT_EXPIRY", "PASSPORT", Day(today.AddDays(40))));
        var published = (await Eventually.Value(
            async () => (await app.Get("/onboarding/v1/events?type=onboarding.customer.document_expires")).ShouldBeOk().Items, items => items.Count > 0)).Single()!;
        published["data"]!.ToJsonString().Should().Be(new JsonObject
        {
            ["itemId"] = item["id"]!.GetValue<string>(),
            ["documentType"] = "PASSPORT",
            ["expiresOn"] = Day(today.AddDays(40)),
        }.ToJsonString());
        (await app.Send(HttpMethod.Post, $"/onboarding/v1/open-items/{item["id"]}/closing")).ShouldBeOk();

        // A document that was reported is not reported again, also after a change of other data.
        (await app.PostCustomer(With(Payload.Person(person, action: "UPDATE"), today.AddDays(40), today.AddDays(400)))).ShouldBeAccepted();
        app = await Restart(app, clock);
        await Task.Delay(TimeSpan.FromSeconds(3));
        (await Items(app)).Should().BeEmpty();
        clock.Advance(TimeSpan.FromDays(365));
        app = await Restart(app, clock);
        (await Eventually.Value(() => Items(app), items => items.Length > 0)).Single()["dueOn"]!.GetValue<string>().Should().Be(Day(today.AddDays(400)));
        await database.Stop(app);
    }

    private static async Task<JsonNode[]> Items(OnboardingApp app) => [.. (await app.Get("/onboarding/v1/open-items")).ShouldBeOk().Items.Select(one => one!)];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonObject With(JsonObject customer, params DateOnly[] expiries) => customer.With("listBusinessEntityDocument", new JsonArray([.. expiries.Index().Select(one => new JsonObject
    {
        ["entityType"] = "INDIVIDUAL",
        ["identityDocumentType"] = "PASSPORT",
        ["documentNumber"] = $"A{one.Index}",
        ["documentIssueDate"] = "2020-01-01",
        ["documentExpiryDate"] = Day(one.Item),
        ["documentIssueCountry"] = "LT",
        ["documentIssueAuthority"] = "Office",
    })]));

    private async Task<OnboardingApp> Restart(OnboardingApp app, MovingClock clock)
    {
        await database.Stop(app);
        return await database.Start(new AppChoices { Clock = clock });
    }
}

public sealed class ExpiringDocumentsOnSqlite(SqliteDatabase database) : ExpiringDocuments(database), IClassFixture<SqliteDatabase>;

public sealed class ExpiringDocumentsOnSqlServer(SqlServerDatabase database) : ExpiringDocuments(database), IClassFixture<SqlServerDatabase>;
