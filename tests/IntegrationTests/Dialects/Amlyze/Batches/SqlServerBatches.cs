using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Persistence;

namespace Onboarding.IntegrationTests.Dialects.Amlyze.Batches;

/// <summary>The commands that a live SQL Server gets for a batch.</summary>
public sealed class SqlServerBatches(SqlServerDatabase database) : IClassFixture<SqlServerDatabase>
{
    private const int ChunkSize = 200;

    [Fact]
    public async Task A_chunk_of_a_batch_is_written_by_bulk_copy()
    {
        var app = await database.App();
        using var commands = new SentCommands(database);

        var results = await app.Save([.. Enumerable.Range(0, ChunkSize).Select(_ => BatchCalls.Person())]);

        results.Should().HaveCount(ChunkSize).And.OnlyContain(result => result.Code() == "");
        commands.Sent.Should().NotContain(text => text.Contains("INSERT INTO [Customers]", StringComparison.Ordinal));
    }
}
