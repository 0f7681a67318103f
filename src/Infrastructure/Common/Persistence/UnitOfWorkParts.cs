namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>The parts of every unit of work, each list in the order in which it runs. The lists are written down in <see cref="UnitOfWorkModule"/>.</summary>
/// <param name="RelatedRows">What is stored beside the aggregates.</param>
/// <param name="UniqueKeys">Whose keys are looked up after a unique violation.</param>
/// <param name="Evidence">What proves a commit whose answer was lost.</param>
/// <param name="AfterCommit">What follows a commit.</param>
internal sealed record UnitOfWorkParts(IRelatedRows[] RelatedRows, IUniqueKeySource[] UniqueKeys, ICommitEvidence[] Evidence, IAfterCommit[] AfterCommit);
