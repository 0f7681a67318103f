using Onboarding.Application.Risk.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk;

/// <summary>Applies the floors and prohibitions of the rule sets in force.</summary>
public sealed class RiskFloors(IRuleSets ruleSets) : IRiskFloors
{
    /// <inheritdoc/>
    public bool IsBelow(AccountId account, string category, RiskLevel level, Func<ReadOnlyMemory<byte>> customer)
    {
        var floors = ruleSets.Current(account, category).FloorScan;
        return level < floors.Highest && level < floors.LowestLevel(customer().Span);
    }
}
