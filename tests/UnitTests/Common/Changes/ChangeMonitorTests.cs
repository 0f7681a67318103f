using Microsoft.EntityFrameworkCore;
using Onboarding.Infrastructure.Common.Changes;
using Onboarding.Infrastructure.Common.Encryption;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Outbox;
using Onboarding.Infrastructure.Common.Partitions;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;
using Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;
using Onboarding.Infrastructure.Notifications.Sending;
using Onboarding.Infrastructure.ReferenceData;
using Onboarding.Infrastructure.Risk;
using Onboarding.Infrastructure.Screening;
using Onboarding.Infrastructure.Screening.Policies;

namespace Onboarding.UnitTests.Common.Changes;

/// <summary>The one statement that asks the database for changes.</summary>
public sealed class ChangeMonitorTests
{
    public static TheoryData<bool> Providers => [true, false];

    [Theory, MemberData(nameof(Providers))]
    public void All_monitored_data_is_asked_for_with_one_statement(bool isSqlServer)
    {
        using var db = Context(isSqlServer);

        var sql = ChangeMonitor.Together(db, All()).ToQueryString();

        sql.Should().ContainAll("OutboxMessages", "Leases", "Events", "Subscriptions", "Deliveries", "ClassifierEntries", "RuleSetVersions", "ScreeningLists", "DataKeys");
        (sql.Split("UNION ALL").Length - 1).Should().Be(All().Count - 1);
    }

    [Fact]
    public void Every_monitored_type_is_among_them() => All().Select(one => one.GetType()).Should().BeEquivalentTo(
        typeof(IMonitoredData).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IMonitoredData)) && !type.IsAbstract));

    private static IReadOnlyList<IMonitoredData> All() =>
    [
        new OutboxDispatcher(null!, null!, null!, Some(), TimeProvider.System, null!),
        new Relay(null!, null!, null!, null!, TimeProvider.System),
        new Sender(null!, null!, null!, Some(), TimeProvider.System),
        new PartitionHolder(Some(), null!, null!, TimeProvider.System, null!),
        new ClassifierSnapshot(null!, null!),
        new RuleSetSnapshot(null!, TimeProvider.System, null!, null!),
        new MatchPolicySnapshot(null!, new Application.Screening.ScreeningOptions()),
        new ScreeningSnapshot(null!),
        new DataKeys(null!, null!, null!, new()),
    ];

    // Without partitions no work would be due, and with all of them no condition would be needed.
    private static HeldPartitions Some()
    {
        var term = LeaseTerm.Begin(TimeSpan.FromHours(1), TimeProvider.System);
        var lease = new Lease("partitions/03", "me", 1, term, TimeSpan.Zero, TimeProvider.System);
        var partitions = new HeldPartitions();
        partitions.Add([new HeldPartition(3, lease, TimeProvider.System)]);
        return partitions;
    }

    private static OnboardingDbContext Context(bool isSqlServer) => isSqlServer
        ? new SqlServerOnboardingDbContext(new DbContextOptionsBuilder<SqlServerOnboardingDbContext>().UseSqlServer("Server=none").Options)
        : new SqliteOnboardingDbContext(new DbContextOptionsBuilder<SqliteOnboardingDbContext>().UseSqlite("Data Source=:memory:").Options);
}
