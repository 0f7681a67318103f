using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Amlyze.Batches;

namespace Onboarding.IntegrationTests.Persistence;

/// <summary>What a live SQL Server is sent for new customers.</summary>
public sealed class SqlServerSaves(SqlServerDatabase database) : IClassFixture<SqlServerDatabase>
{
    private const int MoreThanACommandCarries = 200;

    [Fact]
    public async Task A_create_is_one_round_trip()
    {
        var app = await database.App();
        (await app.Post(Imported(Payload.Fresh("X")))).ShouldBeAccepted();
        using var commands = new SentCommands(database);

        (await app.Post(Imported(Payload.Fresh("X")))).ShouldBeAccepted();

        var sent = commands.Sent.Where(text => text.Contains("INSERT INTO [Customers]", StringComparison.Ordinal)).Should().ContainSingle().Subject;
        sent.Should().StartWith("SET XACT_ABORT ON; BEGIN TRANSACTION; ").And.EndWith("COMMIT TRANSACTION;")
            .And.Contain("INSERT INTO [CommunicationNumbers]").And.Contain("INSERT INTO [Parties]").And.Contain("INSERT INTO [AuditEntries]");
    }

    [Fact]
    public async Task A_chunk_of_a_batch_is_copied()
    {
        var app = await database.App();
        using var commands = new SentCommands(database);

        var results = await app.Save([.. Enumerable.Range(0, MoreThanACommandCarries).Select(_ => BatchCalls.Person())]);

        results.Should().HaveCount(MoreThanACommandCarries).And.OnlyContain(result => result.Code() == "");
        commands.Sent.Should().NotContain(text => text.Contains("INSERT INTO [Customers]", StringComparison.Ordinal));
    }

    private static System.Text.Json.Nodes.JsonObject Imported(string externalId) => Payload.Person(externalId).Imported("LOW", "ACTIVE");
}
