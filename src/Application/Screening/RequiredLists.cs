using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Application.Screening;

/// <summary>Lists that a request names and that must exist.</summary>
internal static class RequiredLists
{
    private const string What = "List";

    /// <summary>Returns a list for a change. Throws <see cref="NotFound"/>.</summary>
    public static async Task<ScreeningList> Require(this IScreeningLists lists, string key, CancellationToken cancellationToken) =>
        await lists.Find(key, cancellationToken) ?? throw new NotFound(What);

    /// <summary>Returns a list for reading. Throws <see cref="NotFound"/>.</summary>
    public static async Task<ScreeningList> Require(this IScreeningListReads reads, string key, CancellationToken cancellationToken) =>
        await reads.List(key, cancellationToken) ?? throw new NotFound(What);

    /// <summary>Rejects a version that the list does not have. Throws <see cref="NotFound"/>.</summary>
    public static void RequireVersion(this ScreeningList list, int version)
    {
        if (version < 1 || version > list.CurrentVersion)
        {
            throw new NotFound("Version");
        }
    }
}
