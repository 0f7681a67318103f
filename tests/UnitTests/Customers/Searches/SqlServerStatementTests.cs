using System.Data;
using System.Data.Common;
using AutoMapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Onboarding.Application.Customers.ListCustomers;
using Onboarding.Infrastructure.Common.Encryption;
using Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;
using Onboarding.Infrastructure.Customers.Searches;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Customers.Searches;

/// <summary>The statements of a search for SQL Server, without a server: each strategy is translated completely, into standard SQL.</summary>
public sealed class SqlServerStatementTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(1_000_000)]
    public async Task Every_strategy_is_translated(int named)
    {
        var asked = new Recorder(named);
        await using var db = new SqlServerOnboardingDbContext(
            new DbContextOptionsBuilder<SqlServerOnboardingDbContext>().UseSqlServer("Server=none").AddInterceptors(asked, new NoConnection()).Options);
        var hash = new LookupHash();
        hash.Load(new byte[32]);
        var search = new CustomerSearch(db, new FakeProvider(), new MapperConfiguration(to => to.AddProfile<CustomerListMapping>()), new SearchBounds { LookAheadPages = 0 }, new(db, new FakeCaller()), new(hash));

        await search.List(null, new() { Name = "an" }, default);
        await search.List(null, new() { Name = "an ber" }, default);
        await search.List("bank", new() { Name = "an", Status = "ACTIVE", RiskLevel = "LOW", Category = "IND", EntityType = "INDIVIDUAL" }, default);
        await search.List("bank", new() { Name = "an", ExternalId = "1" }, default);
        await search.List(null, new() { Status = "ACTIVE" }, default);
        await search.List("bank", new() { Status = "ACTIVE", BusinessUnit = "NORTH", Country = "LT", Sort = "-number" }, default);
        await search.List("bank", new() { Name = "an", Sort = "-number" }, default);
        await search.List("bank", new() { Name = "an", Category = "IND", Sort = "changedAt", ChangedSince = "2026-01-01", After = "7-8" }, default);
        await search.List(null, new() { Email = "a@b.c", Phone = "+370 1", DocumentNumber = "A 1", NationalCode = "1", RelatedParty = "an", CommunicationNumber = "n" }, default);

        asked.Statements.Should().HaveCountGreaterThanOrEqualTo(7).And.OnlyContain(sql => !sql.Contains("JSON") && !WithoutNameKeys(sql).Contains("LIKE"));
        asked.Statements.Should().Contain(sql => sql.Contains("[Status] + '' = @") || sql.Contains("[Status] + N'' = @"));
    }

    // Words after the first are compared with the key of each name that is read; every other comparison can use an index.
    private static string WithoutNameKeys(string sql) => sql.Replace("[NameKey] LIKE", "", StringComparison.Ordinal);

    private sealed class Recorder(int count) : DbCommandInterceptor
    {
        public List<string> Statements { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Statements.Add(command.CommandText);
            var rows = new DataTable();
            if (command.CommandText.Contains("COUNT(*)", StringComparison.Ordinal))
            {
                rows.Columns.Add("count", typeof(int));
                rows.Rows.Add(Math.Min(count, (int)command.Parameters["@p"].Value!));
            }

            return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(rows.CreateDataReader()));
        }
    }

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());

        public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }
}
