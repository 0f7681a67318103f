using Onboarding.Domain.Common;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>A room's part in saving: the rows that go with its aggregates, and whose keys they are when one is taken.</summary>
internal interface ISatelliteRows
{
    /// <summary>Adds the rows that belong to what the work added or changed.</summary>
    Task Complete(OnboardingDbContext db);

    /// <summary>The unique keys that the unit of work would write; nothing if the room has none.</summary>
    IUniqueKeys? Keys(OnboardingDbContext db) => null;

    /// <summary>Whether a commit took effect whose answer was lost: asked before the work is repeated.</summary>
    Task<bool> WasSaved(OnboardingDbContext db, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>Follows what was saved, after the commit and before the caller is answered. It must not fail: the change stands.</summary>
    Task Saved(OnboardingDbContext db) => Task.CompletedTask;
}

/// <summary>Unique keys of one unit of work, remembered before its tracker is cleared.</summary>
internal interface IUniqueKeys
{
    /// <summary>A finding for each key that the database already has.</summary>
    Task<IReadOnlyList<Finding>> Taken(OnboardingDbContext db, CancellationToken cancellationToken);
}
