using Microsoft.EntityFrameworkCore;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>What differs between the databases, besides migrations.</summary>
internal interface IProvider
{
    /// <summary>Whether the failure is the violation of a unique index or primary key.</summary>
    bool IsUniqueViolation(DbUpdateException failure);

    /// <summary>
    /// Runs work that ends in <see cref="Save"/> or SaveChanges and comes back once that is on disk. Until it begins the work can be cancelled, not after.
    /// It may run again after a transient error, or because a neighbour in its transaction was undone; <paramref name="wasSaved"/> tells whether a commit whose answer was lost took effect.
    /// </summary>
    Task Write(OnboardingDbContext db, Func<Task> work, Func<Task<bool>> wasSaved, CancellationToken cancellationToken);

    /// <summary>
    /// Saves, inside <see cref="Write"/>, the new rows and after them what the context tracks: all in one transaction. It fails as SaveChanges does.
    /// </summary>
    Task Save(OnboardingDbContext db, InsertBuffer rows);

    /// <summary>Runs one hot query of the context; nothing else may use the context meanwhile.</summary>
    Task<T> Read<T>(OnboardingDbContext db, Func<Task<T>> query);

    /// <summary>A text that sorts after every other that begins alike, in the order in which the database compares texts.</summary>
    string HighestSuffix { get; }

    /// <summary>Applies the migrations, one process at a time.</summary>
    Task Migrate(OnboardingDbContext db, CancellationToken cancellationToken);
}
