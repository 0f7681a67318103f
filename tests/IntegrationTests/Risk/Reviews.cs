using System.Globalization;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Risk.CaseCalls;

namespace Onboarding.IntegrationTests.Risk;

/// <summary>
/// Periodic reviews. The tests have their own database, because any instance can open them, and run one app at a time, because clocks differ.
/// </summary>
public abstract class Reviews(Database database)
{
    [Fact]
    public async Task A_due_customer_gets_one_case_and_its_decision_moves_the_next_review()
    {
        var clock = new MovingClock();
        AppChoices choices = new() { Clock = clock, Settings = [("Risk:ReviewMonths:Low", "12"), ("Risk:ReviewMonths:High", "6")] };
        var app = await database.Start(choices);
        var (imported, decided, closed) = (Payload.Fresh("X"), Payload.Fresh("X"), Payload.Fresh("X"));
        (await app.Post(Payload.Person(imported).Imported("LOW", "ACTIVE"))).ShouldBeOk();
        (await app.Post(Payload.Person(closed).Imported("LOW", "CLOSED").With("closingDate", "2024-05-01"))).ShouldBeOk();
        var path = await OpenCase(app, request => app.Post(request), Payload.Person(decided).With("isPEP", true));
        (await Decide(app, path, "ACCEPTED")).ShouldBeOk();
        (Due(await app.GetCustomer(imported)) - clock.GetUtcNow()).TotalDays.Should().BeApproximately(365, 2);
        (Due(await app.GetCustomer(decided)) - clock.GetUtcNow()).TotalDays.Should().BeApproximately(182, 4);
        (await app.List($"externalId={decided}")).ShouldBeOk().Items.Single()!["nextReviewAt"]!.GetValue<string>().Should().NotBeEmpty();

        clock.Advance(TimeSpan.FromDays(190));
        await database.Stop(app);
        app = await database.Start(choices);
        var review = (await Reviewed(decided)).Single();
        (review["state"]!.GetValue<string>(), review["reopenedBy"]!.GetValue<string>()).Should().Be(("PENDING", "review"));
        review["reasons"]!.AsArray().Select(reason => reason!.GetValue<string>()).Should().Contain("periodic_review");
        (await app.Get($"{Cases}?customerId={await app.IdOf(imported)}")).ShouldBeOk().Items.Should().BeEmpty();
        (await app.GetCustomer(decided)).Json["status"]!.GetValue<string>().Should().Be("ACTIVE");

        // A request meanwhile does not replace the review by a person.
        (await app.Post(Payload.Person(decided, action: "UPDATE").With("isPEP", true))).ShouldBeOk();
        review = (await Until(async () => [.. (await Reviewed(decided)).Where(one => one["customerVersion"]!.GetValue<int>() == 2)])).Single();
        review["reasons"]!.AsArray().Select(reason => reason!.GetValue<string>()).Should().Contain("periodic_review");
        (await Decide(app, $"{Cases}/{review["id"]}", "ACCEPTED")).ShouldBeOk();
        (Due(await app.GetCustomer(decided)) - clock.GetUtcNow()).TotalDays.Should().BeGreaterThan(170);

        clock.Advance(TimeSpan.FromDays(180));
        await database.Stop(app);
        app = await database.Start(choices);
        (await Reviewed(imported)).Should().ContainSingle().Which["statedLevel"]!.GetValue<string>().Should().Be("LOW");
        (await app.Get($"{Cases}?customerId={await app.IdOf(closed)}&state=ALL")).ShouldBeOk().Items.Should().BeEmpty();
        await database.Stop(app);
        app = await database.Start(choices);
        await Task.Delay(TimeSpan.FromSeconds(3));
        (await Reviewed(imported)).Should().ContainSingle("a customer with an open case gets no second one");
        await database.Stop(app);

        Task<IReadOnlyList<JsonNode>> Reviewed(string customer) => Until(async () =>
            [.. (await app.Get($"{Cases}?customerId={await app.IdOf(customer)}")).ShouldBeOk().Items.Select(one => one!)]);
    }

    private static DateTimeOffset Due(Answer customer) =>
        DateTimeOffset.Parse(customer.ShouldBeOk().Json["nextReviewAt"]!.GetValue<string>(), CultureInfo.InvariantCulture);
}

public sealed class ReviewsOnSqlite(SqliteDatabase database) : Reviews(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class ReviewsOnSqlServer(SqlServerDatabase database) : Reviews(database.Plain()), IClassFixture<SqlServerDatabase>;
