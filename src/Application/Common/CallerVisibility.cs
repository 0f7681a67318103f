using Onboarding.Domain.Common;

namespace Onboarding.Application.Common;

/// <summary>What a caller may see.</summary>
internal static class CallerVisibility
{
    /// <summary>The account whose data the caller sees; nothing for all accounts.</summary>
    public static AccountId? VisibleAccount(this ICurrentCaller caller) => caller.SeesEveryAccount ? null : caller.Account;
}
