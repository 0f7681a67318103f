namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>The parts of every unit of work, each list in the order in which it runs. <see cref="UnitOfWorkModule"/> contains the lists.</summary>
/// <param name="RelatedRows">Add the rows that are stored with the aggregates.</param>
/// <param name="UniqueKeys">Name the keys that are looked up after a unique violation.</param>
/// <param name="Evidence">Recognise a commit whose response was lost.</param>
/// <param name="AfterCommit">Act on a commit.</param>
internal sealed record UnitOfWorkParts(
    IRelatedRows[] RelatedRows, IUniqueKeySource[] UniqueKeys, ICommitEvidence[] Evidence, IAfterCommit[] AfterCommit);
