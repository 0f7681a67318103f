using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Persistence;

/// <summary>Queued work keeps the context of its request.</summary>
public abstract class UnitsOfWork(Database database)
{
    private static readonly AsyncLocal<string?> Request = new();

    [Fact]
    public async Task Queued_work_runs_in_the_context_of_its_own_request()
    {
        var app = await database.App();
        var seen = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Seen(app, $"request {i}")));

        seen.Should().Equal(Enumerable.Range(0, 20).Select(i => $"request {i}"));
    }

    private static async Task<string?> Seen(OnboardingApp app, string request)
    {
        Request.Value = request;
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IAuditTrail>().Begin("Test", "tester", null);
        return await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Run(() => Task.FromResult(Request.Value), CancellationToken.None);
    }
}

public sealed class UnitsOfWorkOnSqlite(SqliteDatabase database) : UnitsOfWork(database), IClassFixture<SqliteDatabase>;

public sealed class UnitsOfWorkOnSqlServer(SqlServerDatabase database) : UnitsOfWork(database), IClassFixture<SqlServerDatabase>;
