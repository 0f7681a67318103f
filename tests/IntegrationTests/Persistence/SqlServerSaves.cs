using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Persistence;

/// <summary>The commands that a SQL Server receives for new customers.</summary>
public sealed class SqlServerSaves(SqlServerDatabase database) : IClassFixture<SqlServerDatabase>
{
    [Fact]
    public async Task A_create_is_one_round_trip()
    {
        var app = await database.Plain().App();
        (await app.Post(Imported(Payload.Fresh("X")))).ShouldBeOk();
        using var commands = new SentCommands(database);

        (await app.Post(Imported(Payload.Fresh("X")))).ShouldBeOk();

        var sent = commands.Sent.Where(text => text.Contains("INSERT INTO [Customers]", StringComparison.Ordinal)).Should().ContainSingle().Subject;
        sent.Should().StartWith("SET XACT_ABORT ON; BEGIN TRANSACTION; ").And.EndWith("COMMIT TRANSACTION;")
            .And.Contain("INSERT INTO [CommunicationNumbers]").And.Contain("INSERT INTO [Parties]").And.Contain("INSERT INTO [AuditEntries]");
    }

    private static System.Text.Json.Nodes.JsonObject Imported(string externalId) => Payload.Person(externalId).Imported("LOW", "ACTIVE");
}
