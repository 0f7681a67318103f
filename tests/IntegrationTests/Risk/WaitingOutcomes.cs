using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Risk.CaseCalls;

namespace Onboarding.IntegrationTests.Risk;

/// <summary>Outcomes that wait for an approval date. The tests have their own database, because any instance can assess.</summary>
public abstract class WaitingOutcomes(Database database)
{
    [Theory]
    [InlineData("EVALUATE")]
    [InlineData("IMPORT")]
    public async Task An_outcome_waits_for_the_approval_date_whichever_request_states_it(string source)
    {
        var app = await database.Start(("Risk:WaitForApprovalDate", "true"));
        var (id, first, second) = (Payload.Fresh("X"), Payload.Fresh("N"), Payload.Fresh("N"));
        (await app.Post(Payload.Person(id, first))).ShouldBeOk();
        await PublishedEvent(app, first, "waiting_for_approval_date");
        (await app.GetCustomer(id)).Json["status"]!.GetValue<string>().Should().Be("PENDING");

        var update = Payload.Person(id, second, "UPDATE").With("approvalDate", "2024-02-01");
        (await app.Post(source == "IMPORT" ? update.Imported("LOW", "ACTIVE") : update)).ShouldBeOk();

        (await PublishedEvent(app, first, "completed"))["data"]!["approvedAt"]!.GetValue<string>().Should().Be("2024-02-01");

        (await app.GetCustomer(id)).Json["status"]!.GetValue<string>().Should().Be("ACTIVE");
    }

    [Fact]
    public async Task An_outcome_does_not_wait_if_the_date_was_stated_before_the_decision()
    {
        var app = await database.Start(("Risk:WaitForApprovalDate", "true"));
        (string Id, string Path)[] cases = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            var id = Payload.Fresh("X");
            return (id, await OpenCase(app, request => app.Post(request), Payload.Person(id).With("isPEP", true)));
        }));

        // The requests of a case overlap, in both orders.
        await Task.WhenAll(cases.SelectMany((one, i) =>
        {
            Func<Task> update = () => app.Post(Payload.Person(one.Id, action: "UPDATE").With("approvalDate", "2024-02-01").Imported("LOW", "ACTIVE"));
            Func<Task> decide = () => Decide(app, one.Path, "ACCEPTED");
            return i % 2 == 0 ? new[] { update, decide } : [decide, update];
        }).Select(act => act()));

        async Task<string[]> States() => [.. await Task.WhenAll(cases.Select(async one => (await app.Get(one.Path)).ShouldBeOk().Json["case"]!["state"]!.GetValue<string>()))];
        await Until(async () => (await States()).All(state => state is "COMPLETED" or "SUPERSEDED") ? [cases.Length] : []);
        (await States()).Should().OnlyContain(state => state == "COMPLETED" || state == "SUPERSEDED");
    }
}

public sealed class WaitingOutcomesOnSqlite(SqliteDatabase database) : WaitingOutcomes(database.Plain()), IClassFixture<SqliteDatabase>;

public sealed class WaitingOutcomesOnSqlServer(SqlServerDatabase database) : WaitingOutcomes(database.Plain()), IClassFixture<SqlServerDatabase>;
