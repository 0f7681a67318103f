using System.Diagnostics;
using Microsoft.Data.SqlClient;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Amlyze.Batches;

namespace Onboarding.IntegrationTests.Persistence;

/// <summary>What a live SQL Server is sent for new customers, and what follows a lost connection.</summary>
public sealed class SqlServerSaves(SqlServerDatabase database) : IClassFixture<SqlServerDatabase>
{
    private const int MoreThanACommandCarries = 200;

    [Fact]
    public async Task A_create_is_one_round_trip()
    {
        var app = await database.App();
        (await app.Post(Imported(Payload.Fresh("X")))).ShouldBeAccepted();
        using var commands = new Commands();

        (await app.Post(Imported(Payload.Fresh("X")))).ShouldBeAccepted();

        var sent = commands.Sent.Where(text => text.Contains("INSERT INTO [Customers]", StringComparison.Ordinal)).Should().ContainSingle().Subject;
        sent.Should().StartWith("SET XACT_ABORT ON; BEGIN TRANSACTION; ").And.EndWith("COMMIT TRANSACTION;")
            .And.Contain("INSERT INTO [CommunicationNumbers]").And.Contain("INSERT INTO [Parties]").And.Contain("INSERT INTO [AuditEntries]");
    }

    [Fact]
    public async Task A_chunk_of_a_batch_is_copied()
    {
        var app = await database.App();
        using var commands = new Commands();

        var results = await app.Save([.. Enumerable.Range(0, MoreThanACommandCarries).Select(_ => BatchCalls.Person())]);

        results.Should().HaveCount(MoreThanACommandCarries).And.OnlyContain(result => result.Code() == "");
        commands.Sent.Should().NotContain(text => text.Contains("INSERT INTO [Customers]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_the_answer_is_lost_the_customer_is_stored_once(bool reachesTheServer)
    {
        var server = new SqlConnectionStringBuilder(database.ConnectionString);
        await using var proxy = new CuttingProxy(server.DataSource);
        var through = new SqlConnectionStringBuilder(database.ConnectionString) { DataSource = proxy.DataSource, Encrypt = SqlConnectionEncryptOption.Optional };
        var app = await database.Start(("ConnectionStrings:Onboarding", through.ConnectionString));
        var externalId = Payload.Fresh("X");
        proxy.CutAt("BEGIN TRANSACTION; INSERT INTO [Customers]", reachesTheServer);

        (await app.Post(Imported(externalId))).ShouldBeAccepted();

        proxy.Cuts.Should().Be(1);
        (await app.Count($"SELECT COUNT(*) AS Value FROM Customers WHERE ExternalId = {externalId}")).Should().Be(1);
        (await app.Count($"SELECT COUNT(*) AS Value FROM AuditEntries WHERE CustomerId IN (SELECT Id FROM Customers WHERE ExternalId = {externalId})")).Should().Be(1);
    }

    private static System.Text.Json.Nodes.JsonObject Imported(string externalId) => Payload.Person(externalId).Imported("LOW", "ACTIVE");

    /// <summary>The texts of the commands that SqlClient sends, by its diagnostics.</summary>
    private sealed class Commands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _sent = new();
        private readonly List<IDisposable> _subscriptions = [];

        public Commands() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

        public IReadOnlyCollection<string> Sent => [.. _sent];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "SqlClientDiagnosticListener")
            {
                _subscriptions.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key.EndsWith("WriteCommandBefore", StringComparison.Ordinal)
                && value.Value?.GetType().GetProperty("Command")?.GetValue(value.Value) is SqlCommand command)
            {
                _sent.Enqueue(command.CommandText);
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose() => _subscriptions.ForEach(one => one.Dispose());
    }
}
