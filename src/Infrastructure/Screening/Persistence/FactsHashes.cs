using Onboarding.Application.Screening.Runs;
using Onboarding.Infrastructure.Common.Encryption;

namespace Onboarding.Infrastructure.Screening.Persistence;

/// <inheritdoc/>
internal sealed class FactsHashes(LookupHash hash) : IFactsHashes
{
    /// <inheritdoc/>
    public string Of(string facts) => Convert.ToHexStringLower(hash.Of("screened facts", facts));
}
