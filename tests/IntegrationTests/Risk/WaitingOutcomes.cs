using Onboarding.IntegrationTests.Common;
using static Onboarding.IntegrationTests.Risk.CaseCalls;

namespace Onboarding.IntegrationTests.Risk;

/// <summary>Outcomes where the tenant holds them until an approval date arrives; a database of its own, since any instance may assess.</summary>
public abstract class WaitingOutcomes(Database database)
{
    [DatabaseTheory]
    [InlineData("EVALUATE")]
    [InlineData("IMPORT")]
    public async Task An_outcome_waits_for_the_approval_date_whichever_request_brings_it(string source)
    {
        var app = await database.Start(("Risk:WaitForApprovalDate", "true"));
        var (id, first, second) = (Payload.Fresh("X"), Payload.Fresh("N"), Payload.Fresh("N"));
        (await app.Post(Payload.Person(id, first))).ShouldBeAccepted();
        await Told(app, first, "waiting_for_approval_date");
        (await app.GetCustomer(id)).Json["status"]!.GetValue<string>().Should().Be("PENDING");

        var update = Payload.Person(id, second, "UPDATE").With("approvalDate", "2024-02-01");
        (await app.Post(source == "IMPORT" ? update.Imported("LOW", "ACTIVE") : update)).ShouldBeAccepted();

        (await Told(app, first, "completed"))["data"]!["approvedAt"]!.GetValue<string>().Should().Be("2024-02-01T00:00:00Z");

        (await app.GetCustomer(id)).Json["status"]!.GetValue<string>().Should().Be("ACTIVE");
    }
}

public sealed class WaitingOutcomesOnSqlite(SqliteDatabase database) : WaitingOutcomes(database), IClassFixture<SqliteDatabase>;

public sealed class WaitingOutcomesOnSqlServer(SqlServerDatabase database) : WaitingOutcomes(database), IClassFixture<SqlServerDatabase>;
