using Microsoft.EntityFrameworkCore;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.UnitTests.Common.Fakes;

/// <summary>A provider that records who submits a unit of work and does not run it.</summary>
internal sealed class FakeProvider : IProvider
{
    /// <summary>The submitters, in order.</summary>
    public List<Submitter> Submitters { get; } = [];

    public string HighestSuffix => "\uffff";

    public int WaitingUnits => throw new NotSupportedException();

    public bool IsUniqueViolation(DbUpdateException failure) => throw new NotSupportedException();

    public Task Write(OnboardingDbContext db, Submitter submitter, Func<Task> work, Func<Task<bool>> wasSaved, CancellationToken cancellationToken)
    {
        Submitters.Add(submitter);
        return Task.CompletedTask;
    }

    public Task Save(OnboardingDbContext db, InsertBuffer rows) => throw new NotSupportedException();

    public Task<T> Read<T>(OnboardingDbContext db, Func<Task<T>> query) => throw new NotSupportedException();

    public Task<long> Size(OnboardingDbContext db, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> RemoveRemains(bool compact, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task Migrate(OnboardingDbContext db, CancellationToken cancellationToken) => throw new NotSupportedException();
}
