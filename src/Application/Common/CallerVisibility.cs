using Onboarding.Domain.Common;

namespace Onboarding.Application.Common;

/// <summary>Determines which data a caller may see, and who acts.</summary>
internal static class CallerVisibility
{
    /// <summary>Returns the account whose data the caller may see; null for all accounts.</summary>
    public static AccountId? VisibleAccount(this ICurrentCaller caller) => caller.SeesEveryAccount ? null : caller.Account;

    /// <summary>Returns whether the caller may see an account's data.</summary>
    public static bool Sees(this ICurrentCaller caller, AccountId account) => caller.SeesEveryAccount || caller.Account == account;

    /// <summary>Returns the caller as a person who decides, drafts or grants.</summary>
    public static Actor ToActor(this ICurrentCaller caller) => new(caller.Name, caller.ClientId, caller.NamesPerson);
}
