using Onboarding.Domain.Common;

namespace Onboarding.Application.Common;

/// <summary>Determines which data a caller may see, and who acts.</summary>
internal static class CallerVisibility
{
    /// <summary>Returns the account whose data the caller may see; null for all accounts.</summary>
    public static AccountId? VisibleAccount(this ICurrentCaller caller) => caller.SeesEveryAccount ? null : caller.Account;

    /// <summary>Returns whether the caller may see an account's data.</summary>
    public static bool Sees(this ICurrentCaller caller, AccountId account) => caller.SeesEveryAccount || caller.Account == account;

    /// <summary>
    /// Returns whether customers of a business unit exist for the caller. Those without a unit (null) exist for every caller.
    /// </summary>
    public static bool SeesUnit(this ICurrentCaller caller, string? unit) =>
        unit is null || caller.BusinessUnits.Count == 0 || caller.BusinessUnits.Contains(unit);

    /// <summary>Returns the caller as a person who decides, drafts or grants.</summary>
    public static Actor ToActor(this ICurrentCaller caller) => new(caller.Name, caller.PersonId ?? caller.ClientId, caller.NamesPerson);
}
