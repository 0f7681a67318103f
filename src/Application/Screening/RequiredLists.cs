using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Application.Screening;

/// <summary>Lists that a request names and that must exist. Lists of other accounts do not exist for a caller.</summary>
internal static class RequiredLists
{
    private const string What = "List";

    /// <summary>Returns a list that the caller sees, for a change by the service. Throws <see cref="NotFound"/>.</summary>
    public static async Task<ScreeningList> Require(
        this IScreeningLists lists, string key, ICurrentCaller caller, CancellationToken cancellationToken) =>
        await lists.Find(key, cancellationToken) is { } list && caller.Sees(list) ? list : throw new NotFound(What);

    /// <summary>
    /// Returns a list that the caller may change: administrators of the installation change its lists, those of an account its own. Throws
    /// <see cref="NotFound"/> and <see cref="RuleBroken"/> (list_of_installation).
    /// </summary>
    public static async Task<ScreeningList> RequireOwn(
        this IScreeningLists lists, string key, ICurrentCaller caller, CancellationToken cancellationToken)
    {
        var list = await lists.Require(key, caller, cancellationToken);
        return list.Account != AccountId.None || caller.SeesEveryAccount ? list : throw new RuleBroken(ScreeningListErrors.OfInstallation, "");
    }

    /// <summary>Returns a list for reading. Throws <see cref="NotFound"/>.</summary>
    public static async Task<ScreeningList> Require(
        this IScreeningListReads reads, string key, ICurrentCaller caller, CancellationToken cancellationToken) =>
        await reads.Visible(key, caller, cancellationToken) ?? throw new NotFound(What);

    /// <summary>Returns a list for reading; null if the caller sees none.</summary>
    public static async Task<ScreeningList?> Visible(
        this IScreeningListReads reads, string key, ICurrentCaller caller, CancellationToken cancellationToken) =>
        await reads.List(key, cancellationToken) is { } list && caller.Sees(list) ? list : null;

    /// <summary>Returns whether the caller sees a list.</summary>
    public static bool Sees(this ICurrentCaller caller, ScreeningList list) => caller.SeesEveryAccount || list.IsOf(caller.Account);

    /// <summary>States in the audit trail whose list a command changes, so that its account sees the entry too.</summary>
    public static void SetOwner(this IAuditTrail trail, ScreeningList list)
    {
        if (list.Account != AccountId.None)
        {
            trail.SetAccount(list.Account);
        }
    }

    /// <summary>Rejects a version that the list does not have. Throws <see cref="NotFound"/>.</summary>
    public static void RequireVersion(this ScreeningList list, int version)
    {
        if (version < 1 || version > list.CurrentVersion)
        {
            throw new NotFound("Version");
        }
    }
}
