using Microsoft.EntityFrameworkCore;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>The differences between the databases, apart from migrations.</summary>
internal interface IProvider
{
    /// <summary>Returns whether a failure is the violation of a unique index or primary key.</summary>
    bool IsUniqueViolation(DbUpdateException failure);

    /// <summary>
    /// Runs work that ends in <see cref="Save"/> or SaveChanges, and returns when the change is on disk. The work can be cancelled only before it
    /// begins. It may run again, after a transient error or because another unit of work in its transaction was undone. <paramref name="wasSaved"/>
    /// returns whether a commit whose response was lost took effect. Where writers wait in a queue, accounts take turns,
    /// and requests go before background work.
    /// </summary>
    Task Write(OnboardingDbContext db, Submitter submitter, Func<Task> work, Func<Task<bool>> wasSaved, CancellationToken cancellationToken);

    /// <summary>Runs the service's own work, which belongs to no account.</summary>
    Task Write(OnboardingDbContext db, Func<Task> work, Func<Task<bool>> wasSaved, CancellationToken cancellationToken) =>
        Write(db, Submitter.Service, work, wasSaved, cancellationToken);

    /// <summary>
    /// Saves, inside <c>Write</c>, the new rows and after them the changes that the context tracks, in one transaction. It fails in the same
    /// way as SaveChanges.
    /// </summary>
    Task Save(OnboardingDbContext db, InsertBuffer rows);

    /// <summary>Runs one frequent query of the context. The context must not be used for anything else at the same time.</summary>
    Task<T> Read<T>(OnboardingDbContext db, Func<Task<T>> query);

    /// <summary>
    /// A suffix that sorts after every other, in the order in which the database compares texts: the upper limit of a search by prefix.
    /// </summary>
    string HighestSuffix { get; }

    /// <summary>The units of work that wait for the writer; 0 for a database with many writers.</summary>
    int WaitingUnits { get; }

    /// <summary>Returns the size of the database in bytes, with its log.</summary>
    Task<long> Size(OnboardingDbContext db, CancellationToken cancellationToken);

    /// <summary>
    /// Removes what deleted rows leave in the database's files, as far as the database is a file of this service. Units of work wait meanwhile.
    /// Returns false if a reader kept it from being complete: call it again then.
    /// </summary>
    /// <param name="compact">Whether the file is written anew. If not, only the log is emptied.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    Task<bool> RemoveRemains(bool compact, CancellationToken cancellationToken);

    /// <summary>Applies the migrations, one process at a time.</summary>
    Task Migrate(OnboardingDbContext db, CancellationToken cancellationToken);
}
