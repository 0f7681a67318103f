using System.Text.Json.Nodes;
using Microsoft.Data.SqlClient;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.Dialects.Amlyze;
using Onboarding.IntegrationTests.Dialects.Amlyze.Batches;

namespace Onboarding.IntegrationTests.Persistence;

/// <summary>Connections to SQL Server that fail during a command.</summary>
public sealed class SqlServerCuts(SqlServerDatabase database) : IClassFixture<SqlServerDatabase>
{
    private const int ChunkSize = 200;

    [Theory]
    [InlineData(Cut.BeforeTheRequest)]
    [InlineData(Cut.BeforeTheAnswer)]
    public async Task A_customer_is_stored_once_if_the_connection_fails_during_its_creation(Cut cut)
    {
        await using var proxy = Proxy();
        var app = await Through(proxy);
        var externalId = Payload.Fresh("X");
        proxy.CutAt("BEGIN TRANSACTION; INSERT INTO [Customers]", cut);

        (await app.PostCustomer(Imported(externalId))).ShouldBeAccepted();

        proxy.Cuts.Should().Be(1);
        (await Stored(app, externalId)).Should().Be((1, 1));
        using var commands = new SentCommands(database);
        (await app.PostCustomer(Imported(Payload.Fresh("X")))).ShouldBeAccepted();
        commands.Sent.Where(text => text.Contains("INSERT INTO [Customers]", StringComparison.Ordinal)).Should().ContainSingle()
            .Which.Should().StartWith("SET XACT_ABORT ON; BEGIN TRANSACTION; ").And.EndWith("COMMIT TRANSACTION;");
    }

    [Theory]
    [InlineData(Cut.BeforeTheRequest)]
    [InlineData(Cut.BeforeTheAnswer)]
    public async Task A_chunk_is_copied_once_if_the_connection_fails_during_the_bulk_copy(Cut cut)
    {
        await using var proxy = Proxy();
        var app = await Through(proxy);
        JsonObject[] items = [.. Enumerable.Range(0, ChunkSize).Select(_ => BatchCalls.Person())];
        using var commands = new SentCommands(database);
        proxy.CutAt("insert bulk [Customers]", cut);

        (await app.Save(items)).Should().OnlyContain(result => result.Code() == "");

        proxy.Cuts.Should().Be(1);
        (await app.Save([.. items.Select(_ => BatchCalls.Person())])).Should().OnlyContain(result => result.Code() == "");
        commands.Sent.Should().NotContain(text => text.Contains("INSERT INTO [Customers]", StringComparison.Ordinal));
        foreach (var item in items.Take(2).Append(items[^1]))
        {
            (await Stored(app, item["customerExtId"]!.GetValue<string>())).Should().Be((1, 1));
        }
    }

    [Theory]
    [InlineData(Cut.BeforeTheRequest)]
    [InlineData(Cut.BeforeTheAnswer)]
    public async Task A_customer_is_changed_once_if_the_connection_fails_during_the_update(Cut cut)
    {
        await using var proxy = Proxy();
        var app = await Through(proxy);
        var externalId = Payload.Fresh("X");
        (await app.PostCustomer(Imported(externalId))).ShouldBeAccepted();
        proxy.CutAt("UPDATE [Customers]", cut);

        (await app.PostCustomer(Payload.Person(externalId, action: "UPDATE").Imported("HIGH", "ACTIVE"))).ShouldBeAccepted();

        proxy.Cuts.Should().Be(1);
        var customer = (await app.GetCustomer(externalId)).ShouldBeOk().Json;
        customer["version"]!.GetValue<int>().Should().Be(2);
        customer["riskLevel"]!.GetValue<string>().Should().Be("HIGH");
        (await Stored(app, externalId)).Should().Be((1, 2));
    }

    [Theory]
    [InlineData(Cut.BeforeTheRequest)]
    [InlineData(Cut.BeforeTheAnswer)]
    public async Task A_customer_is_read_although_the_connection_fails_during_the_read(Cut cut)
    {
        await using var proxy = Proxy();
        var app = await Through(proxy);
        var externalId = Payload.Fresh("X");
        (await app.PostCustomer(Imported(externalId))).ShouldBeAccepted();
        proxy.CutAt("FROM [Customers] AS [c]", cut);

        (await app.GetCustomer(externalId)).ShouldBeOk();

        proxy.Cuts.Should().Be(1);
    }

    [Theory]
    [InlineData(Cut.BeforeTheRequest)]
    [InlineData(Cut.BeforeTheAnswer)]
    [InlineData(Cut.InTheAnswer)]
    public async Task A_list_is_complete_although_the_connection_fails_during_the_read(Cut cut)
    {
        const int LargePage = 100;
        await using var proxy = Proxy();
        var app = await Through(proxy);
        (await app.Save([.. Enumerable.Range(0, LargePage).Select(_ => BatchCalls.Person())])).Should().OnlyContain(result => result.Code() == "");
        proxy.CutAt("FROM [Customers] AS [c]", cut);

        var items = (await app.List($"limit={LargePage}")).ShouldBeOk().Items;

        proxy.Cuts.Should().Be(1);
        items.Select(item => item["id"]!.GetValue<string>()).Should().HaveCount(LargePage).And.OnlyHaveUniqueItems();
    }

    private static JsonObject Imported(string externalId) => Payload.Person(externalId).Imported("LOW", "ACTIVE");

    private static async Task<(int Customers, int AuditEntries)> Stored(OnboardingApp app, string externalId) => (
        await app.Count($"SELECT COUNT(*) AS Value FROM Customers WHERE ExternalId = {externalId}"),
        await app.Count($"SELECT COUNT(*) AS Value FROM AuditEntries WHERE CustomerId IN (SELECT Id FROM Customers WHERE ExternalId = {externalId})"));

    private CuttingProxy Proxy() => new(new SqlConnectionStringBuilder(database.ConnectionString).DataSource);

    // Only the sign-in is encrypted, so that the proxy can read the commands.
    private Task<OnboardingApp> Through(CuttingProxy proxy) => database.Start(("ConnectionStrings:Onboarding", new SqlConnectionStringBuilder(database.ConnectionString)
    {
        DataSource = proxy.DataSource,
        Encrypt = SqlConnectionEncryptOption.Optional,
    }.ConnectionString));
}
