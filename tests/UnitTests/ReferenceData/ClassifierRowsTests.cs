using Microsoft.Extensions.Logging.Abstractions;
using Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;
using Onboarding.Infrastructure.ReferenceData;
using Onboarding.Infrastructure.ReferenceData.Persistence;

namespace Onboarding.UnitTests.ReferenceData;

public class ClassifierRowsTests
{
    [Fact]
    public async Task A_change_that_is_on_disk_stands_also_where_the_snapshot_cannot_follow_at_once()
    {
        using var snapshot = new ClassifierSnapshot(null!, null!);
        var rows = new ClassifierRows(snapshot, NullLogger<ClassifierRows>.Instance) { MayHaveChanged = true };
        var db = new SqliteDesignTimeFactory().CreateDbContext([]);
        await db.DisposeAsync();

        await ((Func<Task>)(() => snapshot.Refresh(db, CancellationToken.None))).Should().ThrowAsync<ObjectDisposedException>();
        await ((Func<Task>)(() => rows.Saved(db))).Should().NotThrowAsync();
    }
}
