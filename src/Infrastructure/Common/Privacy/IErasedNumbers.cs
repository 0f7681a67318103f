using Onboarding.Domain.Common;

namespace Onboarding.Infrastructure.Common.Privacy;

/// <summary>The numbers of erased customers, which stay taken as keyed hashes.</summary>
internal interface IErasedNumbers
{
    /// <summary>
    /// Loads the key of the hashes before the first request. Throws <see cref="InvalidOperationException"/> if it is missing although there are
    /// hashes.
    /// </summary>
    Task Prepare(CancellationToken cancellationToken);

    /// <summary>
    /// Returns when every instance looks up numbers before it registers a customer. The first call on a database without such numbers stores a
    /// marker and waits until the other instances have read it; it must be outside a unit of work.
    /// </summary>
    Task Announce(CancellationToken cancellationToken);

    /// <summary>Returns the keyed hashes of a customer's external ids and communication numbers.</summary>
    IReadOnlyList<byte[]> HashesOf(DataSubject subject);

    /// <summary>Adds the hashes that are not stored yet. The unit of work saves them.</summary>
    Task Add(AccountId account, long customer, IReadOnlyList<byte[]> hashes, CancellationToken cancellationToken);

    /// <summary>Returns the stored hashes of an erased customer, for the journal.</summary>
    Task<IReadOnlyList<byte[]>> Of(AccountId account, long customer, CancellationToken cancellationToken);
}
