namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>Adds rows that belong to what a unit of work added or changed, before it is saved in one transaction with them.</summary>
internal interface IRelatedRows
{
    /// <summary>Adds the rows. It may run again if the unit of work has to be repeated.</summary>
    Task AddRows(OnboardingDbContext db);
}

/// <summary>Knows the unique keys that a unit of work would write.</summary>
internal interface IUniqueKeySource
{
    /// <summary>The keys, read before the change tracker is cleared; null if there are none.</summary>
    IUniqueKeys? Keys(OnboardingDbContext db);
}

/// <summary>Unique keys of one unit of work.</summary>
internal interface IUniqueKeys
{
    /// <summary>Returns a finding for each key that the database already has.</summary>
    Task<IReadOnlyList<Domain.Common.Finding>> Taken(OnboardingDbContext db, CancellationToken cancellationToken);
}

/// <summary>Recognises a commit whose answer was lost by a row that the commit wrote or removed.</summary>
internal interface ICommitEvidence
{
    /// <summary>Whether the commit took effect; asked before the unit of work is repeated.</summary>
    Task<bool> WasSaved(OnboardingDbContext db, CancellationToken cancellationToken);
}

/// <summary>Acts on what was committed, before the caller gets its answer.</summary>
internal interface IAfterCommit
{
    /// <summary>Acts. It must not fail: the change is on disk.</summary>
    Task Committed(OnboardingDbContext db);
}
