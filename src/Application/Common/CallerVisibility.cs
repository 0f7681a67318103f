using Onboarding.Domain.Common;

namespace Onboarding.Application.Common;

/// <summary>Determines which data a caller may see, and who acts.</summary>
internal static class CallerVisibility
{
    /// <summary>Returns the account whose data the caller may see; null for all accounts.</summary>
    public static AccountId? VisibleAccount(this ICurrentCaller caller) => caller.SeesEveryAccount ? null : caller.Account;

    /// <summary>Returns the caller as a person who decides, drafts or grants.</summary>
    public static Actor ToActor(this ICurrentCaller caller) => new(caller.Name, caller.ClientId, caller.NamesPerson);
}
