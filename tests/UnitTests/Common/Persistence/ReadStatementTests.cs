using System.Data;
using System.Data.Common;
using AutoMapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Onboarding.Application.Audit;
using Onboarding.Application.Audit.ListAudit;
using Onboarding.Application.Customers.FindRejectedRecords;
using Onboarding.Application.Customers.ListImports;
using Onboarding.Application.Notifications.ListDeliveries;
using Onboarding.Application.Notifications.ListEvents;
using Onboarding.Application.Risk;
using Onboarding.Application.Risk.ListCases;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Audit;
using Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;
using Onboarding.Infrastructure.Customers.Contracts;
using Onboarding.Infrastructure.Customers.Imports;
using Onboarding.Infrastructure.Notifications;
using Onboarding.Infrastructure.Risk.Assessments;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Common.Persistence;

/// <summary>The statements of lists for SQL Server, without a server: each filter and order is translated completely.</summary>
public sealed class ReadStatementTests
{
    private static readonly AccountId Bank = new("bank");
    private static readonly FakeCaller[] Callers = [new(), new() { BusinessUnits = ["NORTH"], ClientId = "c" }];

    public static TheoryData<string?> Orders => new((string?)null, "-number");

    [Theory, MemberData(nameof(Orders))]
    public async Task Audit_entries_are_translated(string? sort)
    {
        foreach (var caller in Callers)
        {
            await using var db = Open();
            var reads = new AuditReads(db, new(db, caller), caller);
            foreach (var query in new ListAudit[]
            {
                new(), new() { User = "u", Client = "c", Command = "x", Outcome = "FAILED", From = "2026-01-01", To = "2026-02-01", After = "7" },
                new() { CustomerId = Guid.NewGuid(), CaseId = Guid.NewGuid(), Command = "x" },
            })
            {
                (await reads.List(new AuditScope(Bank, false), query with { Sort = sort }, default)).Rows.Should().BeEmpty();
                (await reads.Count(new AuditScope(null, false), query with { Sort = sort }, default)).Value.Should().Be(0);
            }
        }
    }

    [Theory, MemberData(nameof(Orders))]
    public async Task Cases_are_translated(string? sort)
    {
        foreach (var caller in Callers)
        {
            await using var db = Open();
            var visibility = new CustomerVisibility(db, caller);
            var mapping = new MapperConfiguration(to => to.AddProfile<CaseMapping>());
            var reads = new CaseReads(db, visibility, new(db, visibility), mapping, RiskPolicy.Of(new()), TimeProvider.System);
            foreach (var query in new ListCases[]
            {
                new(), new() { State = "ALL", Level = "LOW", ClaimedBy = "x", Unassigned = true, From = "2026-01-01", After = "7" }, new() { Unassigned = false, State = "PENDING" },
                new() { EntityType = "INDIVIDUAL", Country = "LT", BusinessUnit = "NORTH", Category = "IND", DueBefore = "2026-01-01", CommunicationNumber = "n", CustomerId = Guid.NewGuid() },
            })
            {
                foreach (var one in new[] { query with { Sort = sort }, query with { State = null, Sort = sort is null ? "dueAt" : "-dueAt", After = "7-8" } })
                {
                    (await reads.List(Bank, one, default)).Rows.Should().BeEmpty();
                    (await reads.Count(null, one, default)).Value.Should().Be(0);
                }
            }
        }
    }

    [Theory, MemberData(nameof(Orders))]
    public async Task Events_deliveries_and_imports_are_translated(string? sort)
    {
        foreach (var caller in Callers)
        {
            await using var db = Open();
            var (notifications, imports) = (new NotificationReads(db, new(db, caller)), new ImportReads(db, new(db, caller)));
            var delivery = new ListDeliveries { CustomerId = Guid.NewGuid(), State = "DEAD", Type = "t", Subscription = Guid.NewGuid(), From = "2026-01-01", After = "7", Sort = sort };
            (await notifications.Deliveries(Bank, delivery, default)).Rows.Should().BeEmpty();
            (await notifications.Deliveries(null, delivery with { CustomerId = null }, default)).Rows.Should().BeEmpty();
            (await notifications.CountDeliveries(Bank, delivery with { CustomerId = null }, default)).Value.Should().Be(0);
            (await notifications.Events(Bank, new ListEvents { After = "7", Sort = sort?.Replace("number", "sequence", StringComparison.Ordinal), Type = "t" }, default)).Should().BeEmpty();
            (await notifications.Events(Bank, new ListEvents { CustomerId = Guid.NewGuid() }, default)).Should().BeEmpty();
            var import = new ListImports { Source = "s", Finished = true, From = "2026-01-01", Sort = sort };
            (await imports.List(Bank, import, default)).Rows.Should().BeEmpty();
            (await imports.Count(null, import, default)).Value.Should().Be(0);
            var record = new FindRejectedRecords(7) { Code = "C", ExternalId = "x", CommunicationNumber = "n", After = "3" };
            (await imports.Rejected(record, default)).Rows.Should().BeEmpty();
            (await imports.CountRejected(record, default)).Value.Should().Be(0);
        }
    }

    private static SqlServerOnboardingDbContext Open() => new(
        new DbContextOptionsBuilder<SqlServerOnboardingDbContext>().UseSqlServer("Server=none").AddInterceptors(new NoRows(), new NoConnection()).Options);

    private sealed class NoRows : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            var rows = new DataTable();
            if (command.CommandText.Contains("COUNT(*)", StringComparison.Ordinal))
            {
                rows.Columns.Add("count", typeof(int));
                rows.Rows.Add(0);
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
