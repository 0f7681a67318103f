using Onboarding.Domain.Common;

namespace Onboarding.Application.Common;

/// <summary>Determines which data a caller may see.</summary>
internal static class CallerVisibility
{
    /// <summary>Returns the account whose data the caller may see; null for all accounts.</summary>
    public static AccountId? VisibleAccount(this ICurrentCaller caller) => caller.SeesEveryAccount ? null : caller.Account;
}
