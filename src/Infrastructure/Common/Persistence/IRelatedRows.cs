namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>Adds the rows that belong to the changes of a unit of work, so that they are saved in the same transaction.</summary>
internal interface IRelatedRows
{
    /// <summary>Adds the rows. Called again if the unit of work runs again.</summary>
    Task AddRows(OnboardingDbContext db);
}

/// <summary>Returns the unique keys that a unit of work would write.</summary>
internal interface IUniqueKeySource
{
    /// <summary>Returns the keys, read before the change tracker is cleared; null if there are none.</summary>
    IUniqueKeys? Keys(OnboardingDbContext db);
}

/// <summary>The unique keys of one unit of work.</summary>
internal interface IUniqueKeys
{
    /// <summary>Returns a finding for each key that the database already has.</summary>
    Task<IReadOnlyList<Domain.Common.Finding>> Taken(OnboardingDbContext db, CancellationToken cancellationToken);
}

/// <summary>Recognises a commit whose response was lost, by a row that the commit wrote or removed.</summary>
internal interface ICommitEvidence
{
    /// <summary>Returns whether the commit took effect. Called before the unit of work is repeated.</summary>
    Task<bool> WasSaved(OnboardingDbContext db, CancellationToken cancellationToken);
}

/// <summary>Acts on a commit before the caller gets its result.</summary>
internal interface IAfterCommit
{
    /// <summary>Acts on the commit. It must not fail, because the change is on disk.</summary>
    Task Committed(OnboardingDbContext db);
}
