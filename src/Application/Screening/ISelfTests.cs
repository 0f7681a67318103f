using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.SelfTests;

namespace Onboarding.Application.Screening;

/// <summary>The stored self-tests.</summary>
public interface ISelfTests
{
    /// <summary>Returns a self-test for a change; null if there is none.</summary>
    Task<SelfTest?> Find(Guid id, CancellationToken cancellationToken);

    /// <summary>Returns a self-test for reading; null if there is none.</summary>
    Task<SelfTest?> Read(Guid id, CancellationToken cancellationToken);

    /// <summary>Returns the latest self-tests of an account, the latest first, without reports.</summary>
    Task<IReadOnlyList<SelfTestItem>> Latest(AccountId account, int count, CancellationToken cancellationToken);

    /// <summary>Returns those that have not ended, in the order of requests.</summary>
    Task<IReadOnlyList<RunningSelfTest>> Running(CancellationToken cancellationToken);

    /// <summary>Adds a self-test.</summary>
    void Add(SelfTest test);
}

/// <summary>A self-test that was requested and has not ended.</summary>
/// <param name="Id">The id.</param>
/// <param name="Account">The account whose customers, lists and policy are used.</param>
/// <param name="Entries">The greatest number of entries that are altered.</param>
/// <param name="Seed">The seed of the alterations.</param>
public sealed record RunningSelfTest(Guid Id, AccountId Account, int Entries, long Seed);
