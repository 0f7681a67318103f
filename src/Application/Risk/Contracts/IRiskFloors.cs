using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk.Contracts;

/// <summary>Compares levels that requests state with the legal floors of the rule set in force.</summary>
public interface IRiskFloors
{
    /// <summary>Returns whether a level is below a floor that applies to a customer. A prohibited customer must be EXTREME.</summary>
    /// <param name="account">The account.</param>
    /// <param name="category">The risk management category.</param>
    /// <param name="level">The stated level.</param>
    /// <param name="customer">Returns the customer's JSON as the core API shows it, in UTF-8. It is called only if a floor could apply.</param>
    bool IsBelow(AccountId account, string category, RiskLevel level, Func<ReadOnlyMemory<byte>> customer);
}
